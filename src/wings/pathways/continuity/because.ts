// Why treatment did not start, in words. Pure.
const words: Readonly<Record<string, string>> = {
  'did not come': 'They did not come',
  'no place to offer': 'There was no place to offer',
  'back in prison': 'Back in prison after day 21',
  'moved away': 'They moved away',
  'chose not to': 'They chose not to',
  'lost contact': 'Contact was lost',
  'lives elsewhere': 'They live elsewhere',
  'needs other help': 'They need other help than the team gives',
  'already with us': 'They were with the team already',
  'goes elsewhere': 'They went elsewhere',
  died: 'They died after day 21',
  'nobody said why': 'Nobody said why',
  'no handover was made': 'No handover was made',
  'started after day 21': 'They started, after day 21',
};

export const becauseInWords = (reason: string): string => words[reason] ?? reason;

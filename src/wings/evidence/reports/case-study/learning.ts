// What was learnt, the closing question about the four principles, and what a look-back found.
import { type Claim, capital, claim, claimIf, type Group, isPublished } from '../claim.ts';
import type { CaseFacts, LookBackFact } from './facts.ts';
import { passageGroups } from './passages.ts';
import { valueWords } from './readings.ts';

export const learningGroups = (facts: CaseFacts): Group[] => [
  ...passageGroups(facts, 'learning'),
  {
    title: 'The dialogic principles: by what each was brought out',
    claims: facts.principles.map(({ principle, broughtOutBy }) =>
      claim('principle', facts.engagement.id, broughtOutBy, capital(principle)),
    ),
  },
];

/** A part of its own, and only when a look-back was held and published. */
export const lookingBackGroups = (facts: CaseFacts): Group[] =>
  facts.lookBacks
    .filter((back) => back.heldOn !== null && isPublished(back))
    .toSorted((a, b) => a.months - b.months)
    .map((back) => ({ title: `At ${back.months} months`, claims: lookBackClaims(back, facts) }));

const meetingWords: Readonly<Record<string, string>> = {
  yes: 'Still meeting',
  'less often': 'Meeting less often',
  no: 'No longer meeting',
  'do not know': 'Not known',
};
export const metWords: Readonly<Record<string, string>> = {
  yes: 'It is being met',
  partly: 'It is met in part',
  no: 'It is not being met',
  'do not know': 'Not known',
};

function lookBackClaims(back: LookBackFact, { commitments }: CaseFacts): Claim[] {
  const read = (value: LookBackFact['strategic']) => (value === null ? null : valueWords[value]);
  const { id, forumStillMeeting: forum } = back;
  return [
    ...claimIf('look-back', id, read(back.strategic), 'Strategic level'),
    ...claimIf('look-back', id, read(back.managerial), 'Managerial level'),
    ...claimIf('look-back', id, read(back.operational), 'Operational level'),
    ...claimIf('look-back', id, forum && (meetingWords[forum] ?? forum), 'The forum'),
    ...commitments
      .filter(isPublished)
      .flatMap((one) => [
        ...claimIf('commitment', one.id, one.saidByAsked && met(one.saidByAsked, one.words), 'Those who promised say'),
        ...claimIf('commitment', one.id, one.saidByAsker && met(one.saidByAsker, one.words), 'Those who asked say'),
      ]),
    ...claimIf('look-back', id, back.whatItCost, 'What it cost'),
    ...claimIf('look-back', id, back.words, 'What was said of it'),
  ];
}
const met = (said: string, promise: string): string => `${metWords[said] ?? said}: ${promise}`;

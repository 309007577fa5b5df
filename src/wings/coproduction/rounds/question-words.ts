// How a question is put to whoever reads it: in easy words, in Welsh, or as it stands. The same on screen and on paper. Pure.
import type { SymbolName } from '../../../pictures/symbol.ts';
import type { Language } from '../../../shell/words.ts';
import { isByOrganisers } from '../common-ground/asked.ts';
import { readyQuestion } from '../wards/templates.ts';
import type { RoundQuestion } from './round.ts';
import { roundWordsIn } from './words.ts';

export interface AskedAs {
  readonly name: string;
  readonly words: string | null;
  /** Words that are not in the language of the sheet say which they are in. */
  readonly lang: Language | null;
  /** Who put it, where it was not a participant: said with it, on screen and on paper. */
  readonly by: string | null;
  /** Beside easy words only. */
  readonly picture: SymbolName | null;
}

export function askedAs(
  question: Omit<RoundQuestion, 'id'>,
  { easy, language }: { easy: boolean; language: Language },
): AskedAs {
  const picture = easy ? pictureOf(question) : null;
  const by = isByOrganisers(question) ? roundWordsIn(language).byOrganisers : null;
  const { name, words, easyWords, welshWords } = question;
  if (language === 'cy' && welshWords !== null) return { name: welshWords, words: null, lang: null, by, picture };
  const lang = language === 'cy' ? ('en' as const) : null;
  if (easy && easyWords !== null) return { name: easyWords, words: null, lang, by, picture };
  return { name, words: words === name ? null : words, lang, by, picture };
}

/** The picture of each standard of a published framework, by its key there. */
const pictures: Readonly<Record<string, SymbolName>> = {
  'lived-experience': 'person',
  relationships: 'people',
  choice: 'choice',
  safety: 'safe',
  'avoiding-harm': 'cross',
  transparency: 'open',
  equality: 'equal',
  environment: 'home',
  'meaningful-activities': 'star',
  'needs-led-care': 'heart',
  'therapeutic-support': 'talk',
  'staff-support': 'hands',
  'share-power': 'equal',
  'prioritise-relationships': 'people',
  'participatory-means': 'choice',
  'build-capability': 'star',
  voice: 'talk',
  listening: 'ear',
  respect: 'heart',
  suspension: 'clock',
  potential: 'star',
  participation: 'people',
  coherence: 'change',
  awareness: 'open',
  'purposeful-activity': 'star',
  'preparation-for-release': 'open',
  prevalence: 'person',
  'resist-retraumatising': 'cross',
  context: 'home',
  trustworthiness: 'open',
  collaboration: 'hands',
  empowerment: 'choice',
  'survivor-partnership': 'people',
  pathways: 'change',
};
/** A question of one's own that is ticked has words alone: nobody knows what it shows. */
function pictureOf({ key, name, answers }: Omit<RoundQuestion, 'id'>): SymbolName | null {
  const standard = key?.split('/').at(-1);
  const known = standard === undefined ? undefined : pictures[standard];
  return known ?? readyQuestion(name, answers)?.picture ?? (answers === 'words' ? 'pencil' : null);
}

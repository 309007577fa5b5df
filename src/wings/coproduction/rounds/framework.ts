// A framework: a set of principles or standards, published by others or the partnership's own, and what a review asks of it. Pure.

import { readyQuestion } from '../wards/templates.ts';
import { type PublishedFramework, publishedFrameworks, type Wording } from './frameworks/published.ts';
import type { RoundQuestion } from './round.ts';

export interface Standard {
  /** The same in every round: 'culture-of-care/choice'. */
  readonly key: string;
  readonly grouping: string | null;
  readonly name: string;
  readonly words: string | null;
  readonly easyWords: string | null;
  readonly welshWords: string | null;
  /** How far the words of a published one were checked; null for one's own. */
  readonly wording: Wording | null;
}
export interface Framework {
  readonly key: string;
  readonly title: string;
  readonly about: string | null;
  readonly standards: readonly Standard[];
  /** Where a published one is from. */
  readonly source: PublishedFramework['source'] | null;
  /** Of the partnership's own: who worded it. */
  readonly madeBy: string | null;
}

export interface Own {
  readonly slug: string;
  readonly title: string;
  readonly about: string | null;
  readonly madeBy: string | null;
  readonly standards: readonly {
    readonly id: string;
    readonly grouping: string | null;
    readonly name: string;
    readonly words: string | null;
    readonly easyWords: string | null;
  }[];
}

export const frameworksOf = (own: readonly Own[]): Framework[] => [...own.map(ofOurOwn), ...published];

const published = publishedFrameworks.map(
  ({ key, title, about, source, standards }): Framework => ({
    ...{ key, title, about, source, madeBy: null },
    standards: standards.map((standard) => ({
      key: `${key}/${standard.key}`,
      grouping: standard.group,
      name: standard.name,
      words: standard.words,
      easyWords: standard.easy,
      welshWords: standard.welsh,
      wording: standard.wording ?? source.wording,
    })),
  }),
);

const ofOurOwn = ({ slug, title, about, madeBy, standards }: Own): Framework => ({
  ...{ key: slug, title, about, madeBy, source: null },
  standards: standards.map(({ id, grouping, name, words, easyWords }) => ({
    key: `${slug}/${id}`,
    ...{ grouping, name, words, easyWords, welshWords: null, wording: null },
  })),
});

/** A name that is cut off where it comes from is asked as it stands, and says so. */
export const nameOf = ({ name, wording }: Pick<Standard, 'name' | 'wording'>): string =>
  wording === 'cut off' && / and$/.test(name) ? `${name} … (cut off in the source)` : name;

/** What is asked of each standard, and at the end one question in words: what makes you say so? */
export function reviewQuestions({ key, standards }: Framework, newId: () => string): RoundQuestion[] {
  const asked = standards.map(
    (standard, i): RoundQuestion => ({
      id: newId(),
      position: i + 1,
      key: standard.key,
      grouping: standard.grouping,
      name: nameOf(standard),
      words: standard.words,
      easyWords: standard.easyWords,
      welshWords: standard.welshWords,
      answers: 'standard',
    }),
  );
  return [...asked, { ...whatMakesYouSaySo, id: newId(), position: asked.length + 1, key: `${key}${why}` }];
}
const why = '/what-makes-you-say-so';
const whatMakesYouSaySo = {
  grouping: null,
  name: 'What makes you say so?',
  words: 'Say which of these you mean. Write no names.',
  easyWords: 'Tell us why you ticked what you ticked. You do not have to.',
  welshWords: 'Dywedwch wrthym pam y gwnaethoch chi dicio’r rhain. Does dim rhaid i chi.',
  answers: 'words',
} as const;

/**
 * What a round of views asks: sentences to agree with or not, then questions to answer in words. One that is left as a ready set
 * words it keeps the easy words and the Welsh it has there; one in other words has none yet.
 */
export function viewQuestions(
  ticked: readonly string[],
  inWords: readonly string[],
  newId: () => string,
): RoundQuestion[] {
  const one = (answers: 'agreement' | 'words') => (name: string) => ({ name, answers });
  return [...ticked.map(one('agreement')), ...inWords.map(one('words'))].map(({ name, answers }, i) => {
    const ready = readyQuestion(name, answers);
    return {
      ...{ id: newId(), position: i + 1, key: null, grouping: null, name, words: null },
      ...{ easyWords: ready?.easyWords ?? null, welshWords: ready?.welshWords ?? null, answers },
    };
  });
}

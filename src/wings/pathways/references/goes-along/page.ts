// What goes along, as rows of a page. Pure.
import { day } from '../../../../shell/words-in-time.ts';
import type { Travelling } from '../../what-travels.ts';
import { referencePaths } from '../paths.ts';

export const kindWords: Readonly<Record<Travelling['kind'], string>> = {
  goal: 'A goal, in their own words',
  assessment: 'An assessment',
  plan: 'A plan',
  'end report': 'An end report',
  'other paper': 'Another paper',
  'family or friend': 'Family or friend to be told',
  'how to reach them': 'How to reach them',
};

export const isPaper = (kind: Travelling['kind']): boolean =>
  ['assessment', 'plan', 'end report', 'other paper'].includes(kind);

/** The words of one thing, or that it was struck out. */
export function thingWords(one: Travelling): string {
  if (one.struckOn !== null) return `Struck out by the person on ${day(one.struckOn)}. The words are destroyed.`;
  if (!isPaper(one.kind)) return one.words ?? '';
  return [one.words, one.datedOn && `of ${day(one.datedOn)}`, one.keptIn && `kept in ${one.keptIn}`]
    .filter(Boolean)
    .join(', ');
}

export const goesAlongRow = (slug: string, referenceId: string, one: Travelling, mayChange: boolean) => ({
  name: kindWords[one.kind],
  words: thingWords(one),
  note: `Said on ${day(one.saidOn)}`,
  href: mayChange && one.struckOn === null ? referencePaths.oneGoesAlong(slug, referenceId, one.id) : null,
  state:
    one.struckOn !== null
      ? { kind: 'stopped', word: 'Struck out' }
      : one.agreed
        ? { kind: 'agreed', word: 'Goes along' }
        : { kind: 'held-open', word: 'Stays here' },
  plain: true,
});

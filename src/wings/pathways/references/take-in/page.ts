// What a list would change, as a page shows it: references alone, and no more of each kind than can be read. Pure.

import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { sectionsOf } from '../../sections.ts';
import type { Change, ListPlan } from '../list-plan.ts';
import { referencePaths } from '../paths.ts';
import { releaseWords } from '../release.ts';

const most = 50;

const cut = <T>(list: readonly T[], row: (one: T) => { name: string; words?: string; href?: string }) => ({
  rows: list.slice(0, most).map(row),
  more: Math.max(0, list.length - most),
});
const leaves = (one: { expectedReleaseOn: string | null; releaseUnknownBecause: string | null }) =>
  releaseWords({ ...one, releasedOn: null, diedOn: null });
const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
const changeWords = ({ reference, line, release, name }: Change) =>
  [
    release && `${leaves(reference)}. From now: ${lowerFirst(leaves(line))}`,
    name && 'The name or the date of birth is written differently, and is sealed anew',
  ]
    .filter(Boolean)
    .join('. ');

export function previewPage(seat: Seat, file: string, plan: ListPlan, digest: string, form: FormView): PageEnding {
  const { slug } = seat.partnership;
  const { fresh, changed, unchanged, leftAlone, gone, faults } = plan;
  const changes = fresh.length + changed.length;
  return page('wings/pathways/references/take-in/preview.njk', {
    title:
      faults.length > 0
        ? `${plural(faults.length, 'row')} to put right`
        : changes === 0
          ? 'The list changes nothing'
          : 'What the list would change',
    caption: 'The list of your team',
    back: { text: 'Take in a list', href: referencePaths.takeIn(slug) },
    sections: sectionsOf(seat, 'references'),
    faults: cut(faults, ({ row, words }) => ({ name: `Row ${row}`, words })),
    isRight: faults.length === 0,
    fresh: {
      count: fresh.length,
      ...cut(fresh, (line) => ({ name: line.number, words: leaves(line) })),
    },
    changed: {
      count: changed.length,
      ...cut(changed, (one) => ({
        name: one.reference.number,
        href: referencePaths.reference(slug, one.reference.id),
        words: changeWords(one),
      })),
    },
    leftAlone: {
      count: leftAlone.length,
      ...cut(leftAlone, ({ number, because }) => ({ name: number, words: `Nothing is done: this person ${because}` })),
    },
    gone: {
      count: gone.length,
      ...cut(gone, (one) => ({
        name: one.number,
        href: referencePaths.reference(slug, one.id),
        words: releaseWords(one),
      })),
    },
    unchanged,
    anyChange: changes > 0,
    action: referencePaths.takenIn(slug, file),
    peopleHref: referencePaths.references(slug),
    digest,
    form,
  });
}

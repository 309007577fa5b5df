// The measures: each with what it says and a small picture; those that nobody can count yet first among equals. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import type { Place } from '../../../partnership/index.ts';
import { mayKeepMeasures } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { chartFor, chartOf } from '../chart-of.ts';
import { measureStand } from '../measure-stand.ts';
import { measurePaths as paths } from '../paths.ts';
import type { ReadMeasure } from '../read-measures.ts';

export function measuresPage(all: readonly ReadMeasure[], places: readonly Place[], seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const named = new Map(places.map(({ id, name }) => [id, name]));
  const [gaps, ended] = [all.filter(stands('gap')), all.filter(stands('ended'))];
  return page('wings/evidence/measures/list-measures/list-measures.njk', {
    title: 'Measures',
    lead: leadWords(all.length, gaps.length),
    sections: sectionsOf(seat, 'measures'),
    used: all.filter(stands('in use')).map((one) => ({
      finding: one.read.finding,
      href: paths.measure(slug, one.measure.slug),
      words: whereWords(one, named),
      chart: one.shown.length > 0 ? chartOf(one, chartFor(one, undefined), []) : null,
    })),
    gaps: gaps.map((one) => rowOf(one, slug, named)),
    ended: ended.map((one) => rowOf(one, slug, named)),
    addHref: mayKeepMeasures(seat).allowed ? paths.addMeasure(slug) : null,
  });
}

const stands =
  (state: ReadMeasure['measure']['state']) =>
  ({ measure }: ReadMeasure): boolean =>
    measure.state === state;

/** Gaps among all of them are counted apart, and nothing is counted where all are gaps. */
export function leadWords(all: number, gaps: number): string {
  if (all === 0)
    return 'What is counted over time stands here, with what can be told from chance and what cannot. Nothing is counted yet.';
  if (all === gaps)
    return `Nothing is counted yet. Of ${plural(gaps, 'thing')} that ${gaps === 1 ? 'matters' : 'matter'} there is no effective measure yet.`;
  const missing = gaps === 0 ? '' : ` Of ${gaps} more there is no effective measure yet.`;
  return `${plural(all - gaps, 'thing is', 'things are')} counted over time. Each says what can be told from chance, and no more.${missing}`;
}

const whereWords = ({ measure, shown }: ReadMeasure, named: ReadonlyMap<string, string>): string => {
  const last = shown.findLast(({ value }) => value !== null);
  const where = measure.placeId === null ? 'The partnership as a whole' : (named.get(measure.placeId) ?? '');
  return `${where}.${last ? ` Last: ${last.words}.` : ''}`;
};

const rowOf = (one: ReadMeasure, slug: string, named: ReadonlyMap<string, string>) => ({
  name: one.measure.name,
  href: paths.measure(slug, one.measure.slug),
  words: `${one.measure.because}.`.replace(/\.\.$/, '.'),
  note: one.measure.placeId === null ? null : (named.get(one.measure.placeId) ?? null),
  state: measureStand(one.measure),
});

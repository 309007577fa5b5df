import { tableOf } from '../../../../interop/csv/csv.ts';
import { type Ending, file, notFound } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { chartFor } from '../chart-of.ts';
import { eventsOf, readHeld } from '../events-on-line.ts';
import { findWhole } from '../find-measure.ts';
import { periodWords } from '../period.ts';
import { measurePage } from './page.ts';

export async function showMeasure(ask: Ask): Promise<Ending> {
  const found = await findWhole(ask);
  if (!found) return notFound('measure');
  const held = await ask.read((scope) => readHeld(scope, ask.today));
  const events = eventsOf(found.measure, found.ideas, held);
  return measurePage(found, events, chartFor(found, ask.query.chart), ask.seat);
}

const header = ['stands_for', 'period', 'figure', 'numerator', 'denominator', 'in_words'];

export async function takeMeasureTable(ask: Ask): Promise<Ending> {
  const found = await findWhole(ask);
  if (!found) return notFound('measure');
  const { measure, points } = found;
  const rows = points.map(({ standsFor, value, counted, words }) => [
    ...[standsFor, periodWords(measure.every, standsFor), value === null ? '' : String(value)],
    ...[String(counted?.numerator ?? ''), String(counted?.denominator ?? ''), words],
  ]);
  return file(tableOf(header, rows), 'text/csv; charset=utf-8; header=present', `${measure.slug}.csv`);
}

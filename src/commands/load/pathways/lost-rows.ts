// Of a data file, sessions that were lost, as rows. Pure.
import { daysFrom } from '../../../shell/days.ts';
import { type LostWeek, letOut, lostWeekRow, type Word } from '../../../wings/pathways/index.ts';
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';
import { placesOf } from './lost-schema.ts';
import { findProvider } from './team-rows.ts';

export function lostRows(making: Making, file: PartnershipFile): void {
  const { put, keys, newId, link } = making;
  const all: LostWeek[] = file.sessionsLost.flatMap(({ by, wing, what, weeks }, i) => {
    const at = ['sessionsLost', i, 'by'];
    const providerId = findProvider(making, by, at) ?? '';
    const placeId = keys.find('place', by.place, at) ?? '';
    return weeks.map((said) => ({
      ...{ id: newId(), placeId, wing, week: said.week, what, serviceId: null, providerId, version: 1 },
      ...{ planned: said.planned, ran: said.ran, places: placesOf(said) },
      said: { prison: wordOf(said.prison, said.week), provider: wordOf(said.provider, said.week) },
    }));
  });
  for (const week of all) {
    const { prison, provider } = week.said;
    put('lost_week', {
      ...{ id: week.id, place_id: week.placeId, ...lostWeekRow(week) },
      ...{ prison_says: prison?.says ?? null, prison_words: prison?.words ?? null, prison_on: prison?.on ?? null },
      ...{ provider_says: provider?.says ?? null, provider_words: provider?.words ?? null },
      provider_on: provider?.on ?? null,
    });
  }
  file.sessionsLetOut.forEach(({ place, quarter, on }, i) => {
    const placeId = keys.find('place', place, ['sessionsLetOut', i, 'place']);
    const own = all.filter((week) => week.placeId === placeId);
    const outcome = letOut(quarter, own, on);
    if (!outcome.ok) {
      keys.faults.push({ path: ['sessionsLetOut', i, 'quarter'], reason: `cannot be let out: ${outcome.because}` });
      return;
    }
    const id = newId();
    put('lost_quarter', {
      ...{ id, place_id: placeId ?? '', quarter, weeks: outcome.weeks, left_out: outcome.leftOut },
      ...{ figures: JSON.stringify(outcome.figures), let_out_on: on },
    });
    for (const { id: week } of outcome.of) link('lost week', week, 'lost quarter', id, 'let out');
  });
}

/** Said the week after. */
function wordOf(said: 'confirmed' | { readonly disputed: string } | undefined, week: string): Word | null {
  if (said === undefined) return null;
  const on = daysFrom(week, 9);
  return said === 'confirmed' ? { says: 'confirmed', words: null, on } : { says: 'disputed', words: said.disputed, on };
}

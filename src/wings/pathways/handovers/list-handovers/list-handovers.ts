import { type Ending, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { gatePaths } from '../../papers/paths.ts';
import { ownProviders, seenProviders } from '../../provider.ts';
import { sectionsOf } from '../../sections.ts';
import { type Filter, filters, listHandovers } from '../../store/handovers.ts';
import { readProviders } from '../../store/providers.ts';
import { readOutsideReceivers } from '../../store/receivers.ts';
import { handoverPaths } from '../paths.ts';
import { handoverRow } from './page.ts';

const most = 25;
const filterWords: Readonly<Record<Filter, string>> = {
  'to send': 'Ours to send',
  'to answer': 'For us to answer',
  late: 'Late',
  'no worker': 'Without a named worker',
  'nobody next': 'Nobody asked next',
  ended: 'Ended',
};

export async function showHandovers(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const providers = await ask.read(readProviders);
  const seen = seenProviders(ask.seat, providers);
  const filter = filters.find((one) => one === ask.query.show) ?? null;
  const places = [...new Map(providers.map((one) => [one.placeSlug, one.placeName]))];
  const place = places.find(([of]) => of === ask.query.place)?.[0] ?? null;
  const number = Math.min(Math.max(1, Math.floor(Number(ask.query.page)) || 1), 400);
  const { list, outside } = await ask.read(async (scope) => ({
    list: await listHandovers(scope, {
      ...{ filter, today: ask.today, from: (number - 1) * most, most: most + 1 },
      seen: seen.map(({ id }) => id),
      own: ownProviders(ask.seat, providers).map(({ id }) => id),
      at: place === null ? null : providers.filter((one) => one.placeSlug === place).map(({ id }) => id),
    }),
    outside: await readOutsideReceivers(scope),
  }));
  const nameOf = (id: string | null) => providers.find((one) => one.id === id)?.placeName;
  const pageHref = (to: number) =>
    `${handoverPaths.handovers(slug)}?${new URLSearchParams({ show: filter ?? '', place: place ?? '', page: String(to) })}`;
  return page('wings/pathways/handovers/list-handovers/list-handovers.njk', {
    title: 'Handovers',
    caption: 'From prison to prison, and from prison to the community',
    sections: sectionsOf(ask.seat, 'handovers'),
    lead:
      seen.length === 0
        ? 'There is none that you see yet.'
        : filter === 'ended'
          ? 'Those that have ended, the last first.'
          : filter === 'nobody next'
            ? 'They were refused, stopped, or there was no place. Open one to ask somebody else.'
            : 'What is late or due next stands first. Whoever hands over has the person until a named worker has accepted them and they have left.',
    action: handoverPaths.handovers(slug),
    show: filter ?? '',
    place: place ?? '',
    filters: filters.map((value) => ({ value, text: filterWords[value] })),
    places: places.map(([value, text]) => ({ value, text })),
    rows: list.slice(0, most).map((one) =>
      handoverRow(slug, ask.today, one, {
        from: nameOf(one.fromId) ?? '',
        to: nameOf(one.toId) ?? outside.find(({ id }) => id === one.toOutsideId)?.name ?? null,
      }),
    ),
    seesNobody: seen.length === 0,
    teamsHref: handoverPaths.teams(slug),
    outsideHref: gatePaths.outsideServices(slug),
    inCareHref: gatePaths.inCare(slug),
    number,
    before: number > 1 ? pageHref(number - 1) : null,
    after: list.length > most ? pageHref(number + 1) : null,
  });
}

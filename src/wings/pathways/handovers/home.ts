// What this part has for the first page: what has risen to whoever oversees a place, what is to be answered or sent, and for a named
// worker what is theirs.
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { type Handover, handoverStand } from '../handover.ts';
import { riseWords } from '../handover-rises.ts';
import { mayComeToPeople } from '../policy.ts';
import { oversees, ownProviders, type Provider, seenProviders } from '../provider.ts';
import { listHandovers } from '../store/handovers.ts';
import { readProviders } from '../store/providers.ts';
import { dueWords } from './list-handovers/page.ts';
import { handoverPaths } from './paths.ts';
import { type Risen, readRises } from './rising.ts';

const most = 8;
/** Those that wait longest are looked at; the list has them all. */
const looked = 40;
const nothing: HomePart = { needsYou: [], dueSoon: [], changed: [] };

export async function handoverHome(ask: Ask): Promise<HomePart> {
  if (!mayComeToPeople(ask.seat).allowed) return nothing;
  const providers = await ask.read(readProviders);
  const own = ownProviders(ask.seat, providers).map(({ id }) => id);
  const seen = seenProviders(ask.seat, providers).map(({ id }) => id);
  if (seen.length === 0) return nothing;
  const managed = providers.filter(({ placeId }) => oversees(ask.seat, placeId)).map(({ id }) => id);
  const wanted = { seen, own, at: null, today: ask.today, from: 0, most };
  const { toAnswer, toSend, risen } = await ask.read(async (scope) => ({
    toAnswer: own.length > 0 ? await listHandovers(scope, { ...wanted, filter: 'to answer' }) : [],
    toSend: own.length > 0 ? await listHandovers(scope, { ...wanted, filter: 'to send' }) : [],
    risen: await readRises(scope, { today: ask.today, providers, seen, most: looked }),
  }));
  // who oversees a place has what rises there; whoever has the person has it as well, and so has the named worker
  const mine = risen.filter(
    ({ handover, heldById }) =>
      managed.includes(heldById) || own.includes(heldById) || handover.workerId === ask.seat.personId,
  );
  const due = [...toAnswer, ...toSend.filter(({ dueOn }) => dueOn !== null && dueOn <= ask.today)].filter(
    ({ id }) => !mine.some(({ handover }) => handover.id === id),
  );
  return {
    needsYou: [
      ...mine.slice(0, most).map((one) => riseRow(ask, providers, one)),
      ...(mine.length > most ? [moreRow(ask, mine.length - most)] : []),
      ...due.slice(0, most).map((one) => dueRow(ask, providers, one)),
    ],
    dueSoon: toSend
      .filter(({ dueOn }) => dueOn !== null && dueOn > ask.today)
      .map((one) => ({
        on: one.dueOn ?? '',
        title: `Handover ${one.number}`,
        href: handoverPaths.handover(ask.seat.partnership.slug, one.number),
        words: 'To be sent by then',
      })),
    changed: [],
  };
}

const wayOf = (providers: readonly Provider[], { fromId, toId }: Pick<Handover, 'fromId' | 'toId'>): string => {
  const name = (id: string | null) => providers.find((one) => one.id === id)?.placeName;
  return `${name(fromId) ?? ''} to ${name(toId) ?? 'a team elsewhere'}`;
};

const riseRow = (
  ask: Ask,
  providers: readonly Provider[],
  { handover, rises }: Risen,
): HomePart['needsYou'][number] => ({
  title: `Handover ${handover.number}`,
  href: handoverPaths.handover(ask.seat.partnership.slug, handover.number),
  words: `${wayOf(providers, handover)}. ${rises.map(({ why }) => riseWords[why]).join('. ')}.`,
  state: handoverStand(handover),
});

const dueRow = (ask: Ask, providers: readonly Provider[], handover: Handover): HomePart['needsYou'][number] => ({
  title: `Handover ${handover.number}`,
  href: handoverPaths.handover(ask.seat.partnership.slug, handover.number),
  words: [wayOf(providers, handover), dueWords(handover, ask.today)].filter(Boolean).join('. '),
  state: handoverStand(handover),
});

const moreRow = (ask: Ask, more: number): HomePart['needsYou'][number] => ({
  title: more >= looked - most ? 'More handovers' : `${more} more ${more === 1 ? 'handover' : 'handovers'}`,
  href: `${handoverPaths.handovers(ask.seat.partnership.slug)}?show=late`,
  words: 'They stand in the list, the latest first.',
  state: { kind: 'no-answer', word: 'Waiting' },
});

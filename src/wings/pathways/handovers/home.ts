// What this part has for the first page: what has risen to whoever oversees a place, what is to be answered or sent, and for a named
// worker what is theirs.
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { type Handover, handoverStand, hasEnded } from '../handover.ts';
import { mayComeToPeople } from '../policy.ts';
import { oversees, ownProviders, type Provider, seenProviders } from '../provider.ts';
import { type Filter, listHandovers } from '../store/handovers.ts';
import { readProviders } from '../store/providers.ts';
import { readOutsideReceivers } from '../store/receivers.ts';
import { heaviestFirst, heaviestWords } from './heaviest.ts';
import { dueWords } from './list-handovers/page.ts';
import { handoverPaths } from './paths.ts';
import { type Risen, readRises } from './rising.ts';

const most = 5;
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
  const { outside, toAnswer, toSend, risen } = await ask.read(async (scope) => ({
    outside: await readOutsideReceivers(scope),
    toAnswer: own.length > 0 ? await listHandovers(scope, { ...wanted, filter: 'to answer' }) : [],
    toSend: own.length > 0 ? await listHandovers(scope, { ...wanted, filter: 'to send' }) : [],
    risen: await readRises(scope, { today: ask.today, providers, seen, most: looked }),
  }));
  // who oversees a place has what rises there; whoever has the person has it as well, and so has the named worker
  const mine = heaviestFirst(
    risen.filter(
      ({ handover, heldById }) =>
        managed.includes(heldById) || own.includes(heldById) || handover.workerId === ask.seat.personId,
    ),
  );
  const more = mine.slice(most);
  const teams: Teams = { providers, outside };
  const due = [...toAnswer, ...toSend.filter(({ dueOn }) => dueOn !== null && dueOn <= ask.today)].filter(
    ({ id }) => !mine.some(({ handover }) => handover.id === id),
  );
  return {
    needsYou: [
      ...mine.slice(0, most).map((one) => riseRow(ask, teams, one)),
      ...moreRows(ask, more, risen.length >= looked),
      ...due.slice(0, most).map((one) => dueRow(ask, teams, one)),
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

interface Teams {
  readonly providers: readonly Provider[];
  readonly outside: readonly { readonly id: string; readonly name: string }[];
}
function wayOf({ providers, outside }: Teams, { fromId, toId, toOutsideId }: Handover): string {
  const name = (id: string | null) => providers.find((one) => one.id === id)?.placeName;
  const to = name(toId) ?? outside.find(({ id }) => id === toOutsideId)?.name;
  return `${name(fromId) ?? ''} to ${to ?? 'a team that is not chosen yet'}`;
}

const riseRow = (ask: Ask, teams: Teams, { handover, rises }: Risen): HomePart['needsYou'][number] => ({
  title: `Handover ${handover.number}`,
  href: handoverPaths.handover(ask.seat.partnership.slug, handover.number),
  words: `${wayOf(teams, handover)}. ${heaviestWords(rises)}.`,
  state: handoverStand(handover),
  first: true,
});

const dueRow = (ask: Ask, teams: Teams, handover: Handover): HomePart['needsYou'][number] => ({
  title: `Handover ${handover.number}`,
  href: handoverPaths.handover(ask.seat.partnership.slug, handover.number),
  words: [wayOf(teams, handover), dueWords(handover, ask.today)].filter(Boolean).join('. '),
  state: handoverStand(handover),
});

/** Those that are still open, and those that ended and left nobody asked: each stand in a list of their own. */
const moreRows = (ask: Ask, more: readonly Risen[], isCut: boolean): HomePart['needsYou'] =>
  ([false, true] as const).flatMap((ended) => {
    const count = more.filter(({ handover }) => hasEnded(handover) === ended).length;
    if (count === 0) return [];
    const show: Filter = ended ? 'nobody next' : 'late';
    return [
      {
        title: `${isCut ? 'At least ' : ''}${count} more ${count === 1 ? 'handover' : 'handovers'}${ended ? ' that ended' : ''}`,
        href: `${handoverPaths.handovers(ask.seat.partnership.slug)}?${new URLSearchParams({ show })}`,
        words: ended ? 'Nobody is asked next.' : 'They stand in the list, the most late first.',
        state: { kind: 'no-answer', word: 'Waiting' },
        first: true,
      },
    ];
  });

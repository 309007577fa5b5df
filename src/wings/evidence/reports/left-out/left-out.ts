// What does not stand in a report, why, and what would let it out. Pure. Only whoever makes the report is told.
import type { Tier } from '../../../../shell/standing.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import type { PutInPeriod } from '../../../coproduction/index.ts';
import type { Held, HeldKind, HeldQuotation } from '../../store/left-out.ts';
import type { LeftOut } from '../document.ts';
import { wasTold } from '../poster/put-facts.ts';

const names: Record<HeldKind, readonly [one: string, many: string]> = {
  passage: ['passage of the account', 'passages of the account'],
  'who took part': ['seat of those who took part', 'seats of those who took part'],
  'preparatory conversation': ['individual conversation beforehand', 'individual conversations beforehand'],
  saying: ['saying that it was agreed or delivered', 'sayings that it was agreed or delivered'],
  'vision line': ['line of the vision', 'lines of the vision'],
  promise: ['promise', 'promises'],
  'line of the plan': ['line of the plan', 'lines of the plan'],
  forum: ['forum', 'forums'],
  'look-back': ['look-back', 'look-backs'],
  'care space': ['care space', 'care spaces'],
  'session to come': ['session', 'sessions'],
  'small session': ['number of people at a session', 'numbers of people at sessions'],
};

const tierWhy: Record<Held['tier'], string> = {
  facilitators: 'Kept with the facilitators.',
  room: 'Said in a room, and kept there.',
  partners: 'Shared by the partners, and not published yet.',
  published: '',
};

const doors: Partial<Record<HeldKind, LeftOut['door']>> = {
  passage: 'account',
  'who took part': 'preparation',
  'preparatory conversation': 'preparation',
};
const door = (kind: HeldKind): LeftOut['door'] => doors[kind] ?? 'choose';

/** What each kind of report would hold if it were published; null for all. */
const concerns: Record<'case study' | 'leaflet' | 'easy-read summary', readonly HeldKind[] | null> = {
  'case study': null,
  leaflet: ['passage', 'vision line'],
  'easy-read summary': [
    ...(['passage', 'saying', 'vision line', 'promise', 'line of the plan', 'forum'] as const),
    ...(['care space', 'session to come'] as const),
  ],
};
export const concerning = (held: readonly Held[], kind: keyof typeof concerns): Held[] =>
  held.filter((one) => concerns[kind]?.includes(one.kind) ?? true);

const never: Partial<Record<HeldKind, readonly [why: string, how: string | null]>> = {
  'care space': ['Of a care space only its place, its date and its number are kept, and nothing goes out.', null],
  'session to come': ['It has not been held, or its record is still open.', 'It stands here once it is closed.'],
  'small session': ['Fewer than five people point at someone. “Fewer than 5” stands instead.', null],
};

/** @param sees the tiers whose words may be shown to whoever asks */
export function heldBack(held: readonly Held[], sees: readonly Tier[]): LeftOut[] {
  return [...Map.groupBy(held, ({ kind, tier }) => `${kind}/${tier}`).values()].flatMap((same): LeftOut[] => {
    const [first] = same;
    if (!first) return [];
    const [one, many] = names[first.kind];
    const what = plural(same.length, one, many);
    const fixed = never[first.kind];
    if (fixed) return [{ what, why: fixed[0], how: fixed[1], door: null, words: [] }];
    const out = first.tier === 'partners';
    const at = door(first.kind);
    return [
      {
        what,
        why: tierWhy[first.tier],
        how:
          out || at !== 'choose'
            ? 'A facilitator or a partnership manager can publish one thing at a time.'
            : 'First those who may do so bring it to the partners.',
        door: out || at !== 'choose' ? at : null,
        words: sees.includes(first.tier) ? same.flatMap(({ words }) => (words === null ? [] : [words])) : [],
      },
    ];
  });
}

/** @param use null where the report holds nobody's exact words at all */
export function quotationsLeftOut(
  quotations: readonly HeldQuotation[],
  use: string | null,
  sees: readonly Tier[],
): LeftOut[] {
  const why = ({ words, tier, withdrawn, consent }: HeldQuotation): string | null => {
    if (withdrawn || words === null) return 'taken back';
    if (use === null) return 'no use';
    if (consent === 'taken back') return 'consent taken back';
    if (consent === 'none') return 'no consent';
    return tier === 'published' ? null : 'tier';
  };
  const told: Readonly<Record<string, Pick<LeftOut, 'why' | 'how' | 'door'>>> = {
    'taken back': { why: 'The speaker took the words back. They are destroyed.', how: null, door: null },
    'no use': { why: 'Nobody is asked about exact words in easy read: none stand in it.', how: null, door: null },
    'consent taken back': {
      why: 'The speaker agreed to this use, and took that back.',
      how: 'Only the speaker can agree to it again.',
      door: 'quotations',
    },
    'no consent': {
      why: `The speaker has not agreed to ${use === 'leaflet' ? 'a leaflet' : 'a case study'}.`,
      how: 'Ask the speaker, and keep what they agree to.',
      door: 'quotations',
    },
    tier: {
      why: 'The words are not published.',
      how: 'They are published by the consent of their speaker.',
      door: 'quotations',
    },
  };
  const groups = Map.groupBy(quotations, why);
  const left = Object.entries(told).flatMap(([key, said]) => {
    const same = groups.get(key) ?? [];
    const shown =
      key === 'taken back'
        ? []
        : same.flatMap(({ words, tier }) => (words !== null && sees.includes(tier) ? [words] : []));
    return same.length === 0 ? [] : [{ what: plural(same.length, 'quotation'), ...said, words: shown }];
  });
  const near = (groups.get(null) ?? []).filter(({ tellable }) => tellable !== 'no');
  if (near.length === 0) return left;
  return [
    ...left,
    {
      what: plural(near.length, 'name under a quotation', 'names under quotations'),
      why: 'Somebody could perhaps tell who said it. It stands under nobody’s name unless the speaker chose one.',
      how: 'Only the speaker can choose to stand nearer.',
      door: 'quotations',
      words: [],
    },
  ];
}

export function putLeftOut(put: readonly PutInPeriod[]): LeftOut[] {
  const why = (one: PutInPeriod): string | null => {
    if (one.words === null || one.state === 'withdrawn') return 'gone';
    if (one.state === 'merged') return 'merged';
    if (one.state === 'held open') return 'held';
    if (one.answer === null || one.state === 'put' || one.state === 'sent back') return 'open';
    if (!wasTold(one)) return 'not told';
    if (one.tier !== 'published' || one.answer.tier !== 'published') return 'tier';
    return null;
  };
  const told: Readonly<Record<string, Pick<LeftOut, 'why' | 'how' | 'door'>>> = {
    gone: { why: 'Those who put it took it back.', how: null, door: null },
    merged: { why: 'It was put together with another, and stands there.', how: null, door: null },
    held: { why: 'Those who put it hold it open on purpose.', how: null, door: null },
    open: { why: 'It has no answer that stands.', how: 'Ask the partner for the answer.', door: 'answers' },
    'not told': {
      why: 'Those who put it have not been told what came of it. They hear it first.',
      how: 'Tell them, or write down why they cannot be told.',
      door: 'answers',
    },
    tier: {
      why: 'The partners share what was put or the answer to it. It is not published yet.',
      how: 'A facilitator or a partnership manager can publish both, one at a time.',
      door: 'choose',
    },
  };
  const groups = Map.groupBy(put, why);
  const untold = put.flatMap(({ change, ...one }) =>
    change?.words && !change.told && [null, 'tier'].includes(why({ change, ...one })) ? [change.words] : [],
  );
  const changes: LeftOut[] =
    untold.length === 0
      ? []
      : [
          {
            what: plural(untold.length, 'change', 'changes'),
            why: 'Those who put it have not been told what came after the answer. They hear it first.',
            ...{ how: told['not told']?.how ?? null, door: 'answers', words: untold },
          },
        ];
  const left = Object.entries(told).flatMap(([key, said]) => {
    const same = groups.get(key) ?? [];
    return same.length === 0
      ? []
      : [
          {
            what: plural(same.length, 'thing that was put', 'things that were put'),
            ...said,
            words: same.flatMap(({ words }) => (words === null ? [] : [words])),
          },
        ];
  });
  return [...left, ...changes];
}

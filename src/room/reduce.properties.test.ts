import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Entry } from './entry.ts';
import { TIERS } from './header.ts';
import { isKind, KINDS, mayBeStruck } from './kinds.ts';
import type { Kind, Payloads } from './payloads.ts';
import { DEPTHS } from './payloads.ts';
import { destroyed, idOf, OTHER_ROOM, pretendDevice, pretendId, ROOM, said } from './pretend-device.ts';
import { reduce } from './reduce.ts';
import { struckOut } from './struck.ts';

const DEVICES = ['a', 'b', 'c'];
const perspective = fc.constantFrom('nurse', 'officer', null);
const words = fc.nat(999).map((n) => `words ${n}`);
const id = fc.record({ device: fc.constantFrom(...DEVICES), dseq: fc.integer({ min: 1, max: 9 }) });
const ids = id.map(({ device, dseq }) => pretendId(device, dseq));
const contribution = fc.record({
  words,
  perspective,
  form: fc.constantFrom('spoken', 'written', 'drawn', 'silent'),
  exact: fc.boolean(),
  segment: fc.constant(null),
  couldTell: fc.constant('no'),
});
const side = fc.oneof(
  fc.record({ words, perspective, contribution: fc.constant(null) }),
  fc.record({ words: fc.constant(null), perspective: fc.constant(null), contribution: ids }),
);

const bodies: { readonly [K in Kind]: fc.Arbitrary<Payloads[K]> } = {
  'session opened': fc.record({ limits: fc.constant('limits-1'), readBy: fc.constant('facilitator') }),
  'keeping chosen': fc.record({ depth: fc.constantFrom(...DEPTHS, 'points' as const, 'points' as const) }),
  'attendance counted': fc.record({
    people: fc.nat(30),
    byPerspective: fc.option(
      fc.array(fc.record({ perspective: fc.constantFrom('nurse', 'officer'), people: fc.nat(9) })),
    ),
  }),
  'container line agreed': fc.record({ words }),
  'prose kept': fc.record({ words }),
  'contribution kept': contribution,
  'contribution corrected': fc.record({ words, perspective }, { requiredKeys: ['words'] }),
  'contribution moved up': fc.tuple(contribution).map(([body]) => ({ ...body, agreedBy: 'speaker' as const })),
  'entry struck out': fc.record({ why: fc.constantFrom('asked in the room', 'asked afterwards') }),
  'theme named': words.map((title) => ({ title })),
  'theme renamed': words.map((title) => ({ title })),
  'contribution put under theme': fc.constant({}),
  'contribution taken out of theme': fc.constant({}),
  'difference held': fc.record({
    sides: fc.array(side, { minLength: 2, maxLength: 3 }),
    comesBack: fc.constant('2026-05-08'),
  }),
  'reflection kept': fc.record({ on: fc.constantFrom('listening', 'coherence'), words }),
  'witness reflected': fc.record({ words }),
  'balance asked': fc.constant({}),
  'balance entered': fc.record({
    perspectives: fc.constantFrom(['nurse'], ['nurse', 'officer']),
    amount: fc.constantFrom('much', 'listened'),
  }),
  'point taken further': words.map((what) => ({ what })),
  'session closed': fc.record({ outcome: fc.constantFrom('with action', 'no action') }),
  'record offered back': fc.record({ how: fc.constantFrom('read out', 'paper') }),
  'record corrected': fc.record({ words }),
  'record agreed': fc.constant({}),
  'dissent attached': fc.record({ words, perspective }),
  'aftercare noted': fc.record({ for: fc.constantFrom('participants', 'peers', 'staff', 'facilitators'), words }),
};

const LIKELY: readonly Kind[] = ['contribution kept', 'contribution corrected', 'theme named', 'entry struck out'];
const step = fc.constantFrom<Kind>(...Object.keys(KINDS).filter(isKind), ...LIKELY, ...LIKELY).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    body: bodies[kind] as fc.Arbitrary<Payloads[Kind]>,
    device: fc.constantFrom(...DEVICES),
    refs: fc.array(ids, { maxLength: 2 }),
    tier: fc.constantFrom(...TIERS, 'room' as const, 'room' as const),
    wall: fc.integer({ min: 0, max: 20 }),
  }),
);

/** Any log that three devices could write, with clocks that jump about and references to anything, themselves included. */
const log = fc.array(step, { maxLength: 24 }).map((steps): readonly Entry[] => {
  const devices = new Map(DEVICES.map((name) => [name, pretendDevice(name)]));
  return steps.flatMap(({ kind, body, device, ...touches }) => devices.get(device)?.(kind, body, touches) ?? []);
});

/** Several devices correcting and striking the one contribution that was kept, or each other's corrections of it. */
const ABOUT_ONE: readonly Kind[] = ['contribution corrected', 'contribution moved up', 'entry struck out'];
const logOfOne = fc
  .array(
    step.filter(({ kind }) => ABOUT_ONE.includes(kind)),
    { minLength: 2, maxLength: 5 },
  )
  .map((steps): readonly Entry[] => {
    const [a, b] = [pretendDevice('a'), pretendDevice('b')];
    const kept = a('contribution kept', said('words'));
    const about = { refs: [idOf(kept)] };
    return [
      kept,
      ...steps.map(({ kind, body, device, wall }) => (device === 'a' ? a : b)(kind, body, { ...about, wall })),
    ];
  });

/** What may go wrong on the way: copies, lost payloads, clashing ids, unknown kinds, values that are no entries at all. */
const mishap = fc.constantFrom<(entry: Entry) => unknown>(
  (entry) => entry,
  (entry) => entry,
  destroyed,
  (entry) => ({ ...entry, header: { ...entry.header, tier: 'facilitators' } }),
  (entry) => ({ ...entry, header: { ...entry.header, refs: [], kind: 'song sung' } }),
  (entry) => ({ ...entry, header: { ...entry.header, at: null } }),
  (entry) => ({ header: entry.header, payload: { salt: '', body: { words: 0.5, sides: 'none' } } }),
  (entry) => ({
    header: entry.header,
    payload: { salt: '', body: { words: 'other words', title: 'other', depth: 'prose' } },
  }),
  (entry) => ({ header: { ...entry.header, room: OTHER_ROOM }, payload: entry.payload }),
  () => null,
  () => ({ header: { v: 1 } }),
);
const battered = log.chain((entries) =>
  fc
    .array(fc.record({ place: fc.nat(Math.max(entries.length - 1, 0)), mishap }), { maxLength: 12 })
    .map((found) => [
      ...entries,
      ...found.map(({ place, mishap: apply }) => (entries[place] ? apply(entries[place]) : null)),
    ]),
);

type Reducer = (entries: readonly Entry[]) => unknown;
// Values that are no entries are the point of these tests; the type says what callers should give.
const asEntries = (values: readonly unknown[]) => values as readonly Entry[];

function assertOrderDoesNotMatter(reducer: Reducer, numRuns: number): void {
  const shuffled = battered.chain((values) =>
    fc.record({
      values: fc.constant(values),
      again: fc.shuffledSubarray([...values, ...values], { minLength: values.length * 2 }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ values, again }) => {
      assert.equal(JSON.stringify(reducer(asEntries(again))), JSON.stringify(reducer(asEntries(values))));
    }),
    { numRuns },
  );
}

test('any order and any duplicates come to the same state', () => assertOrderDoesNotMatter(reduce, 2000));

test('a reducer that reads entries as they come is found out', () => {
  const asTheyCome: Reducer = (entries) => entries.map((entry) => entry?.header?.id);
  assert.throws(() => assertOrderDoesNotMatter(asTheyCome, 200));
});

/** Every entry with words of its own, none twice, some of them struck; with what had been destroyed still there. */
function assertStruckWordsAreGone(reducer: Reducer, numRuns: number): void {
  fc.assert(
    fc.property(fc.oneof(log, logOfOne), fc.boolean(), (entries, backwards) => {
      const canaries = entries.map((entry) => withCanary(entry));
      const text = JSON.stringify(reducer(backwards ? canaries.toReversed() : canaries));
      const named = new Set(entries.flatMap(({ header }) => (header.kind === 'entry struck out' ? header.refs : [])));
      for (const entry of entries) {
        const { kind, refs } = entry.header;
        const about =
          kind === 'contribution corrected' && kindOf(entries, refs[0])?.startsWith('contribution') === true;
        const isStruck =
          named.has(idOf(entry)) ||
          (about && named.has(refs[0] ?? '') && kindOf(entries, refs[0]) === 'contribution kept');
        if (isStruck && mayBeStruck(kind)) assert.ok(!text.includes(`canary-${idOf(entry)}`), `${kind} ${idOf(entry)}`);
      }
    }),
    { numRuns },
  );
}

function withCanary(entry: Entry): Entry {
  const canary = `canary-${idOf(entry)}`;
  const body: unknown = JSON.parse(JSON.stringify(entry.payload?.body ?? null), (key, value: unknown) =>
    ['words', 'title', 'what'].includes(key) && typeof value === 'string' ? canary : value,
  );
  return entry.payload ? { header: entry.header, payload: { salt: entry.payload.salt, body } } : entry;
}

function kindOf(entries: readonly Entry[], id: string | undefined): string | undefined {
  return entries.find((entry) => idOf(entry) === id)?.header.kind;
}

test('struck words are nowhere in the state, whatever the order', () => assertStruckWordsAreGone(reduce, 3000));

test('a reducer that strikes only what came before is found out', () => {
  const onlyBefore: Reducer = (entries) => {
    const kept = entries.filter(
      (entry, i) =>
        !entries.slice(i).some(({ header }) => header.kind === 'entry struck out' && header.refs.includes(idOf(entry))),
    );
    return kept.filter(({ header }) => header.kind !== 'entry struck out').map(({ payload }) => payload);
  };
  assert.throws(() => assertStruckWordsAreGone(onlyBefore, 500));
});

test('a reducer that strikes the words but forgets their corrections is found out', () => {
  const forgetful: Reducer = (entries) => {
    const named = new Set(entries.flatMap(({ header }) => (header.kind === 'entry struck out' ? header.refs : [])));
    return entries.filter((entry) => !named.has(idOf(entry))).map(({ payload }) => payload);
  };
  assert.throws(() => assertStruckWordsAreGone(forgetful, 3000));
});

test('once the store has destroyed what is struck, the state is the same as before', () => {
  fc.assert(
    fc.property(log, (entries) => {
      const struck = struckOut(entries.map(({ header }) => header));
      const left = entries.map((entry) => (struck.has(idOf(entry)) ? destroyed(entry) : entry));
      assert.deepEqual(reduce(left), reduce(entries));
    }),
    { numRuns: 1000 },
  );
});

test('which entries are struck does not depend on their order', () => {
  fc.assert(
    fc.property(
      battered.chain((values) =>
        fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
      ),
      ([values, again]) => {
        const headers = (found: readonly unknown[]) =>
          asEntries(found).flatMap((entry) => (entry?.header?.at && entry.header.id ? [entry.header] : []));
        assert.deepEqual([...struckOut(headers(values))].sort(), [...struckOut(headers(again))].sort());
      },
    ),
    { numRuns: 500 },
  );
});

test('nothing at all makes it throw, and what comes back is frozen all the way down', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
  });
  const nearly = fc.record({
    header: fc.oneof(anything, fc.record({ v: fc.constant(1), refs: anything, at: anything })),
    payload: anything,
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(anything, nearly)), battered, (garbage, entries) => {
      const state = reduce(asEntries([...garbage, ...entries, ...garbage]), ROOM);
      assert.doesNotThrow(() => JSON.stringify(state));
      assertFrozen(state);
    }),
    { numRuns: 1000 },
  );
});

function assertFrozen(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  assert.ok(Object.isFrozen(value));
  for (const inner of Object.values(value)) assertFrozen(inner);
}

test('entries of another room are counted and leave no trace', () => {
  fc.assert(
    fc.property(log, log, (entries, others) => {
      const elsewhere = others.map((entry) => ({ ...entry, header: { ...entry.header, room: OTHER_ROOM } }));
      const { checks, ...state } = reduce([...entries, ...elsewhere], ROOM);
      const { checks: alone, ...stateAlone } = reduce(entries, ROOM);
      assert.deepEqual(state, stateAlone);
      assert.deepEqual({ ...checks, elsewhere: 0 }, alone);
      assert.equal(checks.elsewhere, others.length);
    }),
  );
});

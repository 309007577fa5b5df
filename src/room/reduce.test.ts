import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from './entry.ts';
import type { Kind, Payloads } from './payloads.ts';
import { destroyed, deviceId, idOf, pretendDevice, pretendId, ROOM, said } from './pretend-device.ts';
import { reduce } from './reduce.ts';
import { struckOut } from './struck.ts';

const START = 1_700_000_000_000;

test('a session from opening to an agreed record reads as it went', () => {
  const write = pretendDevice('server');
  const opening = [
    write('session opened', { limits: 'limits-3', readBy: 'facilitator' }),
    write('keeping chosen', { depth: 'points' }),
    write('attendance counted', { people: 19, byPerspective: [{ perspective: 'resident', people: 12 }] }),
    write('container line agreed', { words: 'One at a time' }),
  ];
  const tea = write('contribution kept', said('Officers who stay for tea hear a different person.', 'resident'));
  const shouting = write('contribution kept', said('I only saw the shouting.', 'officer'));
  const theme = write('theme named', { title: 'the uniform' });
  const under = write('contribution put under theme', {}, { refs: [idOf(tea), idOf(theme)] });
  const renamed = write('theme renamed', { title: 'past the uniform' }, { refs: [idOf(theme)] });
  const difference = write('difference held', {
    sides: [
      { words: null, perspective: null, contribution: idOf(shouting) },
      { words: 'Care that waits is not care.', perspective: 'nurse', contribution: null },
    ],
    comesBack: '2026-05-08',
  });
  const reflection = write('reflection kept', { on: 'suspension', words: 'I had to look at what I took for granted.' });
  const further = write('point taken further', { what: 'Time for tea' }, { refs: [idOf(tea), idOf(theme)] });
  const closed = write('session closed', { outcome: 'no action' });
  const offered = write('record offered back', { how: 'read out' });
  const dissent = write('dissent attached', { words: 'I did not agree with the second point.', perspective: null });
  const agreed = write('record agreed', {});
  const record = [
    tea,
    shouting,
    theme,
    under,
    renamed,
    difference,
    reflection,
    further,
    closed,
    offered,
    dissent,
    agreed,
  ];
  const state = reduce([...opening, ...record], ROOM);

  assert.deepEqual(
    [state.opened?.limits, state.opened?.readBy, state.keeping?.depth],
    ['limits-3', 'facilitator', 'points'],
  );
  assert.equal(state.attendance?.people, 19);
  assert.deepEqual(
    state.container.map(({ words }) => words),
    ['One at a time'],
  );
  assert.deepEqual(
    state.contributions.map(({ words }) => words),
    ['Officers who stay for tea hear a different person.', 'I only saw the shouting.'],
  );
  assert.deepEqual(
    state.themes.map(({ title, contributions }) => [title, contributions]),
    [['past the uniform', [idOf(tea)]]],
  );
  assert.deepEqual(state.contributions[0]?.themes, [idOf(theme)]);
  assert.deepEqual(state.differences[0]?.sides, [
    { words: 'I only saw the shouting.', perspective: 'officer', contribution: idOf(shouting) },
    { words: 'Care that waits is not care.', perspective: 'nurse', contribution: null },
  ]);
  assert.equal(state.reflections[0]?.on, 'suspension');
  assert.deepEqual(state.takenFurther[0]?.from, [idOf(tea), idOf(theme)]);
  assert.equal(state.closing?.outcome, 'no action');
  assert.deepEqual(
    [state.record.state, state.record.offered, state.record.changedSinceAgreed],
    ['agreed', 'read out', 0],
  );
  assert.equal(state.dissent.length, 1);
  assert.deepEqual([state.checks.entries, state.checks.gaps, state.checks.forks], [16, 0, 0]);
});

test('nothing at all is a record being kept, with nothing in it', () => {
  const state = reduce([]);
  assert.deepEqual(
    [state.record.state, state.contributions, state.keeping, state.checks.entries],
    ['being kept', [], null, 0],
  );
});

// Every kind that holds words, and where its words would be seen.
const wordy: readonly [kind: Kind, body: Payloads[Kind]][] = [
  ['container line agreed', { words: 'canary' }],
  ['prose kept', { words: 'canary' }],
  ['contribution kept', said('canary')],
  ['contribution moved up', { ...said('canary'), agreedBy: 'room' }],
  ['theme named', { title: 'canary' }],
  [
    'difference held',
    { sides: [said('canary'), said('canary')].map((side) => ({ ...side, contribution: null })), comesBack: null },
  ],
  ['reflection kept', { on: 'voice', words: 'canary' }],
  ['witness reflected', { words: 'canary' }],
  ['point taken further', { what: 'canary' }],
  ['record corrected', { words: 'canary' }],
  ['dissent attached', { words: 'canary', perspective: null }],
  ['aftercare noted', { for: 'staff', words: 'canary' }],
];

for (const [kind, body] of wordy) {
  test(`"${kind}" shows its words, and none once it is struck out, whichever came first`, () => {
    const write = pretendDevice('a');
    const entry = write(kind, body);
    const strike = write('entry struck out', { why: 'asked in the room' }, { refs: [idOf(entry)], wall: START - 1 });
    assert.match(JSON.stringify(reduce([entry])), /canary/);
    for (const entries of [
      [entry, strike],
      [strike, entry],
      [strike, entry, entry],
    ]) {
      const state = reduce(entries);
      assert.doesNotMatch(JSON.stringify(state), /canary/);
      assert.equal(state.checks.struckOut, 1);
    }
  });

  test(`"${kind}" is left out where the room chose date, place and number only`, () => {
    const write = pretendDevice('a');
    const [entry, keeping] = [write(kind, body), write('keeping chosen', { depth: 'number' })];
    const state = reduce([entry, keeping]);
    assert.doesNotMatch(JSON.stringify(state), /canary/);
    assert.deepEqual(state.checks.beyondKeeping, [idOf(entry)]);
  });
}

test('a struck contribution keeps its place, and loses its words, perspective and themes', () => {
  const write = pretendDevice('a');
  const contribution = write('contribution kept', said('canary', 'nurse'));
  const corrected = write('contribution corrected', { words: 'canary two' }, { refs: [idOf(contribution)] });
  const theme = write('theme named', { title: 'tea' });
  const under = write('contribution put under theme', {}, { refs: [idOf(contribution), idOf(theme)] });
  const side = { words: null, perspective: null, contribution: idOf(contribution) };
  const difference = write('difference held', { sides: [side, side], comesBack: null });
  const strike = write('entry struck out', { why: 'asked afterwards' }, { refs: [idOf(contribution)] });
  const entries = [contribution, corrected, theme, under, difference, strike];
  const state = reduce(entries);
  const [left] = state.contributions;
  assert.deepEqual([left?.standing, left?.words, left?.perspective, left?.themes], ['struck out', null, null, []]);
  assert.deepEqual(state.themes[0]?.contributions, []);
  assert.equal(state.differences[0]?.sides[0]?.words, null);
  assert.doesNotMatch(JSON.stringify(state), /canary|nurse/);
  assert.deepEqual(
    [...struckOut(entries.map(({ header }) => header))].sort(),
    [idOf(contribution), idOf(corrected)].sort(),
  );
});

test('striking a correction strikes what it corrects: the older words do not come back', () => {
  const write = pretendDevice('a');
  const contribution = write('contribution kept', said('canary'));
  const corrected = write('contribution corrected', { words: 'canary two' }, { refs: [idOf(contribution)] });
  const strike = write('entry struck out', { why: 'asked afterwards' }, { refs: [idOf(corrected)] });
  assert.doesNotMatch(JSON.stringify(reduce([contribution, corrected, strike])), /canary/);
});

test('a struck page of prose takes the pages before it along, and spares the one rewritten without the words', () => {
  const write = pretendDevice('a');
  const [first, second, third] = ['canary', 'canary again', 'Rewritten'].map((words) => write('prose kept', { words }));
  assert.ok(first && second && third);
  const strike = write('entry struck out', { why: 'asked in the room' }, { refs: [idOf(second)] });
  const entries = [first, second, third, strike];
  assert.equal(reduce(entries).prose?.words, 'Rewritten');
  assert.deepEqual(struckOut(entries.map(({ header }) => header)), new Set([idOf(first), idOf(second)]));
  assert.equal(reduce([first, second, strike]).prose, null);
});

test('an act that holds no words cannot be struck out, so a choice of the room stands', () => {
  const write = pretendDevice('a');
  const keeping = write('keeping chosen', { depth: 'number' });
  const strike = write('entry struck out', { why: 'kept by mistake' }, { refs: [idOf(keeping)] });
  const again = write('entry struck out', { why: 'kept by mistake' }, { refs: [idOf(strike)] });
  const state = reduce([keeping, strike, again]);
  assert.deepEqual([state.keeping?.depth, state.checks.struckOut], ['number', 0]);
});

test('an unknown kind that is struck is named for destruction', () => {
  const entry = pretendDevice('a')('witness reflected', { words: 'canary' });
  const newer = { ...entry.header, kind: 'song sung' };
  const strike = pretendDevice('b')('entry struck out', { why: 'asked in the room' }, { refs: [newer.id] });
  assert.deepEqual(struckOut([newer, strike.header]), new Set([newer.id]));
});

test('a page of prose is the whole record where the room chose prose', () => {
  const write = pretendDevice('a');
  const keeping = write('keeping chosen', { depth: 'prose' });
  const prose = write('prose kept', { words: 'It was quiet at first.' });
  const point = write('contribution kept', said('canary'));
  const state = reduce([keeping, prose, point]);
  assert.deepEqual(
    [state.prose?.words, state.contributions, state.checks.beyondKeeping],
    ['It was quiet at first.', [], [idOf(point)]],
  );
});

test('where the room chose a number, who made it up is not shown', () => {
  const write = pretendDevice('a');
  const counted = write('attendance counted', { people: 9, byPerspective: [{ perspective: 'nurse', people: 1 }] });
  assert.deepEqual(reduce([counted, write('keeping chosen', { depth: 'number' })]).attendance, {
    people: 9,
    byPerspective: null,
  });
});

test('the first choice of keeping holds, and another that differs is shown as contested', () => {
  const [a, b] = [pretendDevice('a', START), pretendDevice('b', START + 500)];
  const [first, second] = [a('keeping chosen', { depth: 'number' }), b('keeping chosen', { depth: 'points' })];
  for (const entries of [
    [first, second],
    [second, first],
  ]) {
    const { keeping } = reduce(entries);
    assert.deepEqual([keeping?.depth, keeping?.contested], ['number', true]);
  }
  assert.equal(reduce([first, b('keeping chosen', { depth: 'number' })]).keeping?.contested, false);
  assert.equal(reduce([destroyed(first), second]).keeping?.depth, 'points');
});

test('two corrections written without seeing each other are both kept for the room to settle', () => {
  const [a, b] = [pretendDevice('a', START), pretendDevice('b', START)];
  const contribution = a('contribution kept', said('One'));
  const mine = a('contribution corrected', { words: 'Two' }, { refs: [idOf(contribution)] });
  const theirs = b(
    'contribution corrected',
    { words: 'Three', perspective: 'nurse' },
    { refs: [idOf(contribution)], wall: START + 9000 },
  );
  const [open] = reduce([contribution, mine, theirs]).contributions;
  assert.deepEqual(
    [open?.words, open?.perspective, open?.otherWords, open?.corrected],
    ['Three', 'nurse', ['Two'], true],
  );
  const settled = a(
    'contribution corrected',
    { words: 'Four' },
    { refs: [idOf(contribution), idOf(theirs)], wall: START + 10 },
  );
  const [closed] = reduce([contribution, mine, theirs, settled]).contributions;
  assert.deepEqual([closed?.words, closed?.otherWords], ['Four', []]);
});

test('a clock that is put back does not make an older wording win', () => {
  const write = pretendDevice('a');
  const theme = write('theme named', { title: 'one' });
  const second = write('theme renamed', { title: 'two' }, { refs: [idOf(theme)], wall: START + 60_000 });
  const third = write('theme renamed', { title: 'three' }, { refs: [idOf(theme)], wall: START + 5000 });
  assert.equal(reduce([third, second, theme]).themes[0]?.title, 'three');
});

test('a contribution put under a theme and taken out again is not under it', () => {
  const write = pretendDevice('a');
  const [point, theme] = [write('contribution kept', said('Tea')), write('theme named', { title: 'tea' })];
  const refs = [idOf(point), idOf(theme)];
  const under = write('contribution put under theme', {}, { refs });
  const out = write('contribution taken out of theme', {}, { refs });
  assert.deepEqual(reduce([out, under, theme, point]).themes[0]?.contributions, []);
  assert.deepEqual(reduce([under, theme, point]).themes[0]?.contributions, [idOf(point)]);
});

test('what moved up a tier stands there in the words agreed for it, for whoever sees which part', () => {
  const write = pretendDevice('a');
  const kept = write('contribution kept', said('Sister Mary never told me.', 'resident'), { tier: 'facilitators' });
  const moved = write(
    'contribution moved up',
    { ...said('Nobody told me.'), agreedBy: 'speaker' },
    { refs: [idOf(kept)] },
  );
  const theme = write('theme named', { title: 'being told' });
  const under = write('contribution put under theme', {}, { refs: [idOf(kept), idOf(theme)] });
  const narrow = write('contribution corrected', { words: 'canary' }, { refs: [idOf(kept)], tier: 'facilitators' });
  for (const entries of [
    [kept, moved, theme, under, narrow],
    [moved, theme, under],
  ]) {
    const state = reduce(entries);
    const [one] = state.contributions;
    assert.deepEqual([one?.id, one?.tier, one?.words], [idOf(kept), 'room', 'Nobody told me.']);
    assert.deepEqual([state.contributions.length, state.themes[0]?.contributions], [1, [idOf(kept)]]);
    assert.doesNotMatch(JSON.stringify(state), /canary|Sister/);
  }
  assert.deepEqual(reduce([kept, moved, narrow]).checks.wrongTier, [idOf(narrow)]);
});

test('a line or a difference that names an earlier one of its kind replaces it', () => {
  const write = pretendDevice('a');
  const line = write('container line agreed', { words: 'No phones' });
  const better = write('container line agreed', { words: 'Phones stay at the gate' }, { refs: [idOf(line)] });
  const other = write('container line agreed', { words: 'One at a time' });
  const { container } = reduce([other, better, line]);
  assert.deepEqual(
    container.map(({ id, words }) => [id, words]),
    [
      [idOf(line), 'Phones stay at the gate'],
      [idOf(other), 'One at a time'],
    ],
  );
});

const balance: readonly [title: string, asked: boolean, closed: boolean, people: number, shown: number][] = [
  ['balance is shown when the room asked, the session is closed and five were counted', true, true, 5, 1],
  ['balance nobody asked for is not shown', false, true, 5, 0],
  ['balance is never shown live', true, false, 5, 0],
  ['balance of four people is not shown', true, true, 4, 0],
];

for (const [title, asked, closed, people, shown] of balance) {
  test(title, () => {
    const write = pretendDevice('a');
    const entries: Entry[] = [
      write('attendance counted', { people: 19, byPerspective: [{ perspective: 'nurse', people }] }),
      write('balance entered', { perspectives: ['nurse'], amount: 'listened' }),
    ];
    if (asked) entries.push(write('balance asked', {}));
    if (closed) entries.push(write('session closed', { outcome: 'no action' }));
    const state = reduce(entries);
    assert.deepEqual([state.balance.amounts.length, state.checks.balanceWithheld], [shown, 1 - shown]);
  });
}

test('perspectives entered together are counted together', () => {
  const write = pretendDevice('a');
  const byPerspective = [
    { perspective: 'officer', people: 3 },
    { perspective: 'manager', people: 2 },
  ];
  const state = reduce([
    write('attendance counted', { people: 5, byPerspective }),
    write('balance asked', {}),
    write('balance entered', { perspectives: ['officer', 'manager'], amount: 'little' }),
    write('session closed', { outcome: 'no action' }),
  ]);
  assert.deepEqual(state.balance.amounts, [{ perspectives: ['manager', 'officer'], amount: 'little' }]);
});

test('what is missing, unknown, misshapen, clashing or astray is counted and does no harm', () => {
  const [a, b] = [pretendDevice('a'), pretendDevice('b')];
  const first = a('contribution kept', said('Here'));
  a('contribution kept', said('Never came'));
  const third = a('contribution kept', said('Lost'));
  const newer = { ...b('record agreed', {}).header, kind: 'song sung' };
  const misshapen = b('contribution kept', said('Was fine'));
  const astray = b('contribution put under theme', {}, { refs: [idOf(first), pretendId('z', 1)] });
  const lone = b('contribution corrected', { words: 'Of what?' }, { refs: [pretendId('z', 2)] });
  const clash = { ...first, header: { ...first.header, author: 'seat-9' } };
  const { checks, contributions } = reduce([
    ...[first, clash, destroyed(third), astray, lone, { header: newer, payload: null }],
    { header: misshapen.header, payload: { salt: '', body: { words: 7 } } },
  ]);
  assert.deepEqual(
    contributions.map(({ standing }) => standing),
    ['kept', 'not here', 'not here'],
  );
  assert.deepEqual([checks.entries, checks.gaps, checks.unknownKinds, checks.forks], [6, 1, 1, 0]);
  assert.deepEqual(
    [checks.notHere, checks.wrongShape, checks.clashes],
    [[idOf(third)], [idOf(misshapen)], [idOf(first)]],
  );
  assert.deepEqual(checks.unattached, [idOf(astray), idOf(lone)].sort());
});

test('a payload that its header does not vouch for is not read', () => {
  const entry = pretendDevice('a')('witness reflected', { words: 'canary' });
  const state = reduce([{ header: { ...entry.header, phash: null }, payload: entry.payload }]);
  assert.doesNotMatch(JSON.stringify(state), /canary/);
});

test('both branches of a copied device are kept, and the fork is counted', () => {
  const trunk = pretendDevice('a')('contribution kept', said('One'));
  const branch = pretendDevice('b')('contribution kept', said('Two'));
  const state = reduce([trunk, { ...branch, header: { ...branch.header, device: deviceId('a') } }]);
  assert.deepEqual([state.contributions.length, state.checks.forks], [2, 1]);
});

test('a change after the room agreed is counted', () => {
  const write = pretendDevice('a');
  const point = write('contribution kept', said('One'));
  const agreed = write('record agreed', {});
  const changed = write('contribution corrected', { words: 'Two' }, { refs: [idOf(point)] });
  assert.equal(reduce([point, agreed, changed]).record.changedSinceAgreed, 1);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isStateKind, lineEnd, type StateKind, stateKinds } from './line-end.ts';
import { isPerspectiveKind, mark, perspectiveKinds } from './mark.ts';
import { smallStrands, strands, strandsDown } from './strands.ts';
import { element, picture, text } from './svg.ts';
import { tierRipple, tiers, tierWords } from './tier-ripple.ts';

const kinds = Object.keys(stateKinds) as StateKind[]; // the keys of a literal are its kinds

test('words are escaped wherever they are written', () => {
  assert.equal(
    text({ class: '"x"' }, '<b> & "it\'s"'),
    '<text class="&quot;x&quot;">&lt;b&gt; &amp; &quot;it&#39;s&quot;</text>',
  );
  const drawn = picture({ id: 'a', title: '<i>', description: '&' }, element('g', {}));
  assert.match(
    drawn,
    /aria-labelledby="a-title a-desc".*<title id="a-title">&lt;i&gt;<\/title><desc id="a-desc">&amp;/,
  );
});

test('an attribute that is not given is not written', () => {
  assert.equal(element('g', { id: undefined, x: 1 / 3 }), '<g x="0.33"/>');
});

test('every small mark is silent, has no style of its own and is always drawn the same', () => {
  const all = [
    ...kinds.map((kind) => () => lineEnd(kind)),
    ...perspectiveKinds.map((kind) => () => mark(kind)),
    ...tiers.map((tier) => () => tierRipple(tier)),
    strands,
    smallStrands,
    strandsDown,
  ];
  for (const draw of all) {
    assert.match(draw(), /^<svg aria-hidden="true" focusable="false"/);
    assert.doesNotMatch(draw(), /style=|NaN|undefined/);
    assert.equal(draw(), draw());
  }
});

test('endings that mean different things are drawn differently', () => {
  const ends = new Map(kinds.map((kind) => [stateKinds[kind].end, lineEnd(kind)]));
  assert.equal(new Set(ends.values()).size, ends.size);
  assert.equal(ends.size, 10);
});

test('perspectives differ in shape, so that grey print still tells them apart', () => {
  const shapes = perspectiveKinds.map((kind) => mark(kind).replace(/class="[^"]*"/g, ''));
  assert.equal(new Set(shapes).size, perspectiveKinds.length);
});

test('each tier has its own ripple and its own words', () => {
  assert.equal(new Set(tiers.map(tierRipple)).size, 4);
  assert.deepEqual(
    tiers.map((tier) => tierWords[tier]),
    ['Kept: facilitators only', 'Kept: the room', 'Kept: partners', 'Kept: published'],
  );
});

test('an unknown kind is known to be unknown', () => {
  assert.equal(isStateKind('toString'), false);
  assert.equal(isPerspectiveKind('officer'), true);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Bar, commonGroundRow } from './common-ground.ts';
import { perspectiveKinds } from './mark.ts';
import { opinionMap } from './opinion-map.ts';

const bar = fc
  .tuple(
    fc.constantFrom(...perspectiveKinds),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
  )
  .map(([kind, at]): Bar => {
    const [low = 0, share = 0, high = 0] = at.toSorted((a, b) => a - b);
    return { kind, letter: null, low, share, high };
  });
const percents = (drawing: string): number[] =>
  [...drawing.matchAll(/ (?:x|x1|x2|width)="(-?[\d.]+)%"/g)].map(([, at]) => Number(at));

test('every place along the line is a part of its width, and none lies outside it', () => {
  fc.assert(
    fc.property(
      fc.array(bar, { maxLength: 6 }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      (lanes, tick) => {
        const drawing = commonGroundRow({ id: 'a', lanes, tick });
        assert.ok(percents(drawing).every((at) => at >= 0 && at <= 100));
        assert.doesNotMatch(drawing, /NaN|undefined|style=/);
        // what holds the drawing has no width of its own, so that it needs no script to fit
        assert.match(drawing, /^<svg[^>]* width="100%"/);
        assert.doesNotMatch(drawing, /viewBox/);
      },
    ),
  );
});

test('each view has a line of its own: no two marks can lie on each other', () => {
  const lane = { kind: 'resident', letter: null, share: 0.5, low: 0.4, high: 0.6 } as const;
  const drawing = commonGroundRow({ id: 'a', lanes: [lane, { ...lane, kind: 'officer' }, lane], tick: null });
  const lines = [...drawing.matchAll(/<svg x="50%" y="([\d.]+)"/g)].map(([, y]) => Number(y));
  assert.deepEqual(lines, [19, 43, 67]);
});

test('a view that may not be shown is hatched from end to end, whatever stands behind it, and nothing else is', () => {
  const kept = { kind: 'officer', letter: null, kept: 'Officers <b>: too few' } as const;
  const [one, other] = [0.2, 0.9].map((share) =>
    commonGroundRow({
      id: 'a',
      lanes: [{ kind: 'health', letter: null, share, low: share - 0.1, high: share + 0.1 }, kept],
      tick: null,
    }),
  );
  const lozenge = /<rect[^>]*ground__lozenge[^>]*>/;
  assert.equal(lozenge.exec(one ?? '')?.[0], lozenge.exec(other ?? '')?.[0]);
  assert.match(one ?? '', /Officers &lt;b&gt;: too few/);
  const without = commonGroundRow({ id: 'a', lanes: [], tick: 0.5 });
  assert.doesNotMatch(without, /hatch|url\(/);
});

test('two views with the same mark are told apart by a letter, which stays inside the line', () => {
  const at = (high: number) =>
    commonGroundRow({
      id: 'a',
      lanes: [{ kind: 'health', letter: 'a', share: high - 0.1, low: high - 0.2, high }],
      tick: null,
    });
  assert.match(at(0.8), /text-anchor="start"[^>]*>a</);
  assert.match(at(1), /text-anchor="end"[^>]*>a</);
});

test('a place on the map is drawn once, the larger below the smaller, and says how many stand there', () => {
  const drawing = opinionMap([
    { x: -1, y: 0.5, people: 10 },
    { x: 0.5, y: 0, people: 25 },
  ]);
  assert.deepEqual(
    [...drawing.matchAll(/>(\d+)<\/text>/g)].map(([, people]) => people),
    ['25', '10'],
  );
  assert.doesNotMatch(opinionMap([{ x: 0, y: 0, people: 10 }]), /NaN|Infinity/);
});

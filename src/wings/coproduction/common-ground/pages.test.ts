// Every page of common ground at its busiest and at its emptiest, by templates that may read nothing that is not there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strict } from '../../../../test/support/strict.ts';
import type { Figures } from '../../../disclosure/index.ts';
import { readStatements } from '../../../opinion/index.ts';
import { createTemplates } from '../../../shell/templates.ts';
import type { Round } from '../rounds/round.ts';
import type { Side } from '../rounds/side.ts';
import type { Finding } from './finding.ts';
import type { AtCommonGround, Found, Here } from './found.ts';
import { inFullPage } from './in-full/page.ts';
import { minutePage } from './minute/page.ts';
import { oneLinePage } from './one-line/page.ts';
import { possibleCounts } from './possible-counts.ts';
import { readAloudPage } from './read-aloud/page.ts';
import { linesOf } from './reading.ts';
import { waitingPage } from './waiting/page.ts';

const anyFile: Record<string, string> = new Proxy({}, { get: (_, name) => `/assets/${String(name)}` });
const templates = createTemplates({ manifest: anyFile });
const frame = {
  ...{ title: 'A title', fictional: false, signedIn: true, csrf: 'token', worriedHref: '/worried' },
  ...{ navigation: [], footer: [], language: 'en', now: new Date('2026-11-21T12:00:00Z'), words: { print: 'Print' } },
};
const shown = (template: string, page: object): string => {
  const html = templates.render(`wings/coproduction/common-ground/${template}`, { frame, page: strict(page) });
  assert.doesNotMatch(html, /undefined|\[object|NaN| style=/);
  return html;
};

const here: Here = ['p', 'one-unit', 'first'];
const round = (state: Round['state']): Round => ({
  ...{ id: 'r', slug: 'r', kind: 'common ground', title: 'What we put', placeId: null, framework: null },
  ...{ sessionId: 's', state, because: null, agreedBySide: false, openedOn: '2026-11-01', closedOn: '2026-11-02' },
  ...{ revealedOn: '2026-11-03', version: 1 },
});
const at: AtCommonGround = {
  engagement: { id: 'e', slug: 'one-unit', title: 'One unit' },
  session: {
    ...{ id: 's', slug: 'first', engagementId: 'e', kind: 'dialogue', title: 'First', onDate: null, startsAt: null },
    ...{ whenWords: null, placeId: null, whereWords: null, offSite: false, limitsId: null, state: 'closed' },
    ...{ because: null, people: null, version: 1 },
  },
  ...{ place: null, round: null, found: null, next: null, asking: null },
};
const side = (id: string, name: string, kind: Side['kind'], outcome: Side['outcome'] = 'counted'): Side => ({
  ...{ id, name, kind, outcome },
  perspectiveIds: [id],
});
const sides = [
  side('r', 'Residents', 'resident'),
  side('o', 'Officers', 'officer'),
  side('f', 'Families', 'family', 'too few'),
];
const rounded = (count: number) => (count < 8 ? ({ is: 'hidden' } as const) : ({ is: 'rounded', count } as const));
const figures = (agree: number, disagree: number): Figures => ({
  answered: { is: 'rounded', count: agree + disagree },
  cells: [rounded(agree), rounded(disagree), { is: 'hidden' }, { is: 'hidden' }],
});

function found(released: readonly (readonly [Figures | null, Figures | null])[], finding: Finding | null): Found {
  const statements = released.map((_, i) => ({
    ...{ id: `${i}`, position: i + 1, key: null, grouping: null, name: `Statement ${i} <b>.`, easyWords: null },
    welshWords: null,
  }));
  const of = (id: string, sideId: string) => released[Number(id)]?.[sideId === 'r' ? 0 : 1] ?? undefined;
  const readings = readStatements(
    statements.map(({ id }) => ({
      statementId: id,
      byPerspective: ['r', 'o'].flatMap((perspective) => {
        const own = of(id, perspective);
        return own ? [{ perspective, counts: possibleCounts(own) }] : [];
      }),
    })),
  );
  return { round: round('revealed'), sides, lines: linesOf(statements, sides, of, readings), finding, before: null };
}
const all = figures(30, 0);
const none = figures(0, 30);
const busy: Found = {
  ...found(
    [
      [all, all],
      [none, none],
      [all, none],
      [all, null],
    ],
    {
      people: 60,
      groups: [{ holds: [{ questionId: '2', answer: 'agrees' }] }, { holds: [] }],
      groupsKeptBack: false,
      evidence: { chance: 0.01, stability: 0.9 },
      map: [{ x: -1, y: 0.5, people: 25 }],
      askNext: '3',
    },
  ),
  before: {
    round: round('revealed'),
    compared: 2,
    moved: [{ statementId: '2', side: sides[1] ?? side('o', 'Officers', 'officer'), way: 'agrees less' }],
  },
};
const empty = found([[null, null]], null);

test('the busiest page reads nothing that is not there, and escapes what people wrote', () => {
  const again = { ...at, round: { ...round('open'), id: 'later' } };
  for (const html of [
    shown('minute/minute.njk', minutePage(again, busy, here)),
    shown('one-line/one-line.njk', oneLinePage(at, busy, here)),
    shown('in-full/in-full.njk', inFullPage(at, busy, here, { intoRecord: true, intoNext: true, intoVision: true })),
    shown('read-aloud/read-aloud.njk', readAloudPage(at, busy, here, 'A <b> place')),
  ])
    assert.doesNotMatch(html, /<b>/);
});

test('so does the emptiest, and it says what is not there', () => {
  const none = { intoRecord: false, intoNext: false, intoVision: false };
  assert.match(shown('minute/minute.njk', minutePage(at, empty, here)), /Nothing can be shown/);
  assert.match(shown('in-full/in-full.njk', inFullPage(at, empty, here, none)), /We did not look\./);
  shown('one-line/one-line.njk', oneLinePage(at, empty, here));
  shown('read-aloud/read-aloud.njk', readAloudPage(at, empty, here, 'A place'));
  assert.match(shown('waiting/waiting.njk', waitingPage(at, here, true)), /Not asked yet/);
  shown('waiting/waiting.njk', waitingPage({ ...at, round: round('open') }, here, true));
});

test('ten minutes name the groups by what they hold, the places of the map, what moved and what to ask next', () => {
  const html = shown(
    'in-full/in-full.njk',
    inFullPage(at, busy, here, { intoRecord: true, intoNext: true, intoVision: true }),
  );
  assert.match(html, /Group 1 agrees that “Statement 2/);
  assert.match(html, /Group 2 holds nothing that may be told apart/);
  assert.match(html, /far left, above/);
  assert.match(html, /Officers agree less than before/);
  assert.match(html, /above all from officers/);
  assert.match(html, /Most people disagree|Nearly everyone disagrees/);
});

test('a difference of two views that were put together is held under neither of them', () => {
  const held = (found: Found) =>
    new URL(
      inFullPage(at, found, here, { intoRecord: true, intoNext: true, intoVision: true }).differences[0]?.holdHref ??
        '',
      'http://a',
    ).searchParams;
  assert.deepEqual([held(busy).get('perspective1'), held(busy).get('perspective2')], ['r', 'o']);
  const together = busy.lines.map((line) => ({
    ...line,
    views: line.views.map((view) =>
      view.side.id === 'o' ? { ...view, side: { ...view.side, perspectiveIds: ['o', 'd'] } } : view,
    ),
  }));
  assert.deepEqual(
    ['perspective1', 'perspective2'].map((name) => held({ ...busy, lines: together }).get(name)),
    ['r', ''],
  );
});

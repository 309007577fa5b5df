// Every route x every role x {own partnership, another's} x tier, twice: with the policy switched off the database holds
// the partnerships and the facilitators' tier apart; with row-level security bypassed the policy holds every cell.
import assert from 'node:assert/strict';
import { before as beforeAll, describe, test } from 'node:test';
import type { InsideRoute } from '../../src/shell/route.ts';
import { type Role, yes } from '../../src/shell/standing.ts';
import { wings } from '../../src/wings/index.ts';
import type { Answer, Client } from '../support/client.ts';
import { expected } from './expected.ts';
import { filled } from './form.ts';
import { marks } from './marked.ts';
import { pathFor, sentTo } from './places.ts';
import { openWorld, type Print, printOf, roles, type Side, seatKeys, type World } from './world.ts';

const routes = wings.flatMap((wing) => wing.routes);
const named = (route: InsideRoute) => `${route.method} ${route.path}`;
const reads = routes.filter((route) => route.method === 'GET');
// what ends or takes away comes last, so that it does not end what the others are tried on
const ends = /\/(stop|close|decline|withdraw|end|remove|destroy|lift|set-aside|let-back-in|agree|strike-out\/:entry)$/;
const writes = routes
  .filter((route) => route.method === 'POST')
  .sort((one, other) => Number(ends.test(one.path)) - Number(ends.test(other.path)));

const allowedAt = (route: InsideRoute): readonly Role[] => {
  const allowed = expected[named(route)] ?? [];
  return allowed === 'everyone' ? roles : allowed;
};

/** Words that are sent come back with an answer, and were then not read. */
const unmarked = (text: string): string =>
  text.replaceAll(new RegExp(` ?(${Object.values(marks).join('|')})`, 'g'), '');

const withoutClearance = roles.filter((role) => role !== 'facilitator');

/** What someone who may would send, from the page with the same path. */
async function bodies(world: World): Promise<Map<string, Record<string, string>>> {
  const found = new Map<string, Record<string, string>>();
  for (const route of writes) {
    const page = reads.find((read) => read.path === route.path);
    const [role] = page ? allowedAt(page) : [];
    const form = role
      ? filled(unmarked((await world.as(role).get(await pathFor(world, route.path, world.own, world.own))).text))
      : {};
    found.set(route.path, { ...form, ...(await sentTo(world, route.path)) });
  }
  return found;
}

const send = async (client: Client, route: InsideRoute, path: string, body: Record<string, string>): Promise<Answer> =>
  route.method === 'GET' ? client.get(path) : client.post(path, body);

/** The address in the own partnership, the own one with another's things in it, and another's. */
const reaches: readonly { name: string; at: (world: World) => Side; things: (world: World) => Side }[] = [
  { name: 'own', at: (world) => world.own, things: (world) => world.own },
  { name: "another's things under the own address", at: (world) => world.own, things: (world) => world.other },
  { name: "another's address", at: (world) => world.other, things: (world) => world.other },
];

test('every route stands in the matrix, and nothing stands there that is no route', () => {
  assert.deepEqual(Object.keys(expected).sort(), routes.map(named).sort());
});

test('the check of the matrix finds a route that is missing from it', () => {
  const [first = ''] = routes.map(named);
  assert.ok(
    !Object.keys(expected)
      .filter((name) => name !== first)
      .includes(first),
  );
});

describe('with the policy switched off, the database', () => {
  let world: World;
  let sent: Map<string, Record<string, string>>;
  let before: Print;
  beforeAll(async () => {
    world = await openWorld({ hold: () => yes });
    sent = await bodies(world);
    before = await printOf(world);
  });

  for (const route of [...reads, ...writes])
    test(`keeps ${named(route)} from another partnership and from the facilitators' tier`, async () => {
      for (const { name, at, things } of reaches) {
        const path = await pathFor(world, route.path, at(world), things(world));
        // the database knows clearances and no roles, so that of those without it one stands for all in another's place
        const who: readonly Role[] = name === 'own' ? withoutClearance : ['facilitator', 'lived experience'];
        for (const role of who) {
          const answer = await send(world.as(role), route, path, sent.get(route.path) ?? {});
          assert.ok(!answer.text.includes(marks.other), `${role} read another partnership's words (${name})`);
          if (role !== 'facilitator')
            assert.ok(
              !answer.text.includes(marks.facilitators),
              `${role} read what was said to facilitators (${name})`,
            );
        }
      }
      if (route.method === 'GET') return;
      const [was, is] = [before, await printOf(world)];
      before = is;
      assert.equal(is.of(world.other), was.of(world.other), "another partnership's rows were changed");
      assert.equal(
        is.of(world.own, 'facilitators'),
        was.of(world.own, 'facilitators'),
        'rows of the facilitators tier were changed without that clearance',
      );
    });
});

describe('with row-level security bypassed, the policy', () => {
  let world: World;
  let sent: Map<string, Record<string, string>>;
  let before: Print;
  beforeAll(async () => {
    world = await openWorld({ bypass: true });
    sent = await bodies(world);
    before = await printOf(world);
  });

  for (const route of reads)
    test(`holds every cell of ${named(route)}`, async () => {
      const allowed = allowedAt(route);
      for (const role of roles) {
        const answer = await world.as(role).get(await pathFor(world, route.path, world.own, world.own));
        const may = allowed.includes(role);
        assert.equal(
          answer.status === 403,
          !may,
          `${role} got ${answer.status} where the matrix says ${may ? 'may' : 'may not'}`,
        );
        assert.ok(answer.status < 500, `${role} met a fault`);
        if (role !== 'facilitator')
          assert.ok(!answer.text.includes(marks.facilitators), `${role} read what was said to facilitators`);
        if (!seatKeys[role].inTheRoom)
          assert.ok(!answer.text.includes(marks.room), `${role} was not in the room and read what was said there`);
        assert.ok(!answer.text.includes(marks.other), `${role} read another partnership's words`);
        await refusedElsewhere(route, role);
      }
    });

  for (const route of writes)
    test(`holds every cell of ${named(route)}`, async () => {
      const path = await pathFor(world, route.path, world.own, world.own);
      const body = sent.get(route.path) ?? {};
      for (const role of roles.filter((one) => !allowedAt(route).includes(one))) {
        const { status } = await send(world.as(role), route, path, body);
        assert.equal(status, 403, `${role} got ${status} where the matrix says may not`);
      }
      for (const role of roles) await refusedElsewhere(route, role);
      const [was, is] = [before, await printOf(world)];
      before = is;
      assert.equal(is.of(world.own), was.of(world.own), 'someone who may not has changed something');
      assert.equal(is.of(world.other), was.of(world.other), "another partnership's rows were changed");
    });

  async function refusedElsewhere(route: InsideRoute, role: Role): Promise<void> {
    const client = world.as(role);
    const body = sent.get(route.path) ?? {};
    const there = await send(client, route, await pathFor(world, route.path, world.other, world.other), body);
    // whoever is worried is sent on to the general words, wherever they came from
    const sentOn = route.quiet === true && there.location === '/worried';
    assert.ok(there.status === 404 || sentOn, `${role} got ${there.status} at another partnership's address`);
    if (!/:(?!partnership)/.test(route.path)) return;
    const here = await send(client, route, await pathFor(world, route.path, world.own, world.other), body);
    assert.ok(!here.text.includes(marks.other), `${role} read another partnership's words`);
  }
});

describe('with row-level security bypassed, whoever may', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ bypass: true });
  });
  for (const route of writes)
    test(`is let through at ${named(route)}`, async () => {
      for (const role of allowedAt(route)) {
        const path = await pathFor(world, route.path, world.own, world.own).catch(() => undefined);
        // the last of its kind may be gone by now
        if (path === undefined) return;
        const answer = await world.as(role).post(path, await sentTo(world, route.path));
        assert.notEqual(answer.status, 403, `${role} got 403 where the matrix says may`);
        assert.ok(answer.status < 500, `${role} met a fault`);
      }
    });
});

describe('someone who is not signed in', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({});
  });
  for (const route of reads)
    test(`is asked to sign in at ${named(route)}`, async () => {
      const answer = await world.stranger.get(await pathFor(world, route.path, world.own, world.own));
      for (const mark of Object.values(marks)) assert.ok(!answer.text.includes(mark));
      assert.ok(answer.status === 303 || /sign in/i.test(answer.text), `got ${answer.status}`);
    });
});

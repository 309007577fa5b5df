// Every route x every role x {own partnership, another's} x tier, twice: with the policy switched off the database holds
// the partnerships and the facilitators' tier apart; with row-level security bypassed the policy holds every cell.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { InsideRoute } from '../../src/shell/route.ts';
import { type Role, yes } from '../../src/shell/standing.ts';
import { wings } from '../../src/wings/index.ts';
import type { Answer, Client } from '../support/client.ts';
import { expected } from './expected.ts';
import { filled } from './form.ts';
import { pathFor } from './places.ts';
import { fingerprint, marks, openWorld, roles, type Side, seatKeys, type World } from './world.ts';

const routes = wings.flatMap((wing) => wing.routes);
const named = (route: InsideRoute) => `${route.method} ${route.path}`;
const reads = routes.filter((route) => route.method === 'GET');
const writes = routes.filter((route) => route.method === 'POST');

/** What someone with every right would send, from the page with the same path. */
async function bodies(world: World): Promise<Map<string, Record<string, string>>> {
  const found = new Map<string, Record<string, string>>();
  const facilitator = clientOf(world, 'facilitator');
  for (const route of writes) {
    const page = reads.find((read) => read.path === route.path);
    found.set(
      route.path,
      page ? filled((await facilitator.get(await pathFor(world, route.path, world.own, world.own))).text) : {},
    );
  }
  return found;
}

function clientOf(world: World, role: Role): Client {
  const client = world.clients.get(role);
  if (!client) throw new Error(`nobody sits as ${role}`);
  return client;
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
  before(async () => {
    world = await openWorld({ hold: () => yes });
    sent = await bodies(world);
  });

  for (const route of [...reads, ...writes])
    test(`keeps ${named(route)} from another partnership and from the facilitators' tier`, async () => {
      const others = () => fingerprint(world, () => `partnership_id = '${world.other.id}'`);
      const told = () =>
        fingerprint(world, (_, tier) =>
          tier ? `partnership_id = '${world.own.id}' and tier = 'facilitators'` : undefined,
        );
      const [othersBefore, toldBefore] = route.method === 'POST' ? [await others(), await told()] : ['', ''];
      const everyone = roles.filter((role) => role !== 'facilitator');
      for (const { name, at, things } of reaches) {
        const path = await pathFor(world, route.path, at(world), things(world));
        for (const role of everyone) {
          const answer = await send(clientOf(world, role), route, path, sent.get(route.path) ?? {});
          assert.ok(!answer.text.includes(marks.other), `${role} read another partnership's words (${name})`);
          assert.ok(!answer.text.includes(marks.facilitators), `${role} read what was said to facilitators (${name})`);
        }
        if (name === 'own') continue;
        const answer = await send(clientOf(world, 'facilitator'), route, path, sent.get(route.path) ?? {});
        assert.ok(!answer.text.includes(marks.other), `the facilitator read another partnership's words (${name})`);
      }
      if (route.method === 'GET') return;
      assert.equal(await others(), othersBefore, "another partnership's rows were changed");
      assert.equal(await told(), toldBefore, 'rows of the facilitators tier were changed without that clearance');
    });
});

describe('with row-level security bypassed, the policy', () => {
  let world: World;
  let sent: Map<string, Record<string, string>>;
  before(async () => {
    world = await openWorld({ bypass: true });
    sent = await bodies(world);
  });

  for (const route of reads)
    test(`holds every cell of ${named(route)}`, async () => {
      const allowed = expected[named(route)] ?? [];
      for (const role of roles) {
        const client = clientOf(world, role);
        const answer = await client.get(await pathFor(world, route.path, world.own, world.own));
        const may = allowed === 'everyone' || allowed.includes(role);
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
      const allowed = expected[named(route)] ?? [];
      const own = () => fingerprint(world, () => `partnership_id = '${world.own.id}'`);
      const others = () => fingerprint(world, () => `partnership_id = '${world.other.id}'`);
      const othersBefore = await others();
      const ownBefore = await own();
      const body = sent.get(route.path) ?? {};
      for (const role of roles.filter((one) => allowed !== 'everyone' && !allowed.includes(one))) {
        const answer = await send(
          clientOf(world, role),
          route,
          await pathFor(world, route.path, world.own, world.own),
          body,
        );
        assert.ok(
          answer.status >= 400 && answer.status < 500,
          `${role} got ${answer.status} where the matrix says may not`,
        );
      }
      assert.equal(await own(), ownBefore, 'someone who may not has changed something');
      for (const role of roles) await refusedElsewhere(route, role);
      assert.equal(await others(), othersBefore, "another partnership's rows were changed");
      assert.equal(await own(), ownBefore, "another partnership's things changed something here");
    });

  async function refusedElsewhere(route: InsideRoute, role: Role): Promise<void> {
    const client = clientOf(world, role);
    const body = sent.get(route.path) ?? {};
    const there = await send(client, route, await pathFor(world, route.path, world.other, world.other), body);
    assert.equal(there.status, 404, `${role} got ${there.status} at another partnership's address`);
    if (!/:(?!partnership)/.test(route.path)) return;
    const here = await send(client, route, await pathFor(world, route.path, world.own, world.other), body);
    assert.ok(!here.text.includes(marks.other), `${role} read another partnership's words`);
  }
});

describe('someone who is not signed in', () => {
  let world: World;
  before(async () => {
    world = await openWorld({});
  });
  for (const route of reads)
    test(`is asked to sign in at ${named(route)}`, async () => {
      const answer = await world.stranger.get(await pathFor(world, route.path, world.own, world.own));
      for (const mark of Object.values(marks)) assert.ok(!answer.text.includes(mark));
      assert.ok(
        answer.status === 303 || /sign in/i.test(answer.text) || (route.quiet === true && answer.status === 200),
        `got ${answer.status}`,
      );
    });
});

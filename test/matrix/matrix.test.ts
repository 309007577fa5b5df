// The matrix has a row for every route; whoever may is let through; someone who is not signed in is asked to.
import assert from 'node:assert/strict';
import { before as beforeAll, describe, test } from 'node:test';
import { expected } from './expected.ts';
import { marks } from './marked.ts';
import { pathFor, sentTo } from './places.ts';
import { allowedAt, named, reads, routes, writes } from './walk.ts';
import { openWorld, type World } from './world.ts';

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

// The second half of the matrix: with row-level security bypassed the policy holds every change by itself.
import assert from 'node:assert/strict';
import { before as beforeAll, describe, test } from 'node:test';
import { pathFor } from './places.ts';
import { allowedAt, bodies, elsewhereOf, named, refusedElsewhere, send, writes } from './walk.ts';
import { openWorld, type Print, printOf, roles, type World } from './world.ts';

describe('with row-level security bypassed, the policy', () => {
  let world: World;
  let sent: Map<string, Record<string, string>>;
  let before: Print;
  beforeAll(async () => {
    world = await openWorld({ bypass: true });
    sent = await bodies(world);
    before = await printOf(world);
  });

  for (const route of writes)
    test(`holds every cell of ${named(route)}`, async () => {
      const path = await pathFor(world, route.path, world.own, world.own);
      const body = sent.get(route.path) ?? {};
      for (const role of roles.filter((one) => !allowedAt(route).includes(one))) {
        const { status } = await send(world.as(role), route, path, body);
        assert.equal(status, 403, `${role} got ${status} where the matrix says may not`);
      }
      const elsewhere = await elsewhereOf(world, route);
      for (const role of roles) await refusedElsewhere(world, sent, route, role, elsewhere);
      const [was, is] = [before, await printOf(world)];
      before = is;
      assert.equal(is.of(world.own), was.of(world.own), 'someone who may not has changed something');
      assert.equal(is.of(world.other), was.of(world.other), "another partnership's rows were changed");
    });

  test('finds a change of one row, whoever made it', async () => {
    for (const side of [world.own, world.other]) {
      await world.query(
        `update thread.partner set about = 'Changed' where id = (select id from thread.partner where partnership_id = $1 limit 1)`,
        [side.id],
      );
      const [was, is] = [before, await printOf(world)];
      before = is;
      assert.notEqual(is.of(side), was.of(side));
    }
  });
});

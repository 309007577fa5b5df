// The second half of the matrix: with row-level security bypassed the policy holds every page by itself.
import assert from 'node:assert/strict';
import { before as beforeAll, describe, test } from 'node:test';
import { marks } from './marked.ts';
import { pathFor } from './places.ts';
import { allowedAt, bodies, elsewhereOf, named, reads, refusedElsewhere } from './walk.ts';
import { openWorld, roles, seatKeys, type World } from './world.ts';

describe('with row-level security bypassed, the policy', () => {
  let world: World;
  let sent: Map<string, Record<string, string>>;
  beforeAll(async () => {
    world = await openWorld({ bypass: true });
    sent = await bodies(world);
  });

  for (const route of reads)
    test(`holds every cell of ${named(route)}`, async () => {
      const allowed = allowedAt(route);
      const path = await pathFor(world, route.path, world.own, world.own);
      const elsewhere = await elsewhereOf(world, route);
      for (const role of roles) {
        const answer = await world.as(role).get(path);
        const may = allowed.includes(role);
        assert.equal(
          answer.status === 403,
          !may,
          `${role} got ${answer.status} where the matrix says ${may ? 'may' : 'may not'}`,
        );
        assert.ok(answer.status < 500, `${role} met a fault`);
        if (/[/+]json\b/.test(String(answer.headers['content-type'])))
          assert.ok(route.describes, `${named(route)} answers in JSON and says nothing of it in /openapi.json`);
        if (role !== 'facilitator')
          assert.ok(!answer.text.includes(marks.facilitators), `${role} read what was said to facilitators`);
        if (!seatKeys[role].inTheRoom)
          assert.ok(!answer.text.includes(marks.room), `${role} was not in the room and read what was said there`);
        assert.ok(!answer.text.includes(marks.other), `${role} read another partnership's words`);
        await refusedElsewhere(world, sent, route, role, elsewhere);
      }
    });
});

// The first half of the matrix: with the policy switched off the database holds the partnerships and the facilitators' tier
// apart. Every route x every role x {own partnership, another's} x tier.
import assert from 'node:assert/strict';
import { before as beforeAll, describe, test } from 'node:test';
import { type Role, yes } from '../../src/shell/standing.ts';
import { marks } from './marked.ts';
import { pathFor } from './places.ts';
import { bodies, named, reaches, reads, send, writes } from './walk.ts';
import { openWorld, type Print, printOf, roles, type World } from './world.ts';

const withoutClearance = roles.filter((role) => role !== 'facilitator');

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

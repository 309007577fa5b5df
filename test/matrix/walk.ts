// What every part of the matrix walks: the routes in their order, what is sent to each, and by which addresses.
import assert from 'node:assert/strict';
import type { InsideRoute } from '../../src/shell/route.ts';
import type { Role } from '../../src/shell/standing.ts';
import { wings } from '../../src/wings/index.ts';
import type { Answer, Client } from '../support/client.ts';
import { expected } from './expected.ts';
import { filled } from './form.ts';
import { marks } from './marked.ts';
import { pathFor, sentTo } from './places.ts';
import { roles, type Side, type World } from './world.ts';

export const routes = wings.flatMap((wing) => wing.routes);
export const named = (route: InsideRoute) => `${route.method} ${route.path}`;
export const reads = routes.filter((route) => route.method === 'GET');
// what ends or takes away comes last, so that it does not end what the others are tried on
const ends = /\/(stop|close|decline|withdraw|end|remove|destroy|lift|set-aside|let-back-in|agree|strike-out\/:entry)$/;
export const writes = routes
  .filter((route) => route.method === 'POST')
  .sort((one, other) => Number(ends.test(one.path)) - Number(ends.test(other.path)));

export const allowedAt = (route: InsideRoute): readonly Role[] => {
  const allowed = expected[named(route)] ?? [];
  return allowed === 'everyone' ? roles : allowed;
};

/** Words that are sent come back with an answer, and were then not read. */
const unmarked = (text: string): string =>
  text.replaceAll(new RegExp(` ?(${Object.values(marks).join('|')})`, 'g'), '');

/** What someone who may would send, from the page with the same path. */
export async function bodies(world: World): Promise<Map<string, Record<string, string>>> {
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

export const send = async (
  client: Client,
  route: InsideRoute,
  path: string,
  body: Record<string, string>,
): Promise<Answer> => (route.method === 'GET' ? client.get(path) : client.post(path, body));

/** The address in the own partnership, the own one with another's things in it, and another's. */
export const reaches: readonly { name: string; at: (world: World) => Side; things: (world: World) => Side }[] = [
  { name: 'own', at: (world) => world.own, things: (world) => world.own },
  { name: "another's things under the own address", at: (world) => world.own, things: (world) => world.other },
  { name: "another's address", at: (world) => world.other, things: (world) => world.other },
];

/** Where nobody of the own partnership may come: another partnership's address, and the own one with another's things. */
export interface Elsewhere {
  readonly there: string;
  readonly here: string | null;
}
export const elsewhereOf = async (world: World, { path }: InsideRoute): Promise<Elsewhere> => ({
  there: await pathFor(world, path, world.other, world.other),
  here: /:(?!partnership)/.test(path) ? await pathFor(world, path, world.own, world.other) : null,
});

export async function refusedElsewhere(
  world: World,
  sent: ReadonlyMap<string, Record<string, string>>,
  route: InsideRoute,
  role: Role,
  elsewhere: Elsewhere,
): Promise<void> {
  const client = world.as(role);
  const body = sent.get(route.path) ?? {};
  const there = await send(client, route, elsewhere.there, body);
  // whoever is worried is sent on to the general words, wherever they came from
  const sentOn = route.quiet === true && there.location === '/worried';
  assert.ok(there.status === 404 || sentOn, `${role} got ${there.status} at another partnership's address`);
  if (elsewhere.here === null) return;
  const here = await send(client, route, elsewhere.here, body);
  assert.ok(!here.text.includes(marks.other), `${role} read another partnership's words`);
}

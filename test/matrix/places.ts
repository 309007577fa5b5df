// What stands for each name in a route's path, in either copy of the partnership.
import type { Side, World } from './world.ts';

const queries: Record<string, string> = {
  partner: 'select slug as v from thread.partner where partnership_id = $1 order by id limit 1',
  place: 'select slug as v from thread.place where partnership_id = $1 order by id limit 1',
};

/** Adds what a wing's paths name. A query gives one row with `v` for the partnership's id as $1. */
export const stands = (name: string, query: string): void => {
  queries[name] = query;
};

export async function pathFor(world: World, path: string, at: Side, things: Side): Promise<string> {
  const names = [...path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1] ?? '');
  let filled = path;
  for (const name of names)
    filled = filled.replace(`:${name}`, encodeURIComponent(await standingFor(world, name, at, things)));
  return filled;
}

async function standingFor(world: World, name: string, at: Side, things: Side): Promise<string> {
  if (name === 'partnership') return at.slug;
  const query = queries[name];
  if (!query) throw new Error(`the matrix does not know what :${name} stands for; say it in test/matrix/places.ts`);
  const [row] = await world.query(query, query.includes('$1') ? [things.id] : []);
  if (!row) throw new Error(`there is nothing for :${name} in the made-up example`);
  return String(row.v);
}

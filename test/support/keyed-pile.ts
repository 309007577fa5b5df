// A pile of paper keyed by the facilitator, keyed again by a second person, and counted.
import type { AroundTheTable } from './around-the-table.ts';
import type { Client } from './client.ts';

/** @returns where the pile is, from the partnership on */
export async function keyedPile(
  table: AroundTheTable,
  roundSlug: string,
  perspective: string,
  sheets: readonly string[],
  second: Client,
  { counted = true } = {},
): Promise<string> {
  const { facilitator } = table.people;
  const send = async (client: Client, path: string, body: Record<string, string | number | undefined> = {}) => {
    const sent = await client.post(path, body);
    if (sent.status !== 303) throw new Error(`${path}: ${sent.status} ${sent.text.slice(0, 3000)}`);
    return sent;
  };
  const seen = async (client: Client, path: string) =>
    /name="seen" value="(\d+)"/.exec((await client.get(path)).text)?.[1];
  const started = await send(facilitator, `answers/paper/rounds/${roundSlug}/start`, {
    ...{ perspective, sheet: 'ordinary', handedOut: String(sheets.length) },
  });
  const at = started.location.replace(/^.*(answers\/paper\/piles\/[^/?]+).*$/, '$1');
  const came = { cameBack: sheets.length, seen: await seen(facilitator, `${at}/came-back`) };
  await send(facilitator, `${at}/came-back`, came);
  for (const keys of sheets) await send(facilitator, `${at}/key`, { keys });
  await send(facilitator, `${at}/whole`);
  await send(second, `${at}/check`, { seen: await seen(second, at) });
  for (const keys of sheets) await send(second, `${at}/key`, { keys });
  await send(second, `${at}/whole`);
  if (counted) await send(second, `${at}/compare`);
  return at;
}

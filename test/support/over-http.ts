// A running server, spoken to over the network.
import type { Client, Reachable } from './client.ts';

/** @param address asked for each time, because a server that is started again listens elsewhere */
export const overHttp = (address: () => string): Reachable => ({
  inject: async ({ method, url, headers, payload }) => {
    const answer = await fetch(new URL(url, address()), { method, headers, body: payload ?? null, redirect: 'manual' });
    const rawPayload = Buffer.from(await answer.arrayBuffer());
    return {
      statusCode: answer.status,
      headers: { ...Object.fromEntries(answer.headers), 'set-cookie': answer.headers.getSetCookie() },
      payload: rawPayload.toString(),
      rawPayload,
    };
  },
});

/** Takes a seat of the example. */
export async function continueAs(client: Client, partnership: string, seat: string): Promise<void> {
  const { text } = await client.get('/');
  const from = text.indexOf(`>${partnership}<`);
  const until = text.indexOf(`>${seat}</button>`, from);
  const person = [...text.slice(from, until).matchAll(/name="person" value="([^"]+)"/g)].at(-1)?.[1];
  if (from < 0 || until < 0 || person === undefined) throw new Error(`${partnership} has no seat called ${seat}`);
  const { status } = await client.post('/continue-as', { person });
  if (status !== 303) throw new Error(`the seat ${seat} could not be taken: ${status}`);
}

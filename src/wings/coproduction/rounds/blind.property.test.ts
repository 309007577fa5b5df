// Before a round is opened nothing that any seat can read tells that somebody answered, what, from where or how many.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import type { Client } from '../../../../test/support/client.ts';
import { flat, type RoundAtWork, startedRound, takeDeviceBack } from '../../../../test/support/round.ts';
import { roundRoutes } from './routes.ts';

const table = await aroundTheTable({ still: true });
const { people, perspectives } = table;

/** A form's token is another each time a page is shown, and says nothing. */
const normal = (text: string) => text.replaceAll(/name="csrf" value="[^"]*"/g, 'name="csrf"');

/** Every page that a seat can open and that could tell of the round: those of the round itself, the lists, home, its thread. */
async function pagesOf(round: RoundAtWork): Promise<string[]> {
  const question = await table.scope(async ({ tx }) =>
    tx
      .selectFrom('round_question')
      .select('id')
      .where('round_id', '=', await round.id())
      .orderBy('position')
      .executeTakeFirstOrThrow(),
  );
  const id = await round.id();
  const own = roundRoutes
    .filter(({ method, path }) => method === 'GET' && path.includes('/rounds'))
    .map(({ path }) =>
      path
        .replace('/partnerships/:partnership/', '')
        .replace(':round', round.slug)
        .replace(':standard', question.id)
        .replace(':told', id),
    );
  return [
    ...new Set(own),
    '',
    `thread/round/${id}`,
    `thread/standard-in-a-round/${question.id}`,
    'frameworks/culture-of-care',
    'frameworks/culture-of-care/together/resident',
  ];
}

async function everything(readers: readonly Client[], pages: readonly string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const [i, reader] of readers.entries())
    for (const path of pages) {
      const { status, text } = await reader.get(path);
      // or every page after that of the device would be a redirect to it
      takeDeviceBack(reader);
      seen.set(`${i} ${path}`, `${status} ${normal(text)}`);
    }
  return seen;
}

// whoever answers on screen is told that they have; nobody else is told anything
const readers = [people.facilitator, people.trust, people.prison, people.governor, people.officer, people.researcher];

const answer = fc.record({
  from: fc.constantFrom(perspectives.nurses, perspectives.residents, perspectives.officers),
  rating: fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4),
  words: fc.constantFrom('', 'A canary sings'),
});

test('whatever was answered, and however often, every page of every seat is the same, letter by letter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 8 }), async (sheets) => {
      const round = await startedRound(table);
      const pages = await pagesOf(round);
      // "The round is open" is said once, on the next page
      await round.get('facilitator');
      const before = await everything(readers, pages);
      const logged = table.log.length;
      for (const { from, rating, words } of sheets) {
        const sent = await round.hand(from, flat(rating, words));
        assert.equal(sent.status, 303);
      }
      // nor is there a line of the log for each
      assert.deepEqual(table.log.slice(logged), []);
      await round.post('nurse', 'answer', flat(2));
      const after = await everything(readers, pages);
      for (const [path, text] of before) assert.equal(after.get(path), text, path);
      assert.ok([...before.values()].some((text) => text.startsWith('200') && text.includes('hand-round')));
    }),
    { numRuns: 4 },
  );
});

test('closed and not yet opened, still nothing is told but which perspectives have fewer than five, to facilitators', async () => {
  const shown = async (count: number) => {
    const round = await startedRound(table, { title: 'The same title' });
    for (let i = 0; i < count; i++) await round.hand(perspectives.residents, flat(((i % 3) + 1) as 1 | 2 | 3));
    await round.post('facilitator', 'close', { seen: await round.version() });
    const pages = (await pagesOf(round)).filter((path) => path.includes(round.slug));
    const id = await round.id();
    const all = await everything(readers, pages);
    await round.post('facilitator', 'reveal', { seen: await round.version() });
    const plain = (text: string) =>
      text
        .replaceAll(round.slug, 'ROUND')
        .replaceAll(id, 'ID')
        .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
    return [...all].map(([path, text]) => `${plain(path)} ${plain(text)}`);
  };
  const [five, twelve] = [await shown(5), await shown(12)];
  assert.deepEqual(five, twelve);
});

test('the check finds a page that tells how many answered', async () => {
  const round = await startedRound(table);
  const pages = [round.at];
  const before = await everything([people.nurse], pages);
  await round.post('nurse', 'answer', flat(2));
  // one's own answer is told to oneself: were it told to another, this is how it would be seen
  assert.notDeepEqual(await everything([people.nurse], pages), before);
});

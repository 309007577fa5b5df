import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Entry, type Kind, makeEntry, type Payloads, reduce } from '../../../../room/index.ts';
import { sha256 } from '../../../../room/sha256.ts';
import { goesWith } from './goes-with.ts';

const roomId = '01985dcb-0000-7000-9000-000000000001';
const device = '01985dcb-0000-7000-9000-000000000002';

/** A room of entries, one after another; gives the ids back in order. */
function room() {
  const entries: Entry[] = [];
  let last: { dseq: number; hash: string } | null = null;
  const keep = <K extends Kind>(kind: K, body: Payloads[K], refs: string[] = []): string => {
    const id = `01985dcb-0000-7000-8000-${String(entries.length).padStart(12, '0')}`;
    const at = { wall: entries.length, mono: 0, zone: 'Europe/London', source: 'server' } as const;
    const made = makeEntry(
      { id, room: roomId, device, last, kind, tier: 'room', author: null, refs, at, salt: '0'.repeat(32), body },
      sha256,
    );
    assert.ok(made.ok);
    entries.push(made.entry);
    last = made.last;
    return id;
  };
  const say = (words: string) =>
    keep('contribution kept', {
      words,
      perspective: null,
      form: 'spoken',
      exact: false,
      segment: null,
      couldTell: 'no',
    });
  const theme = (title: string, ...points: string[]) => {
    const id = keep('theme named', { title });
    for (const point of points) keep('contribution put under theme', {}, [point, id]);
    return id;
  };
  const goes = (id: string, elsewhere?: ReadonlyMap<string, readonly string[]>) =>
    goesWith(reduce(entries, roomId), id, elsewhere).map((holding) => holding.id);
  return { keep, say, theme, goes };
}

test('a theme named with a word that only this point has goes with it', () => {
  const { say, theme, goes } = room();
  const point = say('The zirconium gate is open');
  const other = say('The gate is open');
  const named = theme('Zirconium gates', point, other);
  assert.deepEqual(goes(point), [named]);
  assert.deepEqual(goes(other), []);
});

test('a theme that other points carry too stays', () => {
  const { say, theme, goes } = room();
  const point = say('Nights are long');
  theme('Long nights', point, say('Those nights feel so long'));
  assert.deepEqual(goes(point), []);
});

test('a theme that other rooms carry stays', () => {
  const { say, theme, goes } = room();
  const point = say('Nights are long');
  const named = theme('Long nights', point);
  assert.deepEqual(goes(point), [named]);
  assert.deepEqual(goes(point, new Map([[named, ['the nights are too long']]])), []);
});

test('whatever holds the same words whole goes too, and what was put further from it', () => {
  const { say, keep, theme, goes } = room();
  const point = say('No tea after eight');
  const twice = say('no tea, after EIGHT!');
  const prose = keep('prose kept', { words: 'Someone said: "No tea after eight." We heard that.' });
  const named = theme('Tea', point);
  const further = keep('point taken further', { what: 'Evening drinks' }, [named]);
  say('No tea');
  assert.deepEqual(new Set(goes(point)), new Set([twice, prose, named, further]));
});

test('a short word is everybody’s: it takes nothing with it', () => {
  const { say, theme, goes } = room();
  const point = say('We and you');
  theme('You and we', point);
  assert.deepEqual(goes(point), []);
});

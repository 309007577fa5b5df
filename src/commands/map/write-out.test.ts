import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { progressOn } from './progress.ts';
import { writeOut } from './write-out.ts';

/** Takes some bytes and then fails, or goes on for ever, slowly. */
function outOf(room: number, code?: string): { out: Writable; taken: () => string } {
  let taken = '';
  const out = new Writable({
    highWaterMark: 8,
    write: (bytes, _encoding, done) => {
      taken += String(bytes);
      setImmediate(() => done(taken.length > room && code ? Object.assign(new Error(code), { code }) : null));
    },
  });
  return { out, taken: () => taken };
}
const pieces = Array.from({ length: 50 }, (_, i) => `piece ${i}\n`);

test('a result is written whole to whoever takes it slowly, and no piece is made before it is wanted', async () => {
  const { out, taken } = outOf(Infinity);
  let furthest = 0;
  function* watched() {
    for (const [at, piece] of pieces.entries()) {
      furthest = Math.max(furthest, at - taken().split('\n').length);
      yield piece;
    }
  }
  await writeOut(out, watched());
  assert.equal(taken(), pieces.join(''));
  assert.ok(furthest <= 2, `${furthest} pieces ahead`);
});

test('whoever stops reading has what they wanted', async () => {
  const { out, taken } = outOf(40, 'EPIPE');
  await writeOut(out, pieces);
  assert.ok(taken().length < 80);
});

test('a result that could not be written whole says so', async () => {
  await assert.rejects(writeOut(outOf(40, 'ENOSPC').out, pieces), {
    name: 'PlainFault',
    message: /the disk is full\.$/,
  });
  await assert.rejects(writeOut(outOf(0, 'EIO').out, ['one']), {
    name: 'PlainFault',
    message: /could not be written \(EIO\)\.$/,
  });
});

test('a short run says nothing of how far it is, and a long one not all the time', () => {
  let [now, said] = [0, ''];
  const progress = progressOn(
    {
      write: (text) => {
        said += text;
      },
    },
    () => now,
  );
  for (now = 0; now < 14_000; now += 500) progress.say(() => `at ${now}`);
  assert.equal(said, 'at 3000\nat 8000\nat 13000\n');
});

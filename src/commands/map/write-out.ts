// Writes the pieces of a result as fast as they are taken. Whoever stops reading has what they wanted: that is no fault.
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { PlainFault } from '../../plain-fault.ts';

export async function writeOut(out: Writable, pieces: Iterable<string>): Promise<void> {
  let fault: NodeJS.ErrnoException | undefined;
  const keep = (error: NodeJS.ErrnoException) => {
    fault ??= error;
  };
  out.on('error', keep);
  try {
    for (const piece of pieces) {
      if (fault) break;
      if (!out.write(piece)) await once(out, 'drain').catch(keep);
    }
    // the last piece is out, or it is known why not
    await new Promise<void>((done) =>
      out.write('', (error) => {
        if (error) keep(error);
        done();
      }),
    );
  } finally {
    if (!fault) out.off('error', keep);
  }
  if (fault && fault.code !== 'EPIPE')
    throw new PlainFault(
      fault.code === 'ENOSPC'
        ? 'The result is not whole: the disk is full.'
        : `The result is not whole: it could not be written (${fault.code}).`,
    );
}

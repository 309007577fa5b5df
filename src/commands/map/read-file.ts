// Reads a table from a file in pieces, or from standard input where the file is called -, and says in one sentence why it cannot.
import { open } from 'node:fs/promises';
import type { Reader } from '../../opinion/files/reader.ts';
import { TableFault } from '../../opinion/files/table-fault.ts';
import { PlainFault } from '../../plain-fault.ts';
import type { Progress } from './progress.ts';

const piece = 1 << 20;

/** @param told what to say of how far it is, beside the share of the file, where it takes long */
export async function readFile<T>(file: string, reader: Reader<T>, progress: Progress, told = () => ''): Promise<T> {
  try {
    let read = 0;
    for await (const { bytes, size } of file === '-' ? fromInput() : fromFile(file)) {
      reader.take(bytes);
      read += bytes.length;
      progress.say(
        () =>
          `Reading${file === '-' ? '' : ` ${file}`}${size > read ? `, ${Math.floor((read / size) * 100)} %` : ''}${told()}`,
      );
    }
    return reader.end();
  } catch (error) {
    throw new PlainFault(`${file === '-' ? 'Standard input' : file}${sentence(error)}`, { cause: error });
  }
}

interface Piece {
  readonly bytes: Uint8Array;
  /** Of the whole, as far as it is known; else 0. */
  readonly size: number;
}

async function* fromInput(): AsyncGenerator<Piece> {
  for await (const bytes of process.stdin) yield { bytes, size: 0 };
}

/** Each piece is good until the next one is asked for. */
async function* fromFile(file: string): AsyncGenerator<Piece> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const buffer = new Uint8Array(piece);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, piece, null);
      if (bytesRead === 0) return;
      yield { bytes: buffer.subarray(0, bytesRead), size };
    }
  } finally {
    await handle.close();
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: ' is not there. Name a file that is.',
  ENOTDIR: ' is not there. Name a file that is.',
  EISDIR: ' is a folder. Name the file in it.',
  EACCES: ' may not be read by whoever runs this command.',
  EPERM: ' may not be read by whoever runs this command.',
};

function sentence(error: unknown): string {
  if (error instanceof TableFault) return `${error.line === null ? '' : `, line ${error.line}`}: ${error.message}`;
  if (error instanceof RangeError) return `: ${error.message}.`;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  return reasons[code] ?? ` cannot be read (${code}).`;
}

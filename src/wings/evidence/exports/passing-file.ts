// A file on its way out: written to the disk a piece at a time, and nameless there from the first moment, so that nothing
// is left of it when it has been sent, or when the server stops in between.
import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Zip, ZipDeflate } from 'fflate';

export interface Entry {
  readonly name: string;
  readonly text: AsyncIterable<string> | Iterable<string>;
}
export interface PassingFile {
  /** Once: the file is gone when it has been read. */
  readonly read: () => Readable;
  readonly drop: () => Promise<void>;
  readonly bytes: number;
}

/** The same entries at the same moment make the same bytes. */
export async function zipped(entries: AsyncIterable<Entry>, at: Date): Promise<PassingFile> {
  const path = join(tmpdir(), `common-thread-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  try {
    await unlink(path);
    const bytes = await writeZip(handle, entries, at);
    return {
      bytes,
      read: () => handle.createReadStream({ start: 0 }),
      drop: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function writeZip(handle: FileHandle, entries: AsyncIterable<Entry>, at: Date): Promise<number> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    waiting.push(chunk);
  });
  const flush = async () => {
    const chunks = waiting;
    waiting = [];
    for (const chunk of chunks) {
      await handle.write(chunk, 0, chunk.length, bytes);
      bytes += chunk.length;
    }
  };
  for await (const { name, text } of entries) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = at;
    zip.add(entry);
    for await (const piece of text) {
      entry.push(Buffer.from(piece));
      await flush();
    }
    entry.push(new Uint8Array(), true);
    await flush();
  }
  zip.end();
  await flush();
  return bytes;
}

/**
 * A `.qdpx` file of REFI-QDA: a zip with `project.qde` and the folder `Sources`.
 *
 * Promises of `writePackage`: the same project gives the same bytes, on any machine and at any hour: every time in the zip is 1 January 1980.
 * Promises of `readPackage`: nothing is written anywhere; what is unpacked is `project.qde` and plain texts alone, never more than
 * `packageBounds.unpacked` bytes, whatever the zip says of itself; a name that leads out of the zip, a link, a second thing of one name and
 * anything with a password make the whole file refused. The project in it is read as `readProject` does.
 *
 * Errors are plain sentences for whoever sent the file.
 */
import { crc32 } from 'node:zlib';
import { zipSync } from 'fflate';
import yauzl from 'yauzl';
import type { LeftOut } from './left-out.ts';
import { type ReadProject, readProject, writeProject } from './project.ts';
import { type Outcome, type QdaProject, refused } from './value.ts';
import { lettersOf } from './xml.ts';

export const packageBounds = {
  entries: 4_000,
  /** Bytes of all that is unpacked. */
  unpacked: 64 * 1024 * 1024,
  /** What one byte may become, above the first megabyte: people's words shrink to a tenth, and a zip made to burst has a thousand. */
  ratio: 200,
} as const;

const projectName = 'project.qde';

export function writePackage(project: QdaProject): Outcome<{ bytes: Uint8Array; leftOut: readonly LeftOut[] }> {
  const written = writeProject(project);
  if (!written.ok) return written;
  const files = [[projectName, new TextEncoder().encode(written.qde)] as const, ...written.texts];
  // a zip has the hours of a clock on the wall, and so has this day
  const bytes = zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) });
  return { ok: true, bytes, leftOut: written.leftOut };
}

export async function readPackage(bytes: Uint8Array): Promise<Outcome<ReadProject>> {
  const unpacked = await unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const qde = unpacked.files.get(projectName);
  if (!qde) return refused('There is no project.qde in this file, so it is not a project of REFI-QDA.');
  const letters = lettersOf(qde);
  if (letters === undefined) return refused('The project in this file is not written in UTF-8.');
  return readProject(letters, unpacked.files);
}

class NotTaken extends Error {}
const broken = 'This file is broken: it cannot be unpacked from its beginning to its end.';
const tooMuch = 'Unpacked, this file is larger than we can take.';

/** What is read of the package, by name in small letters: some programs write `Sources`, some `sources`. */
async function unpack(bytes: Uint8Array): Promise<Outcome<{ files: ReadonlyMap<string, Uint8Array> }>> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return refused('This is not a project of REFI-QDA. Its name usually ends with .qdpx.');
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      decodeStrings: false,
      validateEntrySizes: true,
    });
    if (zip.entryCount > packageBounds.entries) return refused('There are more files in this file than we can take.');
    const files = new Map<string, Uint8Array>();
    const names = new Set<string>();
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (names.has(name)) return refused('Two files in this file have the same name.');
      names.add(name);
      if (name !== projectName && !/^sources\/.+\.txt$/.test(name)) continue;
      const content = await contentOf(zip, entry, packageBounds.unpacked - total);
      total += content.length;
      files.set(name, content);
    }
    return { ok: true, files };
  } catch (error) {
    return refused(error instanceof NotTaken ? error.message : broken);
  }
}

const link = 0o120000;
const kindOfFile = 0o170000;

function nameOf(entry: yauzl.Entry): string {
  const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  if (yauzl.validateFileName(name) !== null || name.includes('\0') || name.split('/').includes('.'))
    throw new NotTaken('This file holds something that would be put outside of its own folder. We do not open it.');
  if (((entry.externalFileAttributes >>> 16) & kindOfFile) === link)
    throw new NotTaken('This file holds a link to somewhere else. We do not open it.');
  if (entry.isEncrypted())
    throw new NotTaken('This file is locked with a password. Save it without one, and send it again.');
  return name.normalize('NFC').toLowerCase();
}

async function contentOf(zip: yauzl.ZipFile, entry: yauzl.Entry, room: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > room) throw new NotTaken(tooMuch);
  const most = Math.min(room, Math.max(1024 * 1024, entry.compressedSize * packageBounds.ratio));
  if (entry.uncompressedSize > most) throw new NotTaken(tooMuch);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    length += chunk.length;
    if (length > most) throw new NotTaken(tooMuch);
    chunks.push(chunk);
  }
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) throw new NotTaken(broken);
  return content;
}

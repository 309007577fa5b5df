// A web font as the plain font inside it. WOFF 1.0 (W3C, 2012) holds the tables of an OpenType font, each packed by
// zlib; the typesetter takes the tables as they are.
import { inflateSync } from 'node:zlib';

/** Refuses what is not WOFF 1.0, and a table that does not unpack to the length it says. */
export function fontIn(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('this is not a WOFF font');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => tableAt(woff, 44 + 20 * i));
  const folder = Buffer.alloc(12 + 16 * count);
  writeHead(folder, woff.readUInt32BE(4), count);
  let at = folder.length;
  const bodies = tables.map(({ tag, checksum, body }, i) => {
    const entry = 12 + 16 * i;
    folder.writeUInt32BE(tag, entry);
    folder.writeUInt32BE(checksum, entry + 4);
    folder.writeUInt32BE(at, entry + 8);
    folder.writeUInt32BE(body.length, entry + 12);
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    at += padded.length;
    return padded;
  });
  return Buffer.concat([folder, ...bodies]);
}

function tableAt(woff: Buffer, at: number) {
  const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((i) => woff.readUInt32BE(at + i));
  if (
    tag === undefined ||
    offset === undefined ||
    packed === undefined ||
    length === undefined ||
    checksum === undefined
  )
    throw new Error('this font ends too early');
  const held = woff.subarray(offset, offset + packed);
  const body = packed < length ? inflateSync(held) : held;
  if (body.length !== length) throw new Error('a table of this font is not as long as it says');
  return { tag, checksum, body };
}

/** The OpenType header: how many tables, and three numbers that help a binary search over them. */
function writeHead(folder: Buffer, flavour: number, count: number): void {
  const steps = Math.floor(Math.log2(count));
  folder.writeUInt32BE(flavour, 0);
  folder.writeUInt16BE(count, 4);
  folder.writeUInt16BE(16 * 2 ** steps, 6);
  folder.writeUInt16BE(steps, 8);
  folder.writeUInt16BE(16 * (count - 2 ** steps), 10);
}

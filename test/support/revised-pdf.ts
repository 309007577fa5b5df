// Ways to tamper with a PDF: its streams, unpacked, and the file with one of them replaced by a later revision.
import { inflateSync } from 'node:zlib';

export interface Stream {
  readonly id: number;
  readonly dictionary: string;
  readonly data: Buffer;
}

/** Every stream that is plain or packed by zlib. */
export function streamsOf(pdf: Buffer): Stream[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n<<((?:(?!endobj)[\s\S])*?)>>\nstream\n/g)].map((found) => {
    const [whole, id, dictionary = ''] = found;
    const from = found.index + whole.length;
    const body = pdf.subarray(from, from + Number(/\/Length (\d+)/.exec(dictionary)?.[1]));
    return { id: Number(id), dictionary, data: dictionary.includes('/FlateDecode') ? inflateSync(body) : body };
  });
}

/** The file with another body for a stream, uncompressed: appended as PDF's incremental updates are (ISO 32000-1, 7.5.6). */
export function revised(pdf: Buffer, { id, dictionary }: Stream, data: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const last = (words: RegExp) => [...text.matchAll(words)].at(-1)?.[1] ?? '';
  const kept = dictionary.replace(/\/Filter \/FlateDecode/, '').replace(/\/Length \d+/, `/Length ${data.length}`);
  const object = Buffer.concat([
    Buffer.from(`\n${id} 0 obj\n<<${kept}>>\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
  const at = String(pdf.length + 1).padStart(10, '0');
  const trailer = `trailer\n<< /Size ${last(/\/Size (\d+)/g)} /Root ${last(/\/Root (\d+ 0 R)/g)} /Prev ${last(/startxref\n(\d+)/g)} >>`;
  const table = `xref\n${id} 1\n${at} 00000 n \n${trailer}\nstartxref\n${pdf.length + object.length}\n%%EOF\n`;
  return Buffer.concat([pdf, object, Buffer.from(table, 'latin1')]);
}

// A symbol in a DOCX: the drawing itself, and an empty dot for readers that know no drawings.
import { ImageRun } from 'docx';
import type { SymbolName } from '../../../../pictures/symbol.ts';
import { symbolAlone } from '../../../../pictures/symbol-alone.ts';

/** One clear dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
  'base64',
);

export const symbolImage = (name: SymbolName): ImageRun =>
  new ImageRun({
    type: 'svg',
    data: Buffer.from(symbolAlone(name)),
    fallback: { type: 'png', data: dot },
    transformation: { width: 64, height: 64 },
    altText: { name, title: name, description: name },
  });

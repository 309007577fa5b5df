// A symbol in a DOCX: the picture that was made of its drawing, which every word processor can show.
import { ImageRun } from 'docx';
import type { SymbolName } from '../../../../pictures/symbol.ts';
import drawn from '../../../../pictures/symbols.json' with { type: 'json' };

export const symbolImage = (name: SymbolName): ImageRun =>
  new ImageRun({
    type: 'png',
    data: Buffer.from(drawn[name].png, 'base64'),
    transformation: { width: 56, height: 56 },
    altText: { name, title: name, description: `Picture: ${name}` },
  });

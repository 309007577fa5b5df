// What a PDF says to whoever reads it: the words of its pages, and the data of the file itself.
import { getDocumentProxy } from 'unpdf';

export interface PdfWords {
  readonly pages: number;
  /** All of it, with one space between any two words. */
  readonly words: string;
  /** Title, author, dates and the rest, as one text. */
  readonly about: string;
}

export async function pdfWords(bytes: Uint8Array): Promise<PdfWords> {
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => {
      const { items } = await (await document.getPage(i + 1)).getTextContent();
      return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
    }),
  );
  const { info, metadata } = await document.getMetadata();
  const about = JSON.stringify([info, metadata === null ? null : [...metadata]]);
  await document.loadingTask.destroy();
  return { pages: pages.length, words: pages.join(' ').replaceAll(/\s+/g, ' '), about };
}

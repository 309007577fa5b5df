// What a PDF holds, as a reader sees it: the files in it and the words of each page.
import { getDocumentProxy } from 'unpdf';

export interface ReadPdf {
  readonly attached: ReadonlyMap<string, Uint8Array>;
  /** The words of each page, in the order in which they are set. */
  readonly pages: () => Promise<readonly (readonly string[])[]>;
  readonly close: () => Promise<void>;
}

/** Undefined for what is no PDF, or one that is broken. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf | undefined> {
  try {
    // the reader keeps what it is given: so it gets a copy. Only errors may be told, and those it throws
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, stopAtErrors: true });
    return {
      attached: await attachedTo(document),
      pages: () => Promise.all(Array.from({ length: document.numPages }, (_, i) => wordsOf(document, i + 1))),
      close: () => document.loadingTask.destroy(),
    };
  } catch {
    return undefined;
  }
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

async function attachedTo(document: Document): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const [id, { filename }] of (await document.getAttachments()) ?? []) {
    const content = await document.getAttachmentContent(id);
    if (content) found.set(filename, content);
  }
  return found;
}

async function wordsOf(document: Document, number: number): Promise<string[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  return text.split(/\s+/u).filter(Boolean);
}

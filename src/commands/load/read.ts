// From the text of a data file to what it says, or to every fault with its line. Pure.
import { type Document, isMap, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { fileSchema, type PartnershipFile } from './schema.ts';

export interface Fault {
  readonly line: number;
  readonly reason: string;
}
export type Read =
  | { readonly ok: true; readonly file: PartnershipFile; readonly lineOf: (path: readonly PropertyKey[]) => number }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export function readFile(text: string): Read {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0)
    return {
      ok: false,
      faults: document.errors.map((error) => ({
        line: error.linePos?.[0].line ?? 1,
        reason: error.message.split(' at line ')[0] ?? error.code,
      })),
    };
  const loose = aliasFaults(document, lines);
  if (loose.length > 0) return { ok: false, faults: loose };
  const lineOf = (path: readonly PropertyKey[]) => lineAt(document, lines, path);
  const read = fileSchema.safeParse(document.toJS() ?? {});
  if (read.success) return { ok: true, file: read.data, lineOf };
  return {
    ok: false,
    faults: read.error.issues.map((issue) => ({
      line: lineOf(issue.path),
      reason: `${issue.path.join(' > ')}: ${issue.message}`,
    })),
  };
}

/** Names that stand for another part of the file: each must be there, and a few lines of them must not fill a memory. */
function aliasFaults(document: Document, lines: LineCounter): Fault[] {
  const faults: Fault[] = [];
  let last = 1;
  visit(document, {
    Alias: (_key, node) => {
      last = lineOfNode(lines, node) ?? last;
      if (!node.resolve(document)) faults.push({ line: last, reason: `*${node.source}: nothing above has this name` });
    },
  });
  if (faults.length > 0) return faults;
  try {
    document.toJS();
    return [];
  } catch {
    return [{ line: last, reason: 'parts that repeat other parts by a name (*) repeat too much' }];
  }
}

/** The line of the deepest part of the path that is in the file. */
function lineAt(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  let line = 1;
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(step));
      if (!pair) return line;
      line = lineOfNode(lines, pair.key) ?? line;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      line = lineOfNode(lines, node) ?? line;
    } else return line;
  }
  return line;
}

function lineOfNode(lines: LineCounter, node: unknown): number | undefined {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) && typeof range[0] === 'number' ? lines.linePos(range[0]).line : undefined;
}

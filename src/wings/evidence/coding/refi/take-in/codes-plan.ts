// What the codes of a file would add to a codebook, and what stands there already. Pure.
import type { QdaCode } from '../../../../../interop/refi-qda/value.ts';
import { type Code, longestName } from '../../codebook.ts';

const longestMemo = 4000;

export interface PlannedCode {
  /** As the file has it. */
  readonly fileId: string;
  readonly name: string;
  readonly memo: string | null;
  readonly codable: boolean;
  /** The names above it, the highest first. */
  readonly above: readonly string[];
  /** The one that stands under the same id or the same name: it stays as it is. */
  readonly is: Code | null;
  /** As the file has it; null at the top. */
  readonly parentFileId: string | null;
}
export type CodesPlan =
  | { readonly ok: true; readonly codes: readonly PlannedCode[]; readonly colours: number; readonly renamed: number }
  | { readonly ok: false; readonly faults: readonly string[] };

export function planCodes(codes: readonly QdaCode[], book: readonly Code[]): CodesPlan {
  const inUse = book.filter(({ state }) => state === 'in use');
  const byId = new Map(inUse.map((code) => [code.id, code]));
  const byName = new Map(inUse.map((code) => [alike(code.name), code]));
  const planned = new Map<string, PlannedCode>();
  const names = namesIn();
  const faults: string[] = [];
  let renamed = 0;
  // those higher up keep their names, and of two beside each other the first
  for (const { id, name, memo, parentId, isCodable } of byDepth(codes)) {
    const parent = parentId === null ? undefined : planned.get(parentId);
    const own = oneLine(name);
    const free = names.free(own, parent?.name);
    if (free !== own) renamed += 1;
    // a name that another code of the file has as well means that one, not this
    const is = byId.get(id) ?? (free === own ? byName.get(alike(own)) : undefined) ?? null;
    const words = is?.name ?? free;
    names.take(words);
    if (words.length > longestName)
      faults.push(`The name “${words.slice(0, 60)}…” is longer than ${longestName} letters.`);
    if (memo.trim().length > longestMemo)
      faults.push(`What “${words.slice(0, 60)}” means takes more than ${longestMemo} letters.`);
    planned.set(id, {
      ...{ fileId: id, name: words, memo: memo.trim() || null, codable: isCodable, is, parentFileId: parentId },
      above: parent ? [...parent.above, parent.name] : [],
    });
  }
  const inOrder = codes.flatMap(({ id }) => planned.get(id) ?? []);
  const colours = codes.filter(({ color }) => color !== null).length;
  return faults.length > 0 ? { ok: false, faults } : { ok: true, codes: inOrder, colours, renamed };
}

/** @param codes parents before what stands under them */
function byDepth(codes: readonly QdaCode[]): readonly QdaCode[] {
  const depth = new Map<string | null, number>();
  for (const { id, parentId } of codes) depth.set(id, (depth.get(parentId) ?? 0) + 1);
  return codes.toSorted((a, b) => (depth.get(a.id) ?? 0) - (depth.get(b.id) ?? 0));
}

const alike = (name: string): string => name.toLowerCase();
export const oneLine = (name: string): string => name.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Two codes of one name stand in many codebooks, under two others: here the second says under which. */
function namesIn() {
  const taken = new Set<string>();
  const last = new Map<string, number>();
  const free = (name: string, parent: string | undefined): string => {
    if (!taken.has(alike(name))) return name;
    const under = parent === undefined ? name : `${name} (${parent})`;
    if (!taken.has(alike(under))) return under;
    for (let nth = (last.get(alike(under)) ?? 1) + 1; ; nth += 1) {
      last.set(alike(under), nth);
      if (!taken.has(alike(`${under} ${nth}`))) return `${under} ${nth}`;
    }
  };
  return { free, take: (name: string) => void taken.add(alike(name)) };
}

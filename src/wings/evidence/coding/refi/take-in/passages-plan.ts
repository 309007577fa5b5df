// What the marks of a file would add to one's own passages, where the same words are here. Pure.
import type { QdaProject, QdaSource } from '../../../../../interop/refi-qda/value.ts';
import type { Segment } from '../../coding.ts';
import type { Part } from '../../parts.ts';
import { lettersIn } from '../../plain-text.ts';
import type { DocumentSource } from '../../project-document.ts';
import type { PlannedCode } from './codes-plan.ts';

export interface SourceHere {
  readonly id: string;
  readonly parts: readonly Part[];
  readonly laid: Pick<DocumentSource, 'kind' | 'text' | 'speakers'>;
  /** Whether this person has finished it, or it is compared. */
  readonly isClosed: boolean;
}
export interface PlannedPassage {
  readonly sourceId: string;
  readonly entryId: string | null;
  readonly from: number;
  readonly to: number;
  readonly fileCodeId: string;
  readonly memo: string | null;
  readonly madeAt: string | null;
}
const longestPassageMemo = 2000;

/** Why marks of the file are not taken, in words for one and for several. */
const reasons = {
  text: ['mark in a text that is not here, word for word', 'marks in texts that are not here, word for word'],
  closed: ['mark in a text that you have finished', 'marks in texts that you have finished'],
  part: ['mark over what more than one person says', 'marks over what more than one person says'],
  heading: ['mark with a code that only holds others', 'marks with codes that only hold others'],
  memo: ['mark with a note of more than 2,000 letters', 'marks with notes of more than 2,000 letters'],
  there: ['mark that is here already', 'marks that are here already'],
} as const;
export interface PassagesPlan {
  readonly passages: readonly PlannedPassage[];
  /** "3 marks in texts that are not here, word for word" */
  readonly leftOut: readonly string[];
}

export function planPassages(
  { sources, segments }: QdaProject,
  coderId: string | null,
  codes: readonly PlannedCode[],
  here: readonly SourceHere[],
  own: readonly Segment[],
): PassagesPlan {
  const byFile = new Map(sources.map((source) => [source.id, placesIn(source, here)]));
  const byCode = new Map(codes.map((code) => [code.fileId, code]));
  const keyOf = (one: Pick<PlannedPassage, 'sourceId' | 'entryId' | 'from' | 'to'>, code: string) =>
    `${one.sourceId} ${one.entryId} ${one.from} ${one.to} ${code}`;
  const there = new Set(own.map((one) => keyOf(one, one.codeId)));
  const passages: PlannedPassage[] = [];
  const counts = new Map<keyof typeof reasons, number>();
  for (const segment of segments) {
    if (segment.coderId !== coderId) continue;
    const at = byFile.get(segment.sourceId);
    const place = at?.placeOf(segment);
    const code = byCode.get(segment.codeId);
    const key = place && code && keyOf(place, code.is?.id ?? code.fileId);
    const memo = segment.memo.trim() || null;
    const reason = !at
      ? 'text'
      : at.isClosed
        ? 'closed'
        : !place || !key
          ? 'part'
          : !(code?.is?.codable ?? code?.codable)
            ? 'heading'
            : memo !== null && memo.length > longestPassageMemo
              ? 'memo'
              : there.has(key)
                ? 'there'
                : undefined;
    if (reason !== undefined || !place || !key) counts.set(reason ?? 'part', (counts.get(reason ?? 'part') ?? 0) + 1);
    else {
      there.add(key);
      passages.push({ ...place, fileCodeId: segment.codeId, memo, madeAt: segment.madeAt });
    }
  }
  const leftOut = [...counts].map(([reason, n]) => `${n.toLocaleString('en-GB')} ${reasons[reason][n === 1 ? 0 : 1]}`);
  return { passages, leftOut };
}

type Place = Pick<PlannedPassage, 'sourceId' | 'entryId' | 'from' | 'to'>;

/** Where marks in a text of the file lie in the text here that has the same words; lines may end in another way. */
function placesIn({ text }: QdaSource, here: readonly SourceHere[]) {
  const source = here.find(({ laid }) => laid.text === text.replaceAll('\r\n', '\n'));
  if (!source) return undefined;
  const before = returnsBefore(text);
  const stretches = stretchesOf(source);
  return {
    isClosed: source.isClosed,
    placeOf: (mark: { readonly from: number; readonly to: number }): Place | undefined => {
      const [from, to] = [mark.from - before(mark.from), mark.to - before(mark.to)];
      const one = from < to ? stretches.find((stretch) => from >= stretch.from && to <= stretch.to) : undefined;
      return one && { sourceId: source.id, entryId: one.entryId, from: from - one.shift, to: to - one.shift };
    },
  };
}

/** How many CR stand before a place that a line's end of LF alone would not have. */
function returnsBefore(text: string): (place: number) => number {
  const at: number[] = [];
  let letters = 0;
  let last = '';
  for (const letter of text) {
    if (letter === '\n' && last === '\r') at.push(letters - 1);
    last = letter;
    letters += 1;
  }
  return (place) => {
    let [low, high] = [0, at.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((at[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** What one person says at a time: where it lies in the text as it was taken out, and by how much that differs from its place here. */
function stretchesOf({ parts, laid }: SourceHere) {
  if (laid.kind === 'text')
    return parts.map(({ at, words }) => ({ entryId: null, from: at, to: at + lettersIn(words), shift: 0 }));
  const said = parts.filter(({ speaker }) => speaker !== null);
  return laid.speakers.map(({ from, to }, nth) => ({ entryId: said[nth]?.entryId ?? null, from, to, shift: from }));
}

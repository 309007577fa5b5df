/**
 * What several coders gave the same sentences, compared: the marks that are kept, where they differ, and what was agreed together. Pure.
 *
 * A sentence has a code when any passage of that code lies over any part of it.
 */
import { type AgreementFigures, agreementOf } from './agreement-figures.ts';
import { type Code, countsFor } from './codebook.ts';
import { type Decision, overlaps, type Segment } from './coding.ts';
import type { Part, Place, Sentence } from './parts.ts';
import type { Agreed } from './project-document.ts';

/** Numbers and ids, no words: what figures are worked out of. Stored shapes are for ever. */
export interface Marks {
  readonly coders: readonly string[];
  readonly sentences: number;
  /**
   * Of a room, where each sentence lay: contributions are struck out and added afterwards, and the numbers stay those of then. A text
   * never changes, and has none.
   */
  readonly places?: readonly (readonly [entryId: string, from: number, to: number])[];
  /** The code, then the coder: the numbers of the sentences, in order. */
  readonly given: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}
/** One run of sentences about which coders differ, for one code. */
export interface Difference {
  readonly codeId: string;
  readonly place: Place;
  readonly sentences: readonly number[];
  readonly givenBy: readonly string[];
  readonly notBy: readonly string[];
  /** What was settled together; null when nothing was yet. */
  readonly settled: Decision | null;
}

const placed = (parts: readonly Part[], { part, from, to }: Sentence): Place => ({
  entryId: parts[part]?.entryId ?? null,
  from,
  to,
});

/** Sentences under the numbers under which they were coded. What is gone since has none, nor has what came or moved since. */
function asCoded(parts: readonly Part[], sentences: readonly Sentence[], marks: Marks): readonly Sentence[] {
  if (parts.every(({ entryId }) => entryId === null)) return sentences;
  if (!marks.places) return sentences.length === marks.sentences ? sentences : [];
  const numbers = new Map(marks.places.map((place, i) => [place.join(' '), i + 1]));
  return sentences.flatMap((sentence) => {
    const { entryId, from, to } = placed(parts, sentence);
    const n = numbers.get([entryId, from, to].join(' '));
    return n === undefined ? [] : [{ ...sentence, n }];
  });
}

export function marksOf(
  parts: readonly Part[],
  sentences: readonly Sentence[],
  segments: readonly Segment[],
  coders: readonly string[],
  codes: readonly Code[],
): Marks {
  const given: Record<string, Record<string, number[]>> = {};
  for (const segment of segments) {
    if (segment.joinedIntoId !== null || !coders.includes(segment.coderId)) continue;
    const codeId = countsFor(codes, segment.codeId);
    for (const sentence of sentences)
      if (overlaps(segment, placed(parts, sentence))) {
        const of = given[codeId] ?? {};
        given[codeId] = of;
        const numbers = of[segment.coderId] ?? [];
        of[segment.coderId] = numbers;
        if (!numbers.includes(sentence.n)) numbers.push(sentence.n);
      }
  }
  for (const of of Object.values(given)) for (const numbers of Object.values(of)) numbers.sort((a, b) => a - b);
  const places = sentences.flatMap((sentence) => {
    const { entryId, from, to } = placed(parts, sentence);
    return entryId === null ? [] : [[entryId, from, to] as const];
  });
  return { coders: coders.toSorted(), sentences: sentences.length, ...(places.length > 0 && { places }), given };
}

export interface CodeFigures {
  readonly codeId: string;
  readonly figures: AgreementFigures;
}

/** Of several sources at once. A code that was merged since counts where it was merged into. */
export function figuresOf(
  all: readonly Marks[],
  codes: readonly Code[],
): { readonly overall: AgreementFigures; readonly each: readonly CodeFigures[] } {
  const coders = [...new Set(all.flatMap((marks) => marks.coders))].toSorted();
  const books = all.map((marks) => byCode(marks, codes));
  const ids = [...new Set(books.flatMap((book) => [...book.keys()]))].toSorted();
  const askedOf = (codeIds: readonly string[]) =>
    all.flatMap((marks, i) =>
      Array.from({ length: marks.sentences }, (_, n) =>
        codeIds.map((id) =>
          coders.map((coder) =>
            marks.coders.includes(coder)
              ? (books[i]
                  ?.get(id)
                  ?.get(coder)
                  ?.has(n + 1) ?? false)
              : null,
          ),
        ),
      ),
    );
  return {
    overall: agreementOf(askedOf(ids)),
    each: ids.map((codeId) => ({ codeId, figures: agreementOf(askedOf([codeId])) })),
  };
}

function byCode(marks: Marks, codes: readonly Code[]): Map<string, Map<string, Set<number>>> {
  const book = new Map<string, Map<string, Set<number>>>();
  for (const [given, of] of Object.entries(marks.given)) {
    const codeId = countsFor(codes, given);
    const mine = book.get(codeId) ?? new Map<string, Set<number>>();
    book.set(codeId, mine);
    for (const [coder, numbers] of Object.entries(of))
      mine.set(coder, new Set([...(mine.get(coder) ?? []), ...numbers]));
  }
  return book;
}

/** Whether they gave any sentence different codes, also where its words are gone since. */
export const differedOn = (marks: Marks, codes: readonly Code[]): boolean =>
  [...byCode(marks, codes).values()].some((of) =>
    [...of.values()].some((given) => [...given].some((n) => marks.coders.some((coder) => !of.get(coder)?.has(n)))),
  );

/** Runs of neighbouring sentences in one part on which, for one code, the same coders gave it and the same did not. */
export function differencesOf(
  parts: readonly Part[],
  sentences: readonly Sentence[],
  marks: Marks,
  decisions: readonly Decision[],
  codes: readonly Code[],
): Difference[] {
  const found: Difference[] = [];
  const coded = asCoded(parts, sentences, marks);
  for (const [codeId, of] of byCode(marks, codes)) {
    let run: { place: Place; sentences: number[]; givenBy: string[]; part: number } | undefined;
    for (const sentence of coded) {
      const givenBy = marks.coders.filter((coder) => of.get(coder)?.has(sentence.n));
      const differs = givenBy.length > 0 && givenBy.length < marks.coders.length;
      const goesOn = run?.part === sentence.part && run.sentences.at(-1) === sentence.n - 1;
      if (run && differs && goesOn && run.givenBy.join() === givenBy.join()) {
        run.place = { ...run.place, to: sentence.to };
        run.sentences.push(sentence.n);
        continue;
      }
      if (run) found.push(differenceOf(codeId, run, marks, decisions, codes));
      run = differs
        ? { place: placed(parts, sentence), sentences: [sentence.n], givenBy, part: sentence.part }
        : undefined;
    }
    if (run) found.push(differenceOf(codeId, run, marks, decisions, codes));
  }
  return found.toSorted((a, b) => (a.sentences[0] ?? 0) - (b.sentences[0] ?? 0) || (a.codeId < b.codeId ? -1 : 1));
}

const differenceOf = (
  codeId: string,
  { place, sentences, givenBy }: { place: Place; sentences: readonly number[]; givenBy: readonly string[] },
  marks: Marks,
  decisions: readonly Decision[],
  codes: readonly Code[],
): Difference => ({
  ...{ codeId, place, sentences, givenBy, notBy: marks.coders.filter((coder) => !givenBy.includes(coder)) },
  settled: latestAt(decisions, place, codeId, codes),
});

const latestAt = (
  decisions: readonly Decision[],
  place: Place,
  codeId: string,
  codes: readonly Code[],
): Decision | null =>
  decisions
    .filter((one) => countsFor(codes, one.codeId) === codeId && overlaps(one, place))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
    .at(-1) ?? null;

/** The version that they made together: what all gave, and of the rest what was settled as kept. */
export function agreedTogether(
  source: { readonly id: string; readonly comparedAt: Date },
  parts: readonly Part[],
  sentences: readonly Sentence[],
  marks: Marks,
  decisions: readonly Decision[],
  codes: readonly Code[],
): Agreed[] {
  const agreed: Agreed[] = [];
  const coded = asCoded(parts, sentences, marks);
  for (const [codeId, of] of byCode(marks, codes)) {
    let run: { -readonly [K in keyof Agreed]: Agreed[K] } | undefined;
    let [part, last] = [-1, -1];
    for (const sentence of coded) {
      const place = placed(parts, sentence);
      const settled = latestAt(decisions, place, codeId, codes);
      const all = marks.coders.length > 0 && marks.coders.every((coder) => of.get(coder)?.has(sentence.n));
      if (!(settled ? settled.kept : all)) continue;
      if (run && part === sentence.part && last === sentence.n - 1) run.to = sentence.to;
      else {
        const id = `${source.id}-${codeId}-${sentence.n}`;
        run = { id, sourceId: source.id, codeId, ...place, madeAt: settled?.at ?? source.comparedAt };
        agreed.push(run);
      }
      [part, last] = [sentence.part, sentence.n];
    }
  }
  return agreed;
}

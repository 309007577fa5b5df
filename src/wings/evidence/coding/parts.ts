/**
 * A source as its parts: what one person says at a time. A passage lies within one part, so that it is always somebody's. Pure.
 *
 * A text is recognised as a talk when its lines begin with who speaks ("Officer 1: ..."): such a label counts where it has a
 * number at its end or comes back, up to 40 letters. Lines without one go on with whoever spoke. Without any label the text is
 * one part with no speaker.
 *
 * Places within a text are Unicode code points of the whole text, labels included; within a contribution, of its own words.
 */
import { lettersIn } from './plain-text.ts';
import { type Stretch, sentencesIn } from './sentences.ts';

export interface Part {
  /** The contribution, in a room; null in a text. */
  readonly entryId: string | null;
  readonly speaker: string | null;
  readonly words: string;
  /** Where its words begin, as places are counted in its source: 0 for a contribution. */
  readonly at: number;
}

/** One sentence of a source, numbered from 1 through the whole of it. */
export interface Sentence extends Stretch {
  readonly n: number;
  readonly part: number;
  readonly words: string;
}

const label = /^([\p{L}\p{N}][\p{L}\p{N} .'’()/-]{0,39}):(?=\s|$)[ \t]*/u;

export function partsOf(text: string): Part[] {
  const lines = text.split('\n');
  const speakers = speakersIn(text);
  const parts: { speaker: string | null; lines: string[]; at: number }[] = [];
  let at = 0;
  for (const line of lines) {
    const match = label.exec(line);
    const speaker = match?.[1]?.trim();
    if (match && speaker !== undefined && speakers.has(speaker))
      parts.push({ speaker, lines: [line.slice(match[0].length)], at: at + lettersIn(match[0]) });
    else if (parts.length === 0) parts.push({ speaker: null, lines: [line], at });
    else parts.at(-1)?.lines.push(line);
    at += lettersIn(line) + 1;
  }
  return parts
    .map(({ speaker, lines: own, at: from }) => ({ entryId: null, speaker, words: own.join('\n'), at: from }))
    .filter(({ words }) => words.trim() !== '');
}

/** Whose turns a text has, in the order in which they first speak. */
export function speakersIn(text: string): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const line of text.split('\n')) {
    const speaker = label.exec(line)?.[1]?.trim();
    if (speaker !== undefined) times.set(speaker, (times.get(speaker) ?? 0) + 1);
  }
  return new Set([...times].filter(([who, count]) => count > 1 || /\d$/.test(who)).map(([who]) => who));
}

export function sentencesOf(parts: readonly Part[]): Sentence[] {
  let n = 0;
  return parts.flatMap((part, i) => {
    const letters = Array.from(part.words);
    return sentencesIn(part.words).map(({ from, to }) => {
      n += 1;
      return { n, part: i, from: part.at + from, to: part.at + to, words: letters.slice(from, to).join('') };
    });
  });
}

/** Where something lies: in which contribution, or null in a text, and from where to where. */
export interface Place extends Stretch {
  readonly entryId: string | null;
}

/** Taken apart once: thousands of passages can lie in one long part. */
const taken = new WeakMap<Part, readonly string[]>();
function lettersOf(part: Part): readonly string[] {
  const letters = taken.get(part) ?? Array.from(part.words);
  taken.set(part, letters);
  return letters;
}

/** The part that holds a place whole; undefined when its words are not here. */
export const partAt = (parts: readonly Part[], { entryId, from, to }: Place): Part | undefined =>
  parts.find((part) => part.entryId === entryId && from >= part.at && to <= part.at + lettersOf(part).length);

/** The words at a place; undefined when they are not here. */
export function wordsAt(parts: readonly Part[], place: Place): string | undefined {
  const part = partAt(parts, place);
  return (
    part &&
    lettersOf(part)
      .slice(place.from - part.at, place.to - part.at)
      .join('')
  );
}

/** The sentences that were ticked as places: a run of neighbours in one part is one place. */
export function placesOf(parts: readonly Part[], sentences: readonly Sentence[], ticked: ReadonlySet<number>): Place[] {
  const places: { entryId: string | null; from: number; to: number; part: number; n: number }[] = [];
  for (const one of sentences) {
    if (!ticked.has(one.n)) continue;
    const last = places.at(-1);
    if (last && last.part === one.part && last.n === one.n - 1) Object.assign(last, { to: one.to, n: one.n });
    else
      places.push({ entryId: parts[one.part]?.entryId ?? null, from: one.from, to: one.to, part: one.part, n: one.n });
  }
  return places.map(({ entryId, from, to }) => ({ entryId, from, to }));
}

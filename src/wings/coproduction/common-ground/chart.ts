// The picture of where views agree and differ, as the macro `commonGround` takes it. Pure.
import type { CommonGroundRow } from '../../../pictures/common-ground.ts';
import { answerWords } from '../rounds/sheet.ts';
import { answeredWords, cellWords } from '../rounds/shown-words.ts';
import type { Side } from '../rounds/side.ts';
import { type Band, bands, type Line, linesIn, type View } from './reading.ts';
import { inTen, seenWords, verdictWords, whyWords } from './verdict-words.ts';

const bandWords: Readonly<Record<Band, { readonly title: string; readonly note: string }>> = {
  'common ground': { title: 'Common ground', note: 'Most likely shared by every view. The surest is first.' },
  'we differ': { title: 'We differ', note: 'Sure enough to say so. Held open, not voted away.' },
  'not sure yet': { title: 'Not sure yet', note: 'Not sure enough to say so. More answers would help.' },
};
const oneViewNote = 'Most likely shared in the one view that can be shown. The surest is first.';

export const bandTitle = (band: Band): string => bandWords[band].title;
export const noteOf = (band: Band, lines: readonly Line[]): string =>
  band === 'common ground' && lines[0]?.views.length === 1 ? oneViewNote : bandWords[band].note;

/** A letter for each view whose mark another one has too: colour and shape alone would not tell them apart. */
function lettersOf(sides: readonly Side[]): ReadonlyMap<string, string> {
  const shared = sides.filter(({ kind }) => sides.filter((one) => one.kind === kind).length > 1);
  return new Map(shared.map(({ id }, i) => [id, String.fromCharCode(97 + i)]));
}

/** Longer names would run over the ends of the lozenge on the narrowest screen. */
const nameFits = 22;

function lanesOf(views: readonly View[], letters: ReadonlyMap<string, string>): CommonGroundRow['lanes'] {
  return views.map(({ side, reading }) => {
    const lane = { kind: side.kind, letter: letters.get(side.id) ?? null };
    if (reading) return { ...lane, share: reading.share, low: reading.low, high: reading.high };
    const name = side.name.length <= nameFits ? side.name : (side.name.split(/[ ,]/)[0] ?? side.name);
    return { ...lane, kept: `${name.length <= nameFits ? name : 'This view'}: too few` };
  });
}

export const anchorOf = ({ statement }: Pick<Line, 'statement'>): string => `s${statement.position}`;

export function chartOf(lines: readonly Line[]) {
  const sides = lines[0]?.views.map(({ side }) => side) ?? [];
  const letters = lettersOf(sides);
  return {
    id: 'ground',
    views: sides.map(({ id, kind, name }) => ({ kind, words: name, letter: letters.get(id) ?? null })),
    heads: ['What people could answer', 'What that means'] as const,
    ends: ['Most disagree', 'Split', 'Most agree'] as const,
    bands: bands.flatMap((band) => {
      const rows = linesIn(lines, band);
      return rows.length === 0
        ? []
        : [
            {
              title: bandTitle(band),
              note: noteOf(band, lines),
              rows: rows.map((line) => ({
                id: anchorOf(line),
                words: line.statement.name,
                lanes: lanesOf(line.views, letters),
                tick: line.tick,
                seen: seenWords(line),
                verdict: verdictWords(line),
                why: whyWords(line),
              })),
            },
          ];
    }),
    table: tableOf(lines),
  };
}

function tableOf(lines: readonly Line[]) {
  return {
    caption: 'What each view most likely holds, and what was let out of its answers',
    head: ['Statement', 'What that means', 'View', 'Most likely agree', 'Answered', ...answerWords.en.agreement],
    rows: lines.flatMap((line) =>
      line.views.map((view) => [line.statement.name, verdictWords(line), ...viewCells(view)]),
    ),
  };
}

/** Who, where its bar is, and what was let out. */
const viewCells = ({ side, figures, reading }: View): string[] => [
  side.name,
  reading ? inTen(reading.low, reading.high) : 'too few to show',
  ...(figures
    ? [answeredWords(figures), ...answerWords.en.agreement.map((_, option) => cellWords(figures, option))]
    : ['too few to show', '', '', '', '']),
];

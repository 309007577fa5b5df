/**
 * What a session's answers say of each statement, made of what was let out of each view and of readings of that alone
 * (docs/decisions/0047). Pure.
 *
 * A view is a perspective of the round, or two that were put together. The views whose boxes were opened are the ones that a claim is
 * about: a statement is common ground only where every one of them can be shown, and all hold the same.
 */
import type { Figures } from '../../../disclosure/index.ts';
import type { PerspectiveReading, StatementReading, Verdict } from '../../../opinion/common-ground/result.ts';
import type { RoundQuestion } from '../rounds/round.ts';
import type { Side } from '../rounds/side.ts';

export type Statement = Pick<
  RoundQuestion,
  'id' | 'position' | 'key' | 'grouping' | 'name' | 'easyWords' | 'welshWords'
>;
/** What was let out of a statement from a view. */
export type Released = (statementId: string, sideId: string) => Figures | undefined;

export type Band = 'common ground' | 'we differ' | 'not sure yet';
export const bands: readonly Band[] = ['common ground', 'we differ', 'not sure yet'];

export interface View {
  readonly side: Side;
  /** Null: nothing of it could be let out. */
  readonly figures: Figures | null;
  readonly reading: PerspectiveReading | null;
}
export interface Line {
  readonly statement: Statement;
  /** Each view whose box was opened, in the order of their marks. */
  readonly views: readonly View[];
  readonly band: Band;
  readonly verdict: Verdict;
  readonly differ: StatementReading['differ'];
  /** The end of the worst-off view's bar, in common ground alone: every view is at least this far from split. */
  readonly tick: number | null;
}

const bandOf: Readonly<Record<Verdict, Band>> = {
  'nearly everyone agrees': 'common ground',
  'most people agree': 'common ground',
  'nearly everyone disagrees': 'common ground',
  'most people disagree': 'common ground',
  'we differ': 'we differ',
  'not sure yet': 'not sure yet',
};
export const disagrees = (verdict: Verdict): boolean =>
  verdict === 'nearly everyone disagrees' || verdict === 'most people disagree';

/** @param readings by the ids of statements and, for perspectives, of sides */
export function linesOf(
  statements: readonly Statement[],
  sides: readonly Side[],
  released: Released,
  readings: readonly StatementReading[],
): Line[] {
  const opened = sides.filter(({ outcome }) => outcome === 'counted');
  return statements
    .map((statement): Line => {
      const reading = readings.find(({ statementId }) => statementId === statement.id);
      const views = opened.map(
        (side): View => ({
          side,
          figures: released(statement.id, side.id) ?? null,
          reading: reading?.byPerspective.find(({ perspective }) => perspective === side.id) ?? null,
        }),
      );
      const verdict = verdictOf(views, reading);
      const band = bandOf[verdict];
      const tick = band === 'common ground' ? tickOf(views, verdict) : null;
      return { statement, views, band, verdict, differ: reading?.differ ?? [], tick };
    })
    .toSorted(
      (a, b) => bands.indexOf(a.band) - bands.indexOf(b.band) || surenessOf(b) - surenessOf(a) || byPlace(a, b),
    );
}

/** What all hold together needs all of them; that two differ is known without a third. */
function verdictOf(views: readonly View[], reading: StatementReading | undefined): Verdict {
  if (!reading) return 'not sure yet';
  const isWhole = views.every((view) => view.reading !== null);
  return isWhole || bandOf[reading.verdict] === 'we differ' ? reading.verdict : 'not sure yet';
}

const readingsIn = (views: readonly View[]): PerspectiveReading[] => views.flatMap(({ reading }) => reading ?? []);

function tickOf(views: readonly View[], verdict: Verdict): number | null {
  const shown = readingsIn(views);
  if (shown.length === 0) return null;
  return disagrees(verdict) ? Math.max(...shown.map(({ high }) => high)) : Math.min(...shown.map(({ low }) => low));
}

/** How far the worst-off view's bar is from the other end: where all disagree together, measured from that side. */
function surenessOf({ views, verdict }: Line): number {
  const shown = readingsIn(views);
  if (shown.length === 0) return -1;
  const low = Math.min(...shown.map((one) => one.low));
  return disagrees(verdict) ? 1 - Math.max(...shown.map(({ high }) => high)) : low;
}
const byPlace = (a: Line, b: Line): number => a.statement.position - b.statement.position;

export const linesIn = (lines: readonly Line[], band: Band): Line[] => lines.filter((line) => line.band === band);

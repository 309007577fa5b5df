// What every page of common ground is made of: a session, how far its statements have been asked, and what came of it. Pure.
import type { FoundStatements, Session } from '../../dialogue/index.ts';
import type { Place } from '../../partnership/index.ts';
import type { Round } from '../rounds/round.ts';
import type { Side } from '../rounds/side.ts';
import type { Finding } from './finding.ts';
import { commonGroundPaths as paths } from './paths.ts';
import type { Line } from './reading.ts';

/** Where a view stands otherwise than the last time, beyond chance. */
export interface Moved {
  readonly statementId: string;
  readonly side: Side;
  readonly way: 'agrees more' | 'agrees less';
}
export interface Found {
  readonly round: Round;
  /** Everyone who was asked, also those of whom nothing is shown. */
  readonly sides: readonly Side[];
  readonly lines: readonly Line[];
  readonly finding: Finding | null;
  /** Null: none of these statements was asked of any of these views before. */
  readonly before: { readonly round: Round; readonly moved: readonly Moved[]; readonly compared: number } | null;
}
export interface AtCommonGround {
  readonly engagement: { readonly id: string; readonly slug: string; readonly title: string };
  readonly session: Session;
  readonly place: Place | null;
  /** The latest that was not called off. */
  readonly round: Round | null;
  /** Of the latest that was opened. */
  readonly found: Found | null;
  /** Where nothing was asked: its design asks for statements, and so they can be asked, now or once nobody of this dialogue sits together. */
  readonly asking: Pick<FoundStatements, 'duringDialogue'> | null;
  /** The next session of this dialogue that is still being planned. */
  readonly next: Session | null;
}

export type Here = readonly [partnership: string, engagement: string, session: string];

/** The same result in a line, a minute and ten minutes, and what can be taken away of it. */
export const waysOn = (here: Here) => ({
  lineHref: paths.commonGroundInOneLine(...here),
  minuteHref: paths.commonGround(...here),
  fullHref: paths.commonGroundInFull(...here),
  readAloudHref: paths.commonGroundReadAloud(...here),
  figuresHref: paths.commonGroundFigures(...here),
  printHref: paths.commonGroundPicture(...here),
  largeHref: paths.commonGroundLargePrint(...here),
});

/** "Officers: too few to show": of a box that stayed shut, or that held nothing. */
export const notInPicture = (sides: readonly Side[]) =>
  sides.flatMap(({ kind, name, outcome }) =>
    outcome === 'too few'
      ? [{ kind, words: `${name}: too few to show` }]
      : outcome === 'nobody'
        ? [{ kind, words: `${name}: nobody answered` }]
        : [],
  );

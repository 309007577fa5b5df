// The face of a wing, as the server is built from it.

import type { Scope } from '../db/scope.ts';
import type { ThreadLink } from '../db/thread-links.ts';
import type { CalendarPart } from './calendar/feed.ts';
import type { Errand } from './desk.ts';
import type { Doorstep } from './doorstep.ts';
import type { Exported } from './exported.ts';
import type { OpenDocuments } from './open-documents.ts';
import type { Round } from './rounds.ts';
import type { Ask, InsideRoute, OutsideRoute } from './route.ts';
import type { Seat, Tier } from './standing.ts';

export interface Wing {
  readonly name: string;
  readonly routes: readonly InsideRoute[];
  readonly navigation: readonly {
    readonly text: string;
    readonly href: (partnership: string) => string;
    readonly owns: RegExp;
    /** From 0, first, to 100, last; without it between the two, in the order of the wings. */
    readonly place?: number;
  }[];
  /** The kinds of thing this wing owns in the thread, and how to title them for a viewer. */
  readonly kinds: Readonly<Record<string, ThreadKind>>;
  /** What may be taken out of each of its tables, and what is kept about a person in them. */
  readonly exported: Exported;
  /** What this wing has for the home page. */
  readonly home?: (ask: Ask) => Promise<HomePart>;
  /** What this wing has for the calendar that people take along. */
  readonly calendar?: CalendarPart;
  /** What it leaves for later in an act, by name. */
  readonly errands?: readonly Errand[];
  /** What whoever holds a link of it may open and send, without a seat. */
  readonly outside?: (doorstep: Doorstep) => readonly OutsideRoute[];
  /** What anybody may read of it without signing in. */
  readonly open?: OpenDocuments;
  /** What it looks at every few minutes: each by itself, so that none keeps the next one waiting. */
  readonly rounds?: readonly Round[];
}

export interface ThreadKind {
  /** The word on the thread page: 'Said', 'Theme', 'Expectation', 'Commitment', 'Action', 'Report'. */
  readonly word: string;
  /** One entry for each id that this viewer may know of; an id that is left out is shown as "kept where it was said". */
  readonly title: (scope: Scope, ids: readonly string[], viewer: Seat) => Promise<ReadonlyMap<string, ThreadStop>>;
  /**
   * For what is made anew each time it is read, from rows of tier *published* alone: what the one with this id is made from now, or which
   * of them are made from these rows.
   */
  readonly madeFrom?: (
    scope: Scope,
    at: { readonly today: string },
    of: { readonly id: string } | { readonly rows: readonly string[] },
  ) => Promise<readonly ThreadLink[]>;
}
export interface ThreadStop {
  readonly title: string;
  readonly href: string | null;
  readonly tier: Tier;
  readonly on: string | null;
  readonly state?: { readonly kind: string; readonly word: string };
  /** For something said: its perspective's kind and word, already widened for this viewer. */
  readonly perspective?: { readonly kind: string; readonly word: string };
  readonly note?: string;
  /** A second state beside the first: agreed, and delivered. */
  readonly also?: { readonly kind: string; readonly word: string };
  /** For what was put and answered: what those who put it have been told. */
  readonly told?: ToldBack;
  /** Drawn as a ring: this step is not done yet. */
  readonly isOpen?: boolean;
}

export interface ToldBack {
  /** Since when they have been told everything that came of it; null while something of it is not told yet. */
  readonly on: string | null;
  readonly answerTold: boolean;
  /** Whether they were asked if it has changed. */
  readonly asked: boolean;
}

export interface HomePart {
  readonly needsYou: readonly {
    readonly title: string;
    readonly href: string;
    readonly words: string;
    readonly state: { readonly kind: string; readonly word: string };
    /** Somebody could come to harm while it waits: it stands before everything else. */
    readonly first?: boolean;
  }[];
  /** on: 'YYYY-MM-DD'. */
  readonly dueSoon: readonly {
    readonly on: string;
    readonly title: string;
    readonly href: string;
    readonly words: string;
  }[];
  /** at: when; words may name things at tier partners or published only. */
  readonly changed: readonly { readonly at: Date; readonly words: string; readonly href: string | null }[];
  /** A panel of stitches beside them: one for each thing, never one for a person. */
  readonly became?: BecamePanel;
}
export interface BecamePanel {
  readonly title: string;
  readonly note: string;
  readonly drawn: boolean;
  readonly groups: readonly {
    readonly kind: string;
    readonly word: string;
    readonly count: number;
    readonly href: string | null;
    readonly more: string | null;
  }[];
  readonly totals: readonly { readonly count: number; readonly of: number; readonly words: string }[];
}

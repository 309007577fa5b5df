/** What a record comes to: plain, frozen, ready for a page. Ids are those of entries; perspectives are ids. */
import type { At, Tier } from './header.ts';
import type { ContributionBody, Depth, Payloads } from './payloads.ts';

/** One thing in the record, with other wordings of it that were written at the same time and not settled yet. */
export type Item<B> = B & {
  readonly id: string;
  readonly at: At;
  readonly tier: Tier;
  readonly others: readonly B[];
};

export type Contribution = {
  readonly id: string;
  readonly at: At;
  readonly tier: Tier;
  /** `not here` when its payload has not come, is for others, or cannot be read. */
  readonly standing: 'kept' | 'struck out' | 'not here';
  /** Null unless kept. So is all that follows, or empty. */
  readonly words: string | null;
  readonly perspective: string | null;
  readonly form: ContributionBody['form'] | null;
  readonly exact: boolean;
  readonly segment: string | null;
  readonly couldTell: ContributionBody['couldTell'] | null;
  readonly corrected: boolean;
  /** Other wordings written at the same time as `words`: the room settles which. */
  readonly otherWords: readonly string[];
  readonly themes: readonly string[];
};

export type Theme = {
  readonly id: string;
  readonly at: At;
  readonly tier: Tier;
  /** Null when the title is not here. */
  readonly title: string | null;
  readonly otherTitles: readonly string[];
  /** Contributions under it that are not struck out, in order. */
  readonly contributions: readonly string[];
};

export type Side = {
  /** Null when the contribution it names was struck out or is not here. */
  readonly words: string | null;
  readonly perspective: string | null;
  readonly contribution: string | null;
};

export type Difference = { readonly sides: readonly Side[]; readonly comesBack: string | null };

export type Checks = {
  /** Distinct entries of this room that could be read, unknown kinds included. */
  readonly entries: number;
  readonly unreadable: number;
  readonly unknownKinds: number;
  readonly elsewhere: number;
  /** Counters for which no entry is here, over all devices. */
  readonly gaps: number;
  /** Counters that more than one entry claims, over all devices. */
  readonly forks: number;
  /** Entries whose words were struck out. */
  readonly struckOut: number;
  /** Ids: payload not here though not struck out; payload without its kind's shape; two different copies. */
  readonly notHere: readonly string[];
  readonly wrongShape: readonly string[];
  readonly clashes: readonly string[];
  /** Ids of entries that hold more than the room chose to have kept; left out of everything above. */
  readonly beyondKeeping: readonly string[];
  /** Ids of entries about something that is not here, or not of the kind they are about; without effect. */
  readonly unattached: readonly string[];
  /** Ids of corrections made at another tier than the words they correct; without effect. */
  readonly wrongTier: readonly string[];
  /** Entries of balance that may not be shown: not asked for, not closed yet, or fewer than five people. */
  readonly balanceWithheld: number;
};

export type RoomState = {
  readonly opened: { readonly at: At; readonly limits: string | null; readonly readBy: string | null } | null;
  /** The room's first choice; `contested` when another entry chose otherwise. Null until a choice is here. */
  readonly keeping: { readonly depth: Depth; readonly at: At; readonly contested: boolean } | null;
  readonly attendance: Payloads['attendance counted'] | null;
  readonly container: readonly Item<{ readonly words: string }>[];
  readonly prose: Item<{ readonly words: string }> | null;
  readonly contributions: readonly Contribution[];
  readonly themes: readonly Theme[];
  readonly differences: readonly Item<Difference>[];
  readonly reflections: readonly Item<Payloads['reflection kept']>[];
  readonly witness: readonly Item<{ readonly words: string }>[];
  readonly balance: { readonly asked: boolean; readonly amounts: readonly Payloads['balance entered'][] };
  readonly takenFurther: readonly (Item<Payloads['point taken further']> & { readonly from: readonly string[] })[];
  readonly closing: {
    readonly at: At;
    readonly outcome: Payloads['session closed']['outcome'] | null;
    readonly contested: boolean;
  } | null;
  readonly record: {
    readonly state: 'being kept' | 'closed' | 'offered back' | 'agreed';
    readonly offered: Payloads['record offered back']['how'] | null;
    readonly corrections: readonly Item<{ readonly words: string }>[];
    /** Entries with words, or striking words out, that come after the room last agreed the record. */
    readonly changedSinceAgreed: number;
  };
  readonly dissent: readonly Item<Payloads['dissent attached']>[];
  readonly aftercare: readonly Item<Payloads['aftercare noted']>[];
  readonly checks: Checks;
};

// One person, by the reference of the team's own list: no name, no date of birth, nothing clinical. Pure.

export interface Reference {
  readonly id: string;
  /** As the list has it. */
  readonly number: string;
  readonly listedById: string;
  /** Who has the person now: a provider, never nobody. */
  readonly heldById: string;
  readonly heldSince: string;
  readonly wantsHelp: boolean;
  readonly wantsNoHelpOn: string | null;
  readonly expectedReleaseOn: string | null;
  readonly releaseUnknownBecause: string | null;
  readonly releasedOn: string | null;
  readonly diedOn: string | null;
  readonly legalHoldOn: string | null;
  readonly mergedIntoId: string | null;
  /** The providers who see this now. */
  readonly openTo: readonly string[];
  readonly version: number;
}

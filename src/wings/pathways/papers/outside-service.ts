// A service that is not here: a handover goes to it on paper, by the secure mail that it already uses. Pure.

export interface OutsideService {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly area: string;
  readonly secureMail: string | null;
  readonly phone: string | null;
  /** The day on which somebody rang them and heard that the address is theirs. Another address has none. */
  readonly mailCheckedOn: string | null;
  readonly closedOn: string | null;
  readonly version: number;
}

/** An address as mail needs it. Whether it is theirs, only they can say. */
export const isMailAddress = (words: string): boolean =>
  /^[^\s@<>,;:"]+@[^\s@<>,;:".]+(\.[^\s@<>,;:".]+)+$/.test(words);

/** How it stands, in a word. */
export function outsideStand({ closedOn, secureMail, mailCheckedOn }: OutsideService): {
  readonly kind: string;
  readonly word: string;
} {
  if (closedOn !== null) return { kind: 'stopped', word: 'Closed' };
  if (secureMail === null) return { kind: 'gap', word: 'Gap: no secure mail' };
  return mailCheckedOn === null
    ? { kind: 'no-answer', word: 'Address not checked' }
    : { kind: 'set', word: 'Address checked' };
}

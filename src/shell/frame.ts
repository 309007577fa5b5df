import type { FormView } from './form.ts';

/**
 * What stands around every page: who is looking, where they are, what is always in reach. Pages get it as `frame`.
 *
 * The page's own view model stands beside it as `page`, and on form pages `form`.
 */
export interface Frame {
  /** The first words of the browser's title, and the heading when a page gives no other. */
  readonly title: string;
  readonly partnership?: FramePartnership;
  /** Everything in this partnership is made up. Shown on every page and every print. */
  readonly fictional: boolean;
  /** For example data: what is from a source document and what is not. Printed after "Example." or, when fictional, as it stands. */
  readonly note?: string;
  /** Which seat the person has here, "Facilitator". */
  readonly seat?: string;
  readonly signedIn: boolean;
  /** The token that every form carries in its field `csrf`. */
  readonly csrf: string;
  /** This place's concern sheet: the first thing reached by keyboard on every page. */
  readonly worriedHref: string;
  /** Only what is given is shown. `current` is the part of the service that the page belongs to. */
  readonly navigation: readonly FrameLink[];
  readonly footer: readonly FrameLink[];
  /** What was just kept, in a sentence: "Kept. Lifeline will see it now." */
  readonly kept?: string;
  readonly language: 'en' | 'cy';
  /** The words of the frame itself, in the language of the page. */
  readonly words?: {
    readonly worried: string;
    readonly skip: string;
    readonly signOut: string;
    readonly print: string;
    readonly back: string;
    readonly madeUp: string;
    readonly madeUpMore: string;
    readonly problemsBefore: string;
    readonly oneProblem: string;
    readonly problems: string;
    readonly problemsKept: string;
  };
  readonly now: Date;
  /** The page above a form. */
  readonly backHref?: string;
  /** Where the name in the header leads. */
  readonly homeHref?: string;
  /** Where the sign-out button posts to. */
  readonly signOutHref?: string;
}

interface FramePartnership {
  readonly name: string;
  readonly href: string;
  readonly tagline: string | null;
}

export interface FrameLink {
  readonly text: string;
  readonly href: string;
  readonly current?: boolean;
}

/** What a form template needs. The person's own words are kept exactly as they were typed. */
export interface FormState extends FormView {
  readonly csrf: string;
  /** Offer "Keep this and finish later", which sends `keep=later`. */
  readonly keepLater: boolean;
}

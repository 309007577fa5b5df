// A sheet of printed codes, shown once: what is on it stands nowhere else.
import { type PageEnding, page } from '../../endings.ts';

export interface CodesSheet {
  readonly codes: readonly string[];
  readonly shownAs: string;
  readonly partnership?: string;
  /** Where to go when the sheet is printed. */
  readonly onwards: string;
}

export const codesPage = ({ codes, shownAs, partnership, onwards }: CodesSheet): PageEnding =>
  page('shell/sign-in/codes/codes.njk', {
    title: 'Codes for signing in',
    codes,
    shownAs,
    partnership: partnership ?? null,
    onwards,
  });

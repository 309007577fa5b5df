// A page that asks one thing, two at most, about paper. Pure.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';

interface Item {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}
export interface AskedField {
  readonly is: 'text' | 'area' | 'radios';
  readonly name: string;
  readonly options: {
    readonly label: string;
    readonly hint?: string;
    readonly items?: readonly Item[];
    readonly small?: boolean;
    readonly rows?: number;
    readonly width?: string;
    readonly inputmode?: string;
  };
}
export interface AskedOfPaper {
  readonly title: string;
  readonly asked: string;
  readonly lead?: string;
  readonly back: { readonly text: string; readonly href: string };
  readonly fields: readonly AskedField[];
  readonly button: string;
  readonly next: readonly string[];
  readonly form: FormView;
}

export const askPaper = (asked: AskedOfPaper, placeSlug: string | null): PageEnding =>
  page('wings/coproduction/paper/ask.njk', { lead: '', ...asked }, placeSlug === null ? {} : { worriedAt: placeSlug });

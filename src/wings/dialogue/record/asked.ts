// A page that asks one thing about a record. Pure.
import type { PerspectiveKind } from '../../../pictures/mark.ts';
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { Perspective } from '../../partnership/index.ts';

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}
interface FieldOptions {
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly items?: readonly Choice[];
  readonly small?: boolean;
  readonly inline?: boolean;
  readonly empty?: string;
  readonly width?: string;
}
export interface Field {
  readonly is: 'text' | 'area' | 'radios' | 'boxes' | 'day' | 'select' | 'hidden';
  readonly name: string;
  readonly options: FieldOptions;
}
export interface Asked {
  readonly title: string;
  /** Which session or engagement this is about. */
  readonly asked: string;
  readonly lead?: string;
  readonly back: { readonly text: string; readonly href: string };
  /** The words that the question is about. */
  readonly about?: {
    readonly words: string;
    /** Exact words, which stand in quotation marks. */
    readonly exact: boolean;
    readonly kind: PerspectiveKind | null;
    readonly attribution: string;
  };
  readonly fields: readonly Field[];
  readonly button: string;
  readonly next?: readonly string[];
  /** What else can be done here. */
  readonly links?: readonly { readonly text: string; readonly href: string }[];
  readonly form: FormView;
}

export const askedPage = (asked: Asked, placeSlug: string | null): PageEnding =>
  page(
    'wings/dialogue/record/asked.njk',
    { lead: '', about: null, next: null, links: [], ...asked },
    placeSlug === null ? {} : { worriedAt: placeSlug },
  );

export const viewItems = (perspectives: readonly Perspective[]): Choice[] => [
  { value: '', text: 'Nobody named' },
  ...perspectives.map(({ id, name }) => ({ value: id, text: name })),
];

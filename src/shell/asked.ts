// A page that asks one thing, two at most. Pure.
import { type PageEnding, page } from './endings.ts';
import type { FormView } from './form.ts';
import type { Language } from './words.ts';

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}
interface FieldOptions {
  readonly label?: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly items?: readonly Choice[];
  readonly small?: boolean;
  readonly empty?: string;
  readonly width?: string;
  readonly inputmode?: string;
  readonly autocomplete?: string;
  readonly type?: string;
  readonly value?: string;
  /** Of a file: what the browser offers, for example '.csv'. */
  readonly accept?: string;
}
export interface Field {
  readonly is: 'text' | 'area' | 'radios' | 'boxes' | 'day' | 'select' | 'hidden' | 'file';
  readonly name: string;
  readonly options: FieldOptions;
  /** Stands folded away under the words of `more`: most people leave it as it is. */
  readonly more?: boolean;
}
interface Asked {
  readonly title: string;
  readonly asked: string;
  readonly lead?: string;
  readonly back: { readonly text: string; readonly href: string };
  /** The words that the question is about. */
  readonly said?: readonly string[];
  readonly fields: readonly Field[];
  /** What the fields are about that are folded away. */
  readonly more?: string;
  /** Asked at the very end, just above the button. */
  readonly last?: Field;
  readonly button: string;
  readonly next?: readonly string[];
  readonly nextTitle?: string;
  readonly form: FormView;
}
export const askedPage = (
  asked: Asked,
  more: {
    readonly worriedAt?: string | null | undefined;
    readonly language?: Language;
    readonly draft?: string | null;
  } = {},
): PageEnding => ({
  ...page('asked.njk', {
    lead: '',
    said: [],
    next: [],
    nextTitle: 'What happens next',
    ...asked,
    folded: asked.fields.filter(({ more }) => more),
    // what is to be put right is never folded away
    open: asked.fields.some(({ more, name }) => more && asked.form.errors.some((error) => error.name === name)),
    fields: asked.fields.filter(({ more }) => !more),
    last: asked.last ?? null,
    draft: more.draft ?? null,
    more: asked.more ?? null,
    takesFile: asked.fields.some(({ is }) => is === 'file'),
  }),
  ...(more.worriedAt && { worriedAt: more.worriedAt }),
  ...(more.language && { language: more.language }),
});

export const choices = (list: readonly (readonly [value: string, text: string, hint?: string])[]): Choice[] =>
  list.map(([value, text, hint]) => ({ value, text, ...(hint && { hint }) }));

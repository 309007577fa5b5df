// How a request can end. Refusals are values: they say what happened, what was kept and who can help.
import type { Readable } from 'node:stream';
import type { Verdict } from './standing.ts';
import type { Language } from './words.ts';

export interface PageEnding {
  readonly kind: 'page';
  readonly template: string;
  /** What the template shows; `title` is the browser's title as well as the heading. */
  readonly view: { readonly title: string };
  /** The place whose concern sheet "Worried about someone?" opens; without it the partnership's own list. */
  readonly worriedAt?: string;
  /** The language of its words, where it is written in more than one. */
  readonly language?: Language;
  /** Set-Cookie lines, between the two steps of signing in. */
  readonly cookies?: readonly string[];
  /** Of a page for somebody without a seat: it is of a made-up partnership, and says so. */
  readonly fictional?: boolean;
}
export interface RedirectEnding {
  readonly kind: 'redirect';
  readonly to: string;
  /** Said once at the top of the next page. Never someone's words. */
  readonly kept?: string;
  /** Set-Cookie lines, for signing in and out. */
  readonly cookies?: readonly string[];
}
export interface FileEnding {
  readonly kind: 'file';
  readonly body: Buffer | string | Readable;
  readonly type: string;
  readonly name: string;
}
/** The form again, with every error at once and the person's words kept. */
export interface Invalid {
  readonly kind: 'invalid';
  readonly page: PageEnding;
}
export interface NotAllowed {
  readonly kind: 'notAllowed';
  readonly because: string;
  readonly help: string;
}
export interface NotFound {
  readonly kind: 'notFound';
  readonly what: string;
  /** Why it is not there, where that can be said: a whole sentence under the heading. */
  readonly because?: string;
}
/** Someone changed this first. Both versions are shown; the shell keeps the asker's as a draft. */
export interface Stale {
  readonly kind: 'stale';
  readonly what: string;
  readonly theirs: readonly Fact[];
  readonly yours: readonly Fact[];
  /** Where the form is, so that the kept words can be carried on with. */
  readonly again: string;
  /** What to say instead of "Someone changed this while you were writing" and "Here are both. Yours is not lost." */
  readonly title?: string;
  readonly lead?: string;
}
export interface Closed {
  readonly kind: 'closed';
  readonly because: string;
  readonly instead: string;
}
/** The same form was sent before and kept: the shell brings its sender where the first one went. */
export interface SentAlready {
  readonly kind: 'sentAlready';
}
export interface Fact {
  readonly name: string;
  readonly value: string | null;
}

export type Refusal = Invalid | NotAllowed | NotFound | Stale | Closed | SentAlready;
export type Ending = PageEnding | RedirectEnding | FileEnding | Refusal;

const refusals = new Set(['invalid', 'notAllowed', 'notFound', 'stale', 'closed', 'sentAlready']);
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'kind' in value && refusals.has(String(value.kind));

export const page = <View extends PageEnding['view']>(
  template: string,
  view: View,
  more: { worriedAt?: string } = {},
): PageEnding => ({
  kind: 'page',
  template,
  view,
  ...more,
});
export const redirect = (to: string, kept?: string): RedirectEnding => ({
  kind: 'redirect',
  to,
  ...(kept && { kept }),
});
export const file = (body: FileEnding['body'], type: string, name: string): FileEnding => ({
  kind: 'file',
  body,
  type,
  name,
});
export const invalid = (again: PageEnding): Invalid => ({ kind: 'invalid', page: again });
export const notFound = (what: string, because?: string): NotFound => ({
  kind: 'notFound',
  what,
  ...(because && { because }),
});
export const closed = (because: string, instead: string): Closed => ({ kind: 'closed', because, instead });
export const sentAlready: SentAlready = { kind: 'sentAlready' };
export const stale = (ending: Omit<Stale, 'kind'>): Stale => ({ kind: 'stale', ...ending });
export const refusalOf = (verdict: Verdict): NotAllowed | undefined =>
  verdict.allowed ? undefined : { kind: 'notAllowed', because: verdict.because, help: verdict.help };

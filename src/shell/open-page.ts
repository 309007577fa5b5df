// A page that anybody may read: in the frame of every page, with no seat, no form and no cookie.

import { footerIn } from './answer.ts';
import type { Frame } from './frame.ts';
import type { Templates } from './templates.ts';
import { wordsIn } from './words.ts';

export interface OpenPage {
  readonly page: string;
  readonly view: { readonly title: string };
  /** Nothing is at this address. */
  readonly missing?: true;
  readonly partnership?: {
    readonly name: string;
    readonly href: string;
    readonly tagline: string | null;
    readonly fictional: boolean;
  };
}

export function openPage(templates: Templates, { page, view, missing, partnership }: OpenPage, now: Date) {
  const frame: Frame = {
    ...{
      title: view.title,
      fictional: partnership?.fictional ?? false,
      signedIn: false,
      csrf: '',
      language: 'en',
      now,
    },
    ...{ worriedHref: '/worried', navigation: [], footer: footerIn('en'), words: wordsIn('en').frame, homeHref: '/' },
    ...(partnership && { partnership }),
  };
  return { status: missing ? 404 : 200, type: 'text/html', text: templates.render(page, { frame, page: view }) };
}

// Pages for anybody, in plain words and in two languages: no seat, no sign-in, nothing kept.
import { type Ending, notFound, type PageEnding, redirect } from '../endings.ts';
import type { OutsideAsk, OutsideRoute } from '../route.ts';
import type { Language } from '../words.ts';
import { easyReadPage, helpPage, howWeKeepPage, paperPage, papersPage, plainPaths, worriedPage } from './page.ts';

const get = (path: string, handler: OutsideRoute['handler'], quiet = false): OutsideRoute => ({
  method: 'GET',
  path,
  who: 'anybody',
  handler,
  ...(quiet && { quiet }),
});
const show = (make: (language: Language) => PageEnding) => async (ask: OutsideAsk) => make(ask.language);

export const plainPages: readonly OutsideRoute[] = [
  get(plainPaths.help, show(helpPage)),
  get(plainPaths.howWeKeep, show(howWeKeepPage)),
  get(plainPaths.easyRead, show(easyReadPage)),
  get(plainPaths.papers, show(papersPage)),
  get(
    plainPaths.paper(':form'),
    async ({ language, params }) => paperPage(language, params.form ?? '') ?? notFound('form'),
  ),
  get(plainPaths.worried, show(worriedPage), true),
  get(plainPaths.language(':language'), chooseLanguage),
];

const inTwoLanguages = new RegExp(
  `^(${plainPaths.help}|${plainPaths.papers}(/[a-z-]+)?|${plainPaths.howWeKeep}(/easy-read)?|${plainPaths.worried})$`,
);

/** Back to the page someone was reading, where that page is in both languages. */
async function chooseLanguage({ params, headers }: OutsideAsk): Promise<Ending> {
  const language: Language = params.language === 'cy' ? 'cy' : 'en';
  const from = URL.parse(headers.referer ?? '')?.pathname ?? '';
  return {
    ...redirect(inTwoLanguages.test(from) ? from : plainPaths.help),
    cookies: [`language=${language}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`],
  };
}

// Papers that belong to no round: a story, views, one's own ward round. In print, large print and easy read, in two languages.
import { type Ending, notFound, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { paths } from '../../paths.ts';
import { type BlankName, blankNames, paperWordsIn, printNamed } from '../words.ts';

const isBlank = (name: string | undefined): name is BlankName => blankNames.some((one) => one === name);

export async function showBlank(ask: Ask): Promise<Ending> {
  const print = printNamed(ask.params.paper);
  const name = ask.params.blank;
  if (!print || !isBlank(name)) return notFound('print');
  const { form, language } = print;
  const words = paperWordsIn(language);
  const { title, how, parts, foot } = words.blanks[name];
  const easy = form === 'easy read';
  return {
    ...page('wings/coproduction/paper/blank/blank.njk', {
      title,
      form,
      className: form.replace(' ', '-'),
      how,
      parts: parts.map(({ heading, asks }) => ({
        heading,
        asks: asks.map(({ ask: said, picture, lines = 0, choices = [] }) => ({
          words: said,
          picture: easy ? picture : null,
          lines,
          choices,
        })),
      })),
      foot,
      worried: words.worried,
      back: words.back,
      draft: [words.draft, easy ? words.easyReadDraft : null].filter((said) => said !== null).join(' '),
      backHref: paths.paper(ask.seat.partnership.slug),
    }),
    language,
  };
}

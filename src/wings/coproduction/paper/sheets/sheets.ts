// A round on paper: its questions, and nothing by which one sheet could be told from another.
import { toString as drawQr } from 'qrcode';
import { type Ending, isRefusal, notFound, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import { type AtRound, atRound } from '../at-round.ts';
import { type Print, paperWordsIn, printNamed } from '../words.ts';
import { sidesOf } from './layout.ts';

export async function showPrintedSheet(ask: Ask): Promise<Ending> {
  const print = printNamed(ask.params.paper);
  if (!print) return notFound('print');
  const at = await atRound(ask);
  if (isRefusal(at)) return at;
  return sheetPage(ask, at, print);
}

/** Where the round is on a screen: the code on every sheet says this and no more. */
const roundAddress = (ask: Ask, { round }: Pick<AtRound, 'round'>): string =>
  `${ask.baseUrl}${paths.rounds(ask.seat.partnership.slug)}/${round.slug}`;

const qrPicture = async (address: string): Promise<string> => {
  const svg = await drawQr(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
};

async function sheetPage(ask: Ask, at: AtRound, print: Print) {
  const { form, language } = print;
  const words = paperWordsIn(language);
  const { slug } = ask.seat.partnership;
  const ticks = at.questions.some(({ answers }) => answers !== 'words');
  const how = [
    ...(ticks ? [{ picture: 'tick a box', words: words.how.tick }] : []),
    ...(at.round.kind === 'common ground' ? [{ picture: 'question', words: words.how.notSure }] : []),
    { picture: 'empty line', words: words.how.empty },
    { picture: 'no name', words: words.how.noName },
  ];
  const title = words.titles[at.round.kind];
  const caption = [at.round.title, at.place?.name].filter(Boolean).join(', ');
  const draft = [words.draft, form === 'easy read' ? words.easyReadDraft : null]
    .filter((said) => said !== null)
    .join(' ');
  const sides = sidesOf(at.questions, form, language, {
    ...{ caption, title, how: how.map((one) => one.words) },
    help: `${words.helpFirst} ${words.help} ${words.worried}`,
    foot: [words.foot, draft].filter(Boolean),
  });
  const ending = page(
    'wings/coproduction/paper/sheets/sheets.njk',
    {
      ...{ title, caption, form, draft },
      className: form.replace(' ', '-'),
      words,
      how,
      qr: await qrPicture(roundAddress(ask, at)),
      sides: sides.map(({ number, parts }) => ({
        parts,
        number,
        page: words.page.replace('{n}', String(number)).replace('{m}', String(sides.length)),
        last: number === sides.length,
      })),
      backHref: paths.pack(slug, at.round.slug),
    },
    worriedAt(at.place),
  );
  return { ...ending, language };
}

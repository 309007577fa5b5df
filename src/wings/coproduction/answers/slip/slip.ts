import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, type PageEnding, page } from '../../../../shell/endings.ts';
import { again, type FormView, oneOf, readForm, ticked, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import type { Language } from '../../../../shell/words.ts';
import { itemsOf } from '../../store/items.ts';
import { type AtItem, type AtTold, atItem, atTold } from '../at-item.ts';
import { becameOf } from '../became.ts';
import { answerPaths } from '../paths.ts';
import { type ItemTold, readItemsTold } from '../read-became.ts';
import { answerWordsIn } from '../words.ts';

const schema = z.object({
  name: words('Write the name that goes on the outside', 80),
  language: oneOf(['en', 'cy'], 'Say in which language'),
  easyRead: ticked(),
});

const cannot = ({ told, teller }: AtTold): string | undefined => {
  if (told.words === null) return 'These words were taken back. There is nothing to tell.';
  if (teller?.stopped) return `They cannot be told: ${teller.stopped}.`;
  return undefined;
};

export async function showSlip(ask: Ask): Promise<Ending> {
  const at = await atTold(ask);
  if (isRefusal(at)) return at;
  const why = cannot(at);
  if (why) return closed(why, 'Nothing is printed.');
  return slipForm(
    ask,
    at,
    ask.open({ language: at.teller?.language ?? 'en', easyRead: at.teller?.easyRead ? 'yes' : '' }),
  );
}

/** The print is the answer to the form: the name on its outside is typed for this print and kept nowhere. */
export async function doSlip(ask: Ask): Promise<Ending> {
  const at = await atTold(ask);
  if (isRefusal(at)) return at;
  const why = cannot(at);
  if (why) return closed(why, 'Nothing is printed.');
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(slipForm(ask, at, again(ask.body, read.errors)));
  const { name, language, easyRead } = read.values;
  const items = await ask.read(async (scope) =>
    readItemsTold(
      scope,
      (await itemsOf(scope, [at.told.id])).map(({ itemId }) => itemId),
    ),
  );
  const all = answerWordsIn(language);
  const things = items
    .filter(({ item }) => item.state !== 'withdrawn' && item.state !== 'merged')
    .map((one) => becameOf(one, at.told.words, { language, easyRead }));
  return {
    ...page('wings/coproduction/answers/slip/slip.njk', {
      title: all.slip.title,
      ...{ name, words: all.slip, things, easyRead },
      youSaid: at.told.words ?? '',
      because: at.told.state === 'set aside' ? at.told.because : null,
      asks: things.some(({ asks }) => asks),
      draft: [all.draft, easyRead ? all.easyDraft : null].filter(Boolean).join(' '),
      back: answerPaths.told(ask.seat.partnership.slug, at.told.id),
    }),
    language,
    ...(at.placeSlug && { worriedAt: at.placeSlug }),
  };
}

function slipForm(ask: Ask, { told, placeSlug }: AtTold, form: FormView): PageEnding {
  return askedPage(
    {
      title: 'Print a slip that folds and seals',
      asked: 'To hand over, or to post in a plain envelope',
      lead: 'The name stands on the outside, with “private”, and nothing else. It is typed for this print and not kept.',
      back: { text: 'What was told', href: answerPaths.told(ask.seat.partnership.slug, told.id) },
      fields: [
        {
          is: 'text',
          name: 'name',
          options: {
            label: 'Which name goes on the outside?',
            hint: 'What they are called there',
            autocomplete: 'off',
          },
        },
        {
          is: 'radios',
          name: 'language',
          options: {
            label: 'In which language?',
            small: true,
            items: [
              { value: 'en', text: 'English' },
              { value: 'cy', text: 'Welsh (draft)' },
            ],
          },
        },
        {
          is: 'boxes',
          name: 'easyRead',
          options: { small: true, items: [{ value: 'yes', text: 'In easy read (draft)' }] },
        },
      ],
      button: 'Make the slip',
      next: [
        'Print it on both sides, A5. Fold it in the middle with the name outside, and seal the edge with a sticker.',
        'Whoever hands it over sees a name, and learns nothing. Afterwards write down that they have it.',
      ],
      form,
    },
    { worriedAt: placeSlug },
  );
}

type Sheet = 'notice' | 'read-out' | 'easy-read';
const languageIn = ({ query }: Ask): Language => (query.in === 'cy' ? 'cy' : 'en');

async function sheetOf(ask: Ask, which: Sheet): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const [told] = await ask.read((scope) => readItemsTold(scope, [at.item.id]));
  if (!told || at.item.state === 'withdrawn' || at.item.state === 'merged')
    return closed('This was taken back, or put together with another.', 'There is nothing to print here.');
  return sheetPage(ask, at, told, which);
}

/** In the partners' words alone: nobody's own stand on a paper that others may see. */
function sheetPage(ask: Ask, at: AtItem, told: ItemTold, which: Sheet): PageEnding {
  const language = languageIn(ask);
  const all = answerWordsIn(language);
  const easyRead = which === 'easy-read';
  const thing = becameOf(told, told.item.words, { language, easyRead });
  const heading = which === 'notice' ? all.notice : which === 'read-out' ? all.readOut : all.slip;
  return {
    ...page('wings/coproduction/answers/slip/sheet.njk', {
      title: heading.title,
      lead: 'lead' in heading ? heading.lead : '',
      words: all.slip,
      thing,
      ask: which === 'read-out' && thing.asks ? all.readOut.ask : null,
      boxes: easyRead && thing.asks ? all.slip.boxes : null,
      foot: 'foot' in heading ? heading.foot : '',
      draft: [all.draft, easyRead ? all.easyDraft : null].filter(Boolean).join(' '),
      back: answerPaths.tell(ask.seat.partnership.slug, at.item.id),
    }),
    language,
    ...(at.placeSlug && { worriedAt: at.placeSlug }),
  };
}
export const showNotice = (ask: Ask): Promise<Ending> => sheetOf(ask, 'notice');
export const showReadOut = (ask: Ask): Promise<Ending> => sheetOf(ask, 'read-out');
export const showEasyRead = (ask: Ask): Promise<Ending> => sheetOf(ask, 'easy-read');

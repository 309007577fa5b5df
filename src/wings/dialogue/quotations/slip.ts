// A consent slip on paper, for one quotation: a box for each use, the name it may stand under, and a tear-off by which its speaker
// can take it back from anywhere. Its number is seen on this print and never again.
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { closed, type Ending, invalid, isRefusal, page, type Refusal } from '../../../shell/endings.ts';
import { again, type FormView, maybeWords, oneOf, readForm, several } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { rungsOf } from '../../partnership/index.ts';
import { askedPage } from '../record/asked.ts';
import { recordHappened } from '../record-events.ts';
import { mayKeepQuotations } from '../record-policy.ts';
import { addSlip } from '../store/slip.ts';
import { type AtQuotation, atQuotation } from './at-quotation.ts';
import { attributedFor, USES, useWords } from './quotation.ts';
import { howManyNumbers, slipNumber } from './slip-number.ts';
import { slipWordsIn } from './slip-words.ts';

const schema = z.object({
  uses: several(),
  language: oneOf(['en', 'cy'], 'Choose the language of the slip'),
  postTo: maybeWords(300),
});

export async function showSlip(ask: Ask): Promise<Ending> {
  const at = await atSlip(ask);
  return isRefusal(at) ? at : askPage(at, ask.open({ uses: [...USES], language: 'en' }));
}

export async function doPrintSlip(ask: Ask): Promise<Ending> {
  const at = await atSlip(ask);
  if (isRefusal(at)) return at;
  const read = readForm(schema, ask.body, ({ uses = [] }) =>
    USES.some((use) => uses.includes(use)) ? [] : [{ name: 'uses', text: 'Say what the slip asks for' }],
  );
  if (!read.ok) return invalid(askPage(at, again(ask.body, read.errors)));
  const { language, postTo } = read.values;
  const number = slipNumber(randomInt(howManyNumbers));
  const printed = await ask.act<true>({
    may: mayKeepQuotations(ask.seat),
    apply: async (scope) => {
      const slip = { id: ask.newId(), quotationId: at.quotation.id, number, printedOn: ask.today };
      if (!(await addSlip(scope, slip)))
        return closed('This quotation changed while you were writing.', 'Open it again and look what stands.');
      return { result: true, happened: recordHappened.slipPrinted(at.quotation.id) };
    },
  });
  if (isRefusal(printed)) return printed;
  const words = slipWordsIn(language);
  const uses = USES.filter((use) => read.values.uses.includes(use)).map((use) => words.uses[use]);
  return {
    ...page(
      'wings/dialogue/quotations/slip.njk',
      {
        title: words.title,
        caption: at.engagement.title,
        words,
        quotation: at.quotation.words,
        uses,
        names: [words.wide.replace('{name}', wideName(at)), ...rungs(at).map((rung) => rung.words)],
        number,
        postTo: (postTo ?? '').split('\n').filter((line) => line.trim() !== ''),
        backHref: at.href,
      },
      at.engagement.placeSlug === null ? {} : { worriedAt: at.engagement.placeSlug },
    ),
    language,
  };
}

async function atSlip(ask: Ask): Promise<AtQuotation | Refusal> {
  const at = await atQuotation(ask);
  if (isRefusal(at) || at.quotation.words !== null) return at;
  return closed('This quotation was taken back.', 'Its words are gone, so nothing can be asked for them.');
}

const rungs = ({ quotation, perspectives }: AtQuotation) => rungsOf(perspectives, quotation.perspectiveId);
const wideName = ({ quotation, perspectives }: AtQuotation): string =>
  attributedFor({ ...quotation, consents: [] }, 'leaflet', perspectives).words;

const askPage = (at: AtQuotation, form: FormView) =>
  askedPage(
    {
      title: 'What does the slip ask for?',
      asked: at.engagement.title,
      back: { text: 'The quotation', href: at.href },
      about: { words: at.quotation.words ?? '', exact: true, kind: null, attribution: '' },
      fields: [
        {
          is: 'boxes',
          name: 'uses',
          options: {
            label: 'May we use these words',
            items: USES.map((use) => ({
              value: use,
              text: useWords[use].charAt(0).toUpperCase() + useWords[use].slice(1),
            })),
            small: true,
          },
        },
        {
          is: 'radios',
          name: 'language',
          options: {
            label: 'In which language?',
            items: [
              { value: 'en', text: 'English' },
              { value: 'cy', text: 'Welsh, as a draft' },
            ],
            small: true,
            inline: true,
          },
        },
        {
          is: 'area',
          name: 'postTo',
          options: { label: 'Where is the tear-off posted to?', hint: 'It is printed, and kept nowhere else', rows: 3 },
        },
      ],
      button: 'Show the slip, to print it',
      next: [
        'The slip is shown once. Its number stands on it and nowhere else: we keep only what tells us that it is the right one.',
        'Read it out with the speaker. Then write down here what they agreed to.',
      ],
      form,
    },
    at.engagement.placeSlug,
  );

import { z } from 'zod';
import { type Ending, invalid, isRefusal, redirect } from '../../../shell/endings.ts';
import { again, type FormView, maybeId, maybeWords, oneOf, readForm, words } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { askedPage, viewItems } from '../record/asked.ts';
import { couldTellQuestion } from '../record/keep/page.ts';
import { recordHappened } from '../record-events.ts';
import { recordPaths } from '../record-paths.ts';
import { mayKeepQuotations } from '../record-policy.ts';
import { addQuotation } from '../store/quotation.ts';
import { type AtQuotations, atQuotations } from './at-quotation.ts';
import { TELLABLE } from './quotation.ts';

const schema = z.object({
  words: words('Write the exact words', 10_000),
  source: words('Say where they come from', 500),
  printedAttribution: maybeWords(200),
  perspective: maybeId(),
  tellable: oneOf(TELLABLE, 'Say whether anyone in the building could tell who said this'),
});

export const tellableItems = [
  { value: 'no', text: 'No' },
  { value: 'perhaps', text: 'Perhaps', hint: 'Beyond the room it will then stand under nobody’s name' },
  { value: 'yes, and they know', text: 'Yes, and they know' },
];

export async function showAddQuotation(ask: Ask): Promise<Ending> {
  const at = await atQuotations(ask);
  return isRefusal(at) ? at : addPage(at, ask.open());
}

/** Words that have a source of their own: a leaflet, a letter, an interview. */
export async function doAddQuotation(ask: Ask): Promise<Ending> {
  const at = await atQuotations(ask);
  if (isRefusal(at)) return at;
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(addPage(at, again(ask.body, read.errors)));
  const { perspective, ...quotation } = read.values;
  if (perspective !== null && !at.perspectives.some(({ id }) => id === perspective))
    return invalid(
      addPage(at, again(ask.body, [{ name: 'perspective', text: 'Choose one of the views on the page' }])),
    );
  const id = ask.newId();
  const added = await ask.act({
    may: mayKeepQuotations(ask.seat),
    apply: async (scope) => {
      await addQuotation(scope, {
        ...{ ...quotation, id, engagementId: at.engagement.id, sessionId: null, entryId: null },
        ...{ perspectiveId: perspective, now: ask.now },
      });
      return { result: true, happened: recordHappened.quotationKept(id) };
    },
  });
  if (isRefusal(added)) return added;
  return redirect(
    recordPaths.quotation(ask.seat.partnership.slug, at.engagement.slug, id),
    'The quotation is kept. Now say what it may be used for.',
  );
}

const addPage = ({ engagement, perspectives, listHref }: AtQuotations, form: FormView) =>
  askedPage(
    {
      title: 'Enter a quotation',
      asked: engagement.title,
      back: { text: 'Quotations', href: listHref },
      fields: [
        { is: 'area', name: 'words', options: { label: 'The exact words', hint: 'Without quotation marks', rows: 3 } },
        {
          is: 'text',
          name: 'source',
          options: { label: 'Where do they come from?', hint: 'For example: leaflet of the healthcare dialogue' },
        },
        {
          is: 'text',
          name: 'printedAttribution',
          options: {
            label: 'Under whose name does the source print them?',
            hint: 'Only when it was published before. Leave it empty otherwise',
          },
        },
        {
          is: 'radios',
          name: 'perspective',
          options: { label: 'Which view do they come from?', items: viewItems(perspectives), small: true },
        },
        { is: 'radios', name: 'tellable', options: { label: couldTellQuestion, items: tellableItems, small: true } },
      ],
      button: 'Keep this quotation',
      next: ['It stays in the room until you say what its speaker agreed to.'],
      form,
    },
    engagement.placeSlug,
  );

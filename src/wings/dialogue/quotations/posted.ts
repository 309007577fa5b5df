// A tear-off came by post: its number and what is ticked on it. It is taken back as if its speaker stood here.
import { z } from 'zod';
import { type Ending, invalid, isRefusal, type PageEnding, redirect } from '../../../shell/endings.ts';
import { again, type FormView, oneOf, readForm, words } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { paths } from '../paths.ts';
import { askedPage } from '../record/asked.ts';
import { recordHappened } from '../record-events.ts';
import { recordPaths } from '../record-paths.ts';
import { mayKeepQuotations } from '../record-policy.ts';
import { withdrawUse, withdrawWhole } from '../store/consent.ts';
import { findBySlip } from '../store/slip.ts';
import { USES, useWords } from './quotation.ts';
import { readSlipNumber } from './slip-number.ts';

const schema = z.object({
  number: words('Type the number on the tear-off', 40),
  use: oneOf(['every use', ...USES], 'Say what is ticked on it'),
});

export async function showPosted(ask: Ask): Promise<Ending> {
  return ask.permit(mayKeepQuotations(ask.seat)) ?? postedPage(ask, ask.open());
}

export async function doPosted(ask: Ask): Promise<Ending> {
  const refused = ask.permit(mayKeepQuotations(ask.seat));
  if (refused) return refused;
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(postedPage(ask, again(ask.body, read.errors)));
  const { use } = read.values;
  const number = readSlipNumber(read.values.number);
  const withdrawn = await ask.act<{ quotationId: string; engagementSlug: string }>({
    may: mayKeepQuotations(ask.seat),
    apply: async (scope) => {
      const found = number === null ? undefined : await findBySlip(scope, number);
      if (!found) return nothingTold(ask);
      const copies =
        use === 'every use'
          ? await withdrawWhole(scope, found.quotationId, ask.now)
          : await withdrawUse(scope, found.quotationId, use, ask.now);
      if (copies === null) return nothingTold(ask);
      return { result: found, happened: recordHappened.useWithdrawn(found.quotationId, use, copies) };
    },
  });
  if (isRefusal(withdrawn)) return withdrawn;
  return redirect(
    recordPaths.quotation(ask.seat.partnership.slug, withdrawn.engagementSlug, withdrawn.quotationId),
    'It is taken back, and gone from every copy we hold. Tell those who hold a copy outside.',
  );
}

/** A wrong number, one of another partnership and one that was used up end alike: nobody learns which numbers there are. */
const nothingTold = (ask: Ask) =>
  invalid(
    postedPage(
      ask,
      again(ask.body, [
        {
          name: 'number',
          text: 'Nothing was changed. Look at the number again: no tear-off has it, or what is ticked was taken back before',
        },
      ]),
    ),
  );

const postedPage = (ask: Ask, form: FormView): PageEnding =>
  askedPage(
    {
      title: 'What came by post?',
      asked: 'A tear-off, by which someone takes their words back',
      back: { text: 'Dialogues', href: paths.dialogues(ask.seat.partnership.slug) },
      fields: [
        {
          is: 'text',
          name: 'number',
          options: { label: 'The number on it', hint: 'For example 4821 0937 5526', width: '20' },
        },
        {
          is: 'radios',
          name: 'use',
          options: {
            label: 'What is ticked on it?',
            items: [
              { value: 'every use', text: 'All of it, or nothing is ticked' },
              ...USES.map((one) => ({ value: one, text: `Its use ${useWords[one]}` })),
            ],
            small: true,
          },
        },
      ],
      button: 'Take it back',
      next: [
        'It goes from every copy we hold. Those who hold a copy outside are listed on the next page, so that each can be told.',
      ],
      form,
    },
    null,
  );

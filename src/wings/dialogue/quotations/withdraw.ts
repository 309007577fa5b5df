import { z } from 'zod';
import { closed, type Ending, invalid, isRefusal, type Refusal, redirect } from '../../../shell/endings.ts';
import { again, type FormView, oneOf, readForm } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { askedPage } from '../record/asked.ts';
import { recordHappened } from '../record-events.ts';
import { mayKeepQuotations } from '../record-policy.ts';
import { withdrawUse, withdrawWhole } from '../store/consent.ts';
import { type AtQuotation, atQuotation } from './at-quotation.ts';
import { standing, USES, useWords } from './quotation.ts';

const schema = z.object({ use: oneOf([...USES, 'every use'], 'Say what is taken back') });

export async function showWithdraw(ask: Ask): Promise<Ending> {
  const at = await atWithdrawing(ask);
  return isRefusal(at) ? at : withdrawPage(at, ask.open());
}

export async function doWithdraw(ask: Ask): Promise<Ending> {
  const at = await atWithdrawing(ask);
  if (isRefusal(at)) return at;
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(withdrawPage(at, again(ask.body, read.errors)));
  const { use } = read.values;
  const { quotation } = at;
  const withdrawn = await ask.act<true>({
    may: mayKeepQuotations(ask.seat),
    apply: async (scope) => {
      const copies =
        use === 'every use'
          ? await withdrawWhole(scope, quotation.id, ask.now)
          : await withdrawUse(scope, quotation.id, use, ask.now);
      if (copies === null)
        return closed('This was taken back already.', 'Nothing is left to do but to tell those who hold a copy.');
      return { result: true, happened: recordHappened.useWithdrawn(quotation.id, use, copies) };
    },
  });
  if (isRefusal(withdrawn)) return withdrawn;
  const told = quotation.holders.some(({ toldAt }) => toldAt === null) ? ' Now tell those who hold a copy.' : '';
  return redirect(at.href, `It is taken back, and gone from every copy we hold.${told}`);
}

async function atWithdrawing(ask: Ask): Promise<AtQuotation | Refusal> {
  const at = await atQuotation(ask);
  if (isRefusal(at)) return at;
  if (at.quotation.words === null)
    return closed('This quotation was taken back already.', 'Nothing is left to do but to tell those who hold a copy.');
  return at;
}

const withdrawPage = (at: AtQuotation, form: FormView) =>
  askedPage(
    {
      title: 'What is taken back?',
      asked: at.engagement.title,
      back: { text: 'The quotation', href: at.href },
      about: { words: at.quotation.words ?? '', exact: true, kind: null, attribution: '' },
      fields: [
        {
          is: 'radios',
          name: 'use',
          options: {
            label: 'The speaker takes back',
            items: [
              ...standing(at.quotation.consents).map(({ use }) => ({ value: use, text: `Its use ${useWords[use]}` })),
              {
                value: 'every use',
                text: 'The whole quotation',
                hint:
                  at.quotation.entryId === null
                    ? 'Its words are destroyed'
                    : 'The quotation is destroyed. The point stays in the room’s record; it can be struck out there',
              },
            ],
          },
        },
      ],
      button: 'Take it back',
      next: ['It goes from every copy we hold. Those who hold a copy outside are listed, so that each can be told.'],
      form,
    },
    at.engagement.placeSlug,
  );

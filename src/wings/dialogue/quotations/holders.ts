import { z } from 'zod';
import { closed, type Ending, invalid, isRefusal, notFound, page, redirect } from '../../../shell/endings.ts';
import { again, type FormView, maybeDay, readForm, words } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { day } from '../../../shell/words-in-time.ts';
import { askedPage } from '../record/asked.ts';
import { recordHappened } from '../record-events.ts';
import { mayKeepQuotations } from '../record-policy.ts';
import { addHolder, holderTold } from '../store/consent.ts';
import { type AtQuotation, atQuotation } from './at-quotation.ts';
import { toBeTold } from './quotation.ts';

const schema = z.object({ holder: words('Say who holds a copy', 200), givenOn: maybeDay() });

export async function showAddHolder(ask: Ask): Promise<Ending> {
  const at = await atQuotation(ask);
  return isRefusal(at) ? at : holderPage(at, ask.open());
}

export async function doAddHolder(ask: Ask): Promise<Ending> {
  const at = await atQuotation(ask);
  if (isRefusal(at)) return at;
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(holderPage(at, again(ask.body, read.errors)));
  const added = await ask.act({
    may: mayKeepQuotations(ask.seat),
    apply: async (scope) => {
      await addHolder(scope, at.quotation.id, { id: ask.newId(), ...read.values });
      return { result: true, happened: recordHappened.holderListed(at.quotation.id) };
    },
  });
  if (isRefusal(added)) return added;
  return redirect(at.href, 'They are listed. When the words are taken back they will be told.');
}

export async function doHolderTold(ask: Ask): Promise<Ending> {
  const at = await atQuotation(ask);
  if (isRefusal(at)) return at;
  const holder = at.quotation.holders.find(({ id }) => id === ask.params.holder);
  if (!holder) return notFound('holder');
  if (!toBeTold(at.quotation).includes(holder))
    return closed('There is nothing to tell them.', 'They may keep their copy.');
  const told = await ask.act<true>({
    may: mayKeepQuotations(ask.seat),
    apply: async (scope) => {
      if (!(await holderTold(scope, at.quotation.id, holder, ask.now)))
        return closed('They were told already.', 'Nothing is left to do here.');
      return { result: true, happened: recordHappened.holderTold(at.quotation.id) };
    },
  });
  if (isRefusal(told)) return told;
  return redirect(at.href, 'It is kept that they are told.');
}

/** A note to hand over or post. It does not repeat the words. */
export async function showHolderNote(ask: Ask): Promise<Ending> {
  const at = await atQuotation(ask);
  if (isRefusal(at)) return at;
  const holder = at.quotation.holders.find(({ id }) => id === ask.params.holder);
  if (!holder) return notFound('holder');
  return page('wings/dialogue/quotations/note.njk', {
    title: 'Please stop using these words',
    caption: `To ${holder.holder}`,
    backHref: at.href,
    engagement: at.engagement.title,
    given: holder.givenOn ? day(holder.givenOn) : null,
    source: at.quotation.source,
    today: day(ask.today),
  });
}

const holderPage = (at: AtQuotation, form: FormView) =>
  askedPage(
    {
      title: 'Who holds a copy?',
      asked: at.engagement.title,
      back: { text: 'The quotation', href: at.href },
      fields: [
        {
          is: 'text',
          name: 'holder',
          options: {
            label: 'An organisation, or a role in it',
            hint: 'Someone outside, who has it in print or in a file of their own',
          },
        },
        { is: 'day', name: 'givenOn', options: { label: 'Since when?', hint: 'You can leave this empty' } },
      ],
      button: 'List them',
      form,
    },
    at.engagement.placeSlug,
  );

import { z } from 'zod';
import type { Contribution } from '../../../room/index.ts';
import { closed, type Ending, invalid, isRefusal, notFound, type Refusal, redirect } from '../../../shell/endings.ts';
import { again, type FormView, oneOf, readForm, words } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { actOnRecord, struckMeanwhile } from '../record/act-on-record.ts';
import { askedPage } from '../record/asked.ts';
import { type AtRecord, atRecord } from '../record/at-record.ts';
import { inTheRoom } from '../record/attributed.ts';
import { couldTellQuestion } from '../record/keep/page.ts';
import { recordLinks } from '../record/links.ts';
import { sessionLine } from '../record/session-words.ts';
import { recordHappened } from '../record-events.ts';
import { mayKeepQuotations } from '../record-policy.ts';
import { anyStruck } from '../store/log.ts';
import { addQuotation, readQuotations } from '../store/quotation.ts';
import { tellableItems } from './add.ts';
import { TELLABLE, tellableFrom } from './quotation.ts';

const schema = z.object({
  words: words('Write the exact words', 10_000),
  tellable: oneOf(TELLABLE, 'Say whether anyone in the building could tell who said this'),
});

interface AtPoint {
  readonly at: AtRecord;
  readonly said: Contribution;
}

export async function showQuote(ask: Ask): Promise<Ending> {
  const here = await atPoint(ask);
  if (isRefusal(here)) return here;
  const tellable = tellableFrom(here.said.couldTell);
  return quotePage(ask, here, ask.open({ words: here.said.words, ...(tellable && { tellable }) }));
}

/** Exact words of a point, kept so that their speaker can be asked what they may be used for. */
export async function doQuote(ask: Ask): Promise<Ending> {
  const here = await atPoint(ask);
  if (isRefusal(here)) return here;
  const { at, said } = here;
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(quotePage(ask, here, again(ask.body, read.errors)));
  const id = ask.newId();
  const kept = await actOnRecord(ask, at.session.id, {
    may: mayKeepQuotations(ask.seat),
    work: async ({ scope, note }) => {
      if (await anyStruck(scope, at.session.id, [said.id])) return struckMeanwhile;
      const there = await readQuotations(scope, { sessionId: at.session.id });
      if (there.some(({ entryId, words: held }) => entryId === said.id && held !== null))
        return closed('This point is kept as a quotation already.', 'Open it to say what it may be used for.');
      await addQuotation(scope, {
        ...{ ...read.values, id, engagementId: at.session.engagementId, sessionId: at.session.id, entryId: said.id },
        ...{ perspectiveId: said.perspective, printedAttribution: null, source: null, now: ask.now },
      });
      note(recordHappened.quotationKept(id));
      return undefined;
    },
  });
  if (isRefusal(kept)) return kept;
  const links = recordLinks(ask.seat.partnership.slug, at.session);
  return redirect(links.quotation(id), 'The quotation is kept. Now say what it may be used for.');
}

async function atPoint(ask: Ask): Promise<AtPoint | Refusal> {
  const at = await atRecord(ask, () => mayKeepQuotations(ask.seat));
  if (isRefusal(at)) return at;
  const said = at.state.contributions.find(({ id }) => id === ask.params.said);
  return said?.standing === 'kept' && said.words !== '' ? { at, said } : notFound('point, or it is struck out');
}

function quotePage(ask: Ask, { at, said }: AtPoint, form: FormView) {
  const links = recordLinks(ask.seat.partnership.slug, at.session);
  return askedPage(
    {
      title: 'Keep it as a quotation',
      asked: sessionLine(at.session),
      lead: `Said by: ${inTheRoom(at.perspectives, said.perspective).words}.`,
      back: { text: 'The point', href: links.said(said.id) },
      fields: [
        { is: 'area', name: 'words', options: { label: 'The exact words', hint: 'Without quotation marks', rows: 3 } },
        { is: 'radios', name: 'tellable', options: { label: couldTellQuestion, items: tellableItems, small: true } },
      ],
      button: 'Keep this quotation',
      next: ['It stays in the room until you say what its speaker agreed to.'],
      form,
    },
    at.session.placeSlug,
  );
}

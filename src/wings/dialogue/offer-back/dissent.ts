import { z } from 'zod';
import { maybeId, maybeOneOf, type Reading, readForm, words } from '../../../shell/form.ts';
import { viewItems } from '../record/asked.ts';
import { couldTellItems, couldTellQuestion } from '../record/keep/page.ts';
import { isView, keepOne } from '../record/keep-one.ts';
import { recordHappened } from '../record-events.ts';

const schema = z.object({
  words: words('Write what is seen differently', 10_000),
  perspective: maybeId(),
  couldTell: maybeOneOf(['no', 'maybe', 'yes']),
});
type DissentForm = z.output<typeof schema>;

/** Asked before anything attributed is kept. When somebody could perhaps be told, the view is left out. */
function readDissent(body: Record<string, unknown>): Reading<DissentForm> {
  const read = readForm(schema, body);
  const attributed = typeof body.perspective === 'string' && body.perspective !== '';
  const unanswered = attributed && !['no', 'maybe', 'yes'].includes(String(body.couldTell));
  if (!unanswered) return read;
  const error = { name: 'couldTell', text: 'Say whether anyone in the building could tell who said this' };
  return { ok: false, errors: [...(read.ok ? [] : read.errors), error] };
}

const answers = couldTellItems.map((item) =>
  item.value === 'maybe' ? { ...item, hint: 'It will then stand under nobody’s name' } : item,
);

export const attachDissent = keepOne({
  kind: 'dissent attached',
  asks: ({ perspectives }) => ({
    title: 'What is seen differently?',
    lead: 'A different view stands with the record for good. Nobody has to agree.',
    fields: [
      { is: 'area', name: 'words', options: { label: 'The different view' } },
      {
        is: 'radios',
        name: 'perspective',
        options: { label: 'Which view does it come from?', items: viewItems(perspectives), small: true },
      },
      {
        is: 'radios',
        name: 'couldTell',
        options: { label: couldTellQuestion, hint: 'Answer this when you name a view', items: answers, small: true },
      },
    ],
    button: 'Attach this different view',
  }),
  read: (body, at) => {
    const read = readDissent(body);
    if (!read.ok || isView(at, read.values.perspective)) return read;
    return { ok: false, errors: [{ name: 'perspective', text: 'Choose one of the views on the page' }] };
  },
  body: ({ words: kept, perspective, couldTell }) => ({
    words: kept,
    perspective: couldTell === 'maybe' ? null : perspective,
  }),
  also: async ({ note }, { session }, _, { perspective, couldTell }) => {
    if (perspective !== null && couldTell !== null)
      note(recordHappened.askedWhoCouldTell(session.id, 'dissent attached', couldTell));
    return undefined;
  },
  kept: 'The different view is attached.',
});

import { z } from 'zod';
import { closed, type Ending, invalid, isRefusal, type Refusal, redirect } from '../../../shell/endings.ts';
import { again, type FormView, maybeDay, maybeId, oneOf, readForm, several } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { rungsOf } from '../../partnership/index.ts';
import { askedPage } from '../record/asked.ts';
import { recordHappened } from '../record-events.ts';
import { mayKeepQuotations } from '../record-policy.ts';
import { agreeUse } from '../store/consent.ts';
import { type AtQuotation, atQuotation } from './at-quotation.ts';
import { attributedFor, standing, USES, type Use, useWords } from './quotation.ts';

const ways = [
  'Said so in the room',
  'Said so one to one',
  'Signed on paper',
  'Published by its source before',
] as const;
const schema = z.object({
  uses: several(),
  narrowest: maybeId(),
  givenHow: oneOf(ways, 'Say how the speaker agreed'),
  givenOn: maybeDay(),
});

export async function showAgreeUse(ask: Ask): Promise<Ending> {
  const at = await atUse(ask);
  return isRefusal(at) ? at : usePage(at, ask.open());
}

export async function doAgreeUse(ask: Ask): Promise<Ending> {
  const at = await atUse(ask);
  if (isRefusal(at)) return at;
  const read = readForm(schema, ask.body);
  const uses = read.ok ? openUses(at).filter((use) => read.values.uses.includes(use)) : [];
  const errors = read.ok ? [] : [...read.errors];
  if (read.ok && uses.length === 0) errors.unshift({ name: 'uses', text: 'Say what it may be used for' });
  if (read.ok && read.values.narrowest !== null && !rungs(at).some(({ id }) => id === read.values.narrowest))
    errors.push({ name: 'narrowest', text: 'Choose one of the names on the page' });
  if (!read.ok || errors.length > 0) return invalid(usePage(at, again(ask.body, errors)));
  const { narrowest, givenHow, givenOn } = read.values;
  const agreed = await ask.act<true>({
    may: mayKeepQuotations(ask.seat),
    apply: async (scope) => {
      for (const use of uses) {
        const consent = { id: ask.newId(), use, narrowestId: narrowest, givenOn, givenHow };
        if (!(await agreeUse(scope, at.quotation.id, consent)))
          return closed('This quotation changed while you were writing.', 'Open it again and look what stands.');
      }
      return { result: true, happened: uses.map((use) => recordHappened.useAgreed(at.quotation.id, use)) };
    },
  });
  if (isRefusal(agreed)) return agreed;
  return redirect(at.href, 'What the speaker agreed to is kept.');
}

async function atUse(ask: Ask): Promise<AtQuotation | Refusal> {
  const at = await atQuotation(ask);
  if (isRefusal(at)) return at;
  if (at.quotation.words === null)
    return closed('This quotation was taken back.', 'Its words are gone, so nothing can be agreed for them.');
  return at;
}

const rungs = ({ quotation, perspectives }: AtQuotation) => rungsOf(perspectives, quotation.perspectiveId);
const openUses = ({ quotation }: AtQuotation): Use[] =>
  USES.filter((use) => !standing(quotation.consents).some((consent) => consent.use === use));

function usePage(at: AtQuotation, form: FormView) {
  const { quotation, engagement, perspectives } = at;
  const wide = attributedFor({ ...quotation, consents: [] }, 'leaflet', perspectives).words;
  return askedPage(
    {
      title: 'What did the speaker agree to?',
      asked: engagement.title,
      back: { text: 'The quotation', href: at.href },
      about: { words: quotation.words ?? '', exact: true, kind: null, attribution: '' },
      fields: [
        {
          is: 'boxes',
          name: 'uses',
          options: {
            label: 'It may be used',
            items: openUses(at).map((use) => ({
              value: use,
              text: useWords[use].charAt(0).toUpperCase() + useWords[use].slice(1),
            })),
            small: true,
          },
        },
        {
          is: 'radios',
          name: 'narrowest',
          options: {
            label: 'Under whose name?',
            items: [
              { value: '', text: `As wide as everyone else: ${wide}` },
              ...rungs(at).map(({ id, words }) => ({
                value: id,
                text: words,
                hint: 'The speaker agreed to this one for these uses',
              })),
            ],
            small: true,
          },
        },
        {
          is: 'radios',
          name: 'givenHow',
          options: { label: 'How did they agree?', items: ways.map((way) => ({ value: way, text: way })), small: true },
        },
        { is: 'day', name: 'givenOn', options: { label: 'When?', hint: 'You can leave this empty' } },
      ],
      button: 'Keep what they agreed to',
      next: ['Nothing else may be done with these words. The speaker can take each use back at any time.'],
      form,
    },
    engagement.placeSlug,
  );
}

import { z } from 'zod';
import type { Scope } from '../../../../db/scope.ts';
import { linkThread } from '../../../../db/thread-links.ts';
import { askedPage, choices, type Field } from '../../../../shell/asked.ts';
import { daysFrom } from '../../../../shell/days.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type PageEnding,
  type Refusal,
  redirect,
} from '../../../../shell/endings.ts';
import {
  again,
  type FieldError,
  type FormView,
  id,
  maybeOneOf,
  readForm,
  wholeNumber,
  words,
} from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { findSaidFurther, type SaidFurther } from '../../../dialogue/index.ts';
import { type Partner, readPartners } from '../../../partnership/index.ts';
import { mayKeepTold } from '../../policy.ts';
import { addFeedback, readFeedbackById } from '../../store/feedback.ts';
import { addItem, gather } from '../../store/items.ts';
import { answerHappened } from '../events.ts';
import { type Feedback, mayBePut } from '../feedback.ts';
import { noteWhoCannotBeTold } from '../note-cannot.ts';
import { answerPaths } from '../paths.ts';
import { answerWithinDays } from '../put.ts';
import { tellPartner } from '../tell-partner.ts';
import { type NamedSource, namedIn, written } from './sources.ts';

const schema = z.object({
  words: words('Write it in words for the partners', 500),
  partner: id('Say which partner can act'),
  answerDays: wholeNumber('Write the days as a number from 1 to 365', 1, 365),
  chosenBy: maybeOneOf(['its speaker', 'the room']),
  couldTell: maybeOneOf(['no', 'perhaps', 'yes, and they know']),
});
interface Around {
  readonly partners: readonly Partner[];
  readonly told: readonly Feedback[];
  readonly said: readonly SaidFurther[];
}

async function around(ask: Ask, sources: readonly NamedSource[]): Promise<Around | Refusal> {
  if (sources.length === 0) return notFound('thing to put');
  const found = await ask.read(async (scope) => ({
    partners: (await readPartners(scope)).filter(({ leftOn }) => leftOn === null),
    ...(await readSources(scope, ask, sources)),
  }));
  if (found.told.length + found.said.length < sources.length) return notFound('thing to put, or it was taken back');
  const because = found.told.map((one) => mayBePut(one)).find((one) => one !== undefined);
  return because === undefined ? found : closed(because, 'Nothing is put.');
}
async function readSources(scope: Scope, ask: Ask, sources: readonly NamedSource[]) {
  const said: SaidFurther[] = [];
  for (const { kind, id: one } of sources) {
    if (kind === 'feedback') continue;
    const found = await findSaidFurther(scope, kind, one, ask.seat);
    if (found) said.push(found);
  }
  const ids = sources.filter(({ kind }) => kind === 'feedback').map((one) => one.id);
  return { told: await readFeedbackById(scope, ids), said };
}

export async function showPut(ask: Ask): Promise<Ending> {
  const opened = ask.open();
  const sources = namedIn(ask, opened.values.sources);
  const here = await around(ask, sources);
  if (isRefusal(here)) return here;
  const first = here.said[0]?.words ?? '';
  return putPage(
    ask,
    here,
    sources,
    ask.open({ words: here.told.length === 0 ? first : '', answerDays: String(answerWithinDays) }),
  );
}

export async function doPut(ask: Ask): Promise<Ending> {
  const sources = namedIn(ask);
  const here = await around(ask, sources);
  if (isRefusal(here)) return here;
  const fromRoom = here.said.length > 0;
  const read = readForm(schema, ask.body, (typed): FieldError[] => [
    ...(typed.partner === undefined || here.partners.some((partner) => partner.id === typed.partner)
      ? []
      : [{ name: 'partner', text: 'Say which partner can act' }]),
    ...(fromRoom && !typed.chosenBy
      ? [{ name: 'chosenBy', text: 'Say who chose to put it. It is theirs to choose' }]
      : []),
    ...(fromRoom && !typed.couldTell
      ? [{ name: 'couldTell', text: 'Say whether anyone in the building could tell who said this' }]
      : []),
    ...(fromRoom && typed.couldTell === 'perhaps'
      ? [{ name: 'words', text: 'Write it so that nobody could be told by it, or ask them first' }]
      : []),
  ]);
  if (!read.ok) return invalid(putPage(ask, here, sources, again(ask.body, read.errors)));
  const { values } = read;
  const itemId = ask.newId();
  const dueOn = daysFrom(ask.today, values.answerDays);
  const done = await ask.act({
    may: mayKeepTold(ask.seat),
    apply: async (scope) => {
      const now = await readSources(scope, ask, sources);
      if (now.told.some((one) => mayBePut(one) !== undefined) || now.said.length < here.said.length)
        return closed(
          'Something of this was taken back or struck out meanwhile.',
          'Nothing is put. Look at what is left.',
        );
      const places = new Set(now.told.map(({ placeId }) => placeId));
      await addItem(scope, {
        ...{ id: itemId, partnerId: values.partner, words: values.words, putOn: ask.today, putBy: ask.seat.personId },
        ...{ placeId: places.size === 1 ? ([...places][0] ?? null) : null, answerDays: values.answerDays, dueOn },
      });
      const feedbackIds = now.told.map((one) => one.id);
      for (const one of now.said) {
        const feedbackId = ask.newId();
        await addFeedback(scope, {
          ...{
            id: feedbackId,
            source: 'dialogue',
            words: values.words,
            anonymous: true,
            placeId: null,
            perspectiveId: null,
          },
          ...{ sessionId: one.sessionId, chosenBy: values.chosenBy, state: 'kept', tellable: values.couldTell },
          ...{ receivedOn: null, tier: 'partners' },
        });
        feedbackIds.push(feedbackId);
        await linkThread(scope, { kind: one.kind, id: one.id }, { kind: 'feedback', id: feedbackId }, 'chosen');
      }
      await gather(scope, itemId, feedbackIds);
      await noteWhoCannotBeTold(ask, scope, itemId, feedbackIds);
      for (const feedbackId of feedbackIds)
        await linkThread(scope, { kind: 'feedback', id: feedbackId }, { kind: 'put item', id: itemId }, 'put');
      await tellPartner(ask, scope, values.partner);
      return { result: true, happened: answerHappened.put(itemId, values.partner, feedbackIds.length, dueOn) };
    },
  });
  if (isRefusal(done)) return done;
  const name = here.partners.find((partner) => partner.id === values.partner)?.name ?? 'The partner';
  return redirect(
    answerPaths.item(ask.seat.partnership.slug, itemId),
    `It is put. ${name} sees these words, and nothing of who said it.`,
  );
}

function putPage(
  ask: Ask,
  { partners, told, said }: Around,
  sources: readonly NamedSource[],
  form: FormView,
): PageEnding {
  const fromRoom: Field[] =
    said.length === 0
      ? []
      : [
          {
            is: 'radios',
            name: 'chosenBy',
            options: {
              label: 'Who chose to put this?',
              small: true,
              items: choices([
                ['its speaker', 'Its speaker'],
                ['the room', 'The room'],
              ]),
            },
          },
          {
            is: 'radios',
            name: 'couldTell',
            options: {
              label: 'Could anyone in the building tell who said this?',
              small: true,
              items: choices([
                ['no', 'No'],
                ['perhaps', 'Perhaps'],
                ['yes, and they know', 'Yes, and they know and want it put'],
              ]),
            },
          },
        ];
  return askedPage({
    title: 'Put it to a partner who can act',
    asked: said.length > 0 ? 'Chosen in a dialogue' : 'Told to us',
    lead: 'In words meant for the partners. What was told stays where it was told.',
    back: { text: 'What was put', href: answerPaths.answers(ask.seat.partnership.slug) },
    said: [...told.flatMap((one) => one.words ?? []), ...said.map((one) => one.words)],
    fields: [
      { is: 'hidden', name: 'sources', options: { value: written(sources) } },
      {
        is: 'area',
        name: 'words',
        options: {
          label: 'In which words do the partners see it?',
          hint: 'One sentence that could be answered with yes or no',
          rows: 2,
        },
      },
      {
        is: 'select',
        name: 'partner',
        options: {
          label: 'Which partner can act?',
          empty: 'Choose one',
          items: partners.map((partner) => ({ value: partner.id, text: partner.name })),
        },
      },
      {
        is: 'text',
        name: 'answerDays',
        options: { label: 'How many days do they have to answer?', width: '3', inputmode: 'numeric' },
      },
      ...fromRoom,
    ],
    button: 'Put it to them',
    next: [
      'The partner answers: done, will do by a day, or not done because. Their days are counted from today.',
      'Whoever said it is told what came of it, also without e-mail.',
    ],
    form,
  });
}

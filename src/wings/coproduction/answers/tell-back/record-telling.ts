import { z } from 'zod';
import { askedPage, choices } from '../../../../shell/asked.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type PageEnding,
  type Refusal,
  redirect,
  stale,
} from '../../../../shell/endings.ts';
import { again, day as dayField, type FormView, oneOf, readForm, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { mayKeepTold } from '../../policy.ts';
import { findItem, holdItems, readChanges, readGathered } from '../../store/items.ts';
import { addTelling, settleMail } from '../../store/tellings.ts';
import { type AtItem, type AtTold, atItem, atTold } from '../at-item.ts';
import { answerHappened } from '../events.ts';
import { answerPaths } from '../paths.ts';
import { faultOf } from '../put.ts';
import { stopFor } from '../stop-telling.ts';
import { mailThatTells } from './mail.ts';

const became = [
  'slip handed over',
  'read out',
  'posted',
  'notice put up',
  'transferred',
  'released',
  'died',
  'asked not to be',
] as const;
const schema = z.object({
  became: oneOf(became, 'Say how they were told, or why they could not be'),
  on: dayField('Write the day'),
});
type Became = (typeof became)[number];

interface At {
  readonly of: AtItem;
  readonly one: AtTold;
}
async function atTelling(ask: Ask): Promise<At | Refusal> {
  const of = await atItem(ask);
  if (isRefusal(of)) return of;
  const one = await atTold(ask);
  if (isRefusal(one)) return one;
  const gathered = await ask.read((scope) => readGathered(scope, [of.item.id]));
  if (!gathered.some(({ feedbackId }) => feedbackId === one.told.id)) return notFound('thing behind this');
  const fault = faultOf(of.item, 'tell');
  return fault ? closed(fault, 'Its page shows how it stands.') : { of, one };
}

export async function showRecordTelling(ask: Ask): Promise<Ending> {
  const at = await atTelling(ask);
  return isRefusal(at) ? at : tellingPage(ask, at, ask.open({ on: ask.today }, at.of.item.version));
}

export async function doRecordTelling(ask: Ask): Promise<Ending> {
  const at = await atTelling(ask);
  if (isRefusal(at)) return at;
  const { of, one } = at;
  const read = readForm(schema, ask.body, ({ on, became: how }) => dayErrors(on, how, of.last?.answeredOn, ask.today));
  if (!read.ok) return invalid(tellingPage(ask, at, again(ask.body, read.errors)));
  const { values } = read;
  const notBecause = reasonIn(values.became);
  const how = notBecause === null ? wayIn(values.became) : null;
  const done = await ask.act({
    may: mayKeepTold(ask.seat),
    apply: async (scope) => {
      // they heard what stood when the form was opened: what was said after that they have not been told
      await holdItems(scope, [of.item.id]);
      const now = await findItem(scope, of.item.id);
      if (now?.version !== seenIn(ask.body))
        return stale({
          what: 'thing that was put',
          theirs: [{ name: 'It now says', value: of.last?.words ?? of.last?.answer ?? null }],
          yours: [{ name: 'You wrote down', value: `${values.became}, ${day(values.on)}` }],
          again: answerPaths.recordTelling(ask.seat.partnership.slug, of.item.id, one.told.id),
        });
      if (notBecause !== null) await stopFor(ask, scope, one.told.id, notBecause, values.on);
      else {
        await addTelling(scope, {
          ...{ id: ask.newId(), itemId: of.item.id, feedbackId: one.told.id, answerId: of.last?.id ?? null },
          changeId: (await readChanges(scope, [of.item.id])).at(-1)?.id ?? null,
          ...{ how, notBecause, toldOn: values.on, recordedBy: ask.seat.personId },
        });
        await settleMail(scope, of.item.id, one.told.id);
      }
      return {
        result: true,
        happened: answerHappened.toldBack(of.item.id, one.told.id, how ?? notBecause ?? 'asked not to be'),
      };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(
        answerPaths.tell(ask.seat.partnership.slug, of.item.id),
        notBecause === null
          ? 'It is written down that they were told.'
          : 'It is written down why they could not be told.',
      );
}
function dayErrors(on: string | undefined, how: Became | undefined, answeredOn: string | undefined, today: string) {
  if (!on) return [];
  if (on > today) return [{ name: 'on', text: 'Write a day that has been' }];
  // why somebody cannot be told may be older than the answer
  if (how && reasonIn(how) === null && answeredOn && on < answeredOn)
    return [{ name: 'on', text: `There was no answer before ${day(answeredOn)}` }];
  return [];
}
const reasonIn = (one: Became) =>
  one === 'transferred' || one === 'released' || one === 'died' || one === 'asked not to be' ? one : null;
const wayIn = (one: Became) =>
  one === 'read out' || one === 'posted' || one === 'notice put up' ? one : 'slip handed over';

/** The mail goes out by itself, and counts as told until it comes back. */
export async function doMailTelling(ask: Ask): Promise<Ending> {
  const at = await atTelling(ask);
  if (isRefusal(at)) return at;
  const { of, one } = at;
  const { slug } = ask.seat.partnership;
  if (!one.teller?.email || one.teller.stopped)
    return closed('There is no address to send it to.', 'Tell them in another way.');
  const done = await ask.act({
    may: mayKeepTold(ask.seat),
    apply: async (scope) => {
      await ask.later(scope, mailThatTells, { item: of.item.id, feedback: one.told.id });
      return { result: true, happened: answerHappened.mailBegun(of.item.id, one.told.id) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(
        answerPaths.tell(slug, of.item.id),
        'The e-mail is on its way. It counts once it has gone, and no longer when it comes back.',
      );
}

function tellingPage(ask: Ask, { of, one }: At, form: FormView): PageEnding {
  return askedPage(
    {
      title: 'Write down what became of telling them',
      asked: of.item.words ?? '',
      lead: 'Printing is not telling. Write it down once it has reached them.',
      back: { text: 'Tell people', href: answerPaths.tell(ask.seat.partnership.slug, of.item.id) },
      said: one.told.words === null ? [] : [one.told.words],
      fields: [
        {
          is: 'radios',
          name: 'became',
          options: {
            label: 'How were they told, or why could they not be?',
            items: choices([
              ['slip handed over', 'A slip is in their hand'],
              ['read out', 'It was read out to them'],
              ['posted', 'It was posted'],
              ['notice put up', 'A notice is up'],
              ['transferred', 'Not told: they were moved to another place'],
              ['released', 'Not told: they were released or discharged'],
              ['died', 'Not told: they died', 'Every reminder of them stops'],
              ['asked not to be', 'Not told: they asked not to be'],
            ]),
          },
        },
        { is: 'day', name: 'on', options: { label: 'On which day?' } },
      ],
      button: 'Write it down',
      form,
    },
    { worriedAt: of.placeSlug },
  );
}

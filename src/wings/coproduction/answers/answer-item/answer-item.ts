import { z } from 'zod';
import { linkThread } from '../../../../db/thread-links.ts';
import { askedPage, choices, type Field } from '../../../../shell/asked.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  type PageEnding,
  type Refusal,
  redirect,
  stale,
} from '../../../../shell/endings.ts';
import {
  again,
  type FormView,
  maybeDay,
  maybeOneOf,
  maybeWords,
  oneOf,
  readForm,
  seenIn,
} from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { mayAnswerItem, speaksForPartner } from '../../policy.ts';
import { addAnswer, moveItem, readItemsById } from '../../store/items.ts';
import { type AtItem, atItem, readAtItem } from '../at-item.ts';
import { answerHappened } from '../events.ts';
import { answerPaths } from '../paths.ts';
import { answerKinds, faultOf } from '../put.ts';

const shape = {
  answer: oneOf(answerKinds, 'Say what the answer is'),
  words: maybeWords(1500),
  by: maybeDay(),
  how: maybeOneOf(['said in the room', 'on paper']),
};
const schema = z.object(shape);
type AnswerForm = z.output<typeof schema>;
const itsAnswers = 'Its page shows how it stands.';

const forThemselves = (ask: Ask, { partner }: AtItem): boolean => speaksForPartner(ask.seat, partner.id);

export async function showAnswerItem(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const refused = ask.permit(mayAnswerItem(ask.seat, at.partner));
  if (refused) return refused;
  const fault = faultOf(at.item, 'answer');
  if (fault) return closed(fault, itsAnswers);
  return answerPage(ask, at, ask.open({}, at.item.version));
}

export async function doAnswerItem(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const refused = ask.permit(mayAnswerItem(ask.seat, at.partner));
  if (refused) return refused;
  const entered = !forThemselves(ask, at);
  const read = readForm(schema, ask.body, (typed) => errorsOf(typed, entered, ask.today));
  if (!read.ok) return invalid(answerPage(ask, at, again(ask.body, read.errors)));
  const { values } = read;
  const { item, partner } = at;
  const { slug } = ask.seat.partnership;
  const seen = seenIn(ask.body);
  const id = ask.newId();
  const how = entered ? (values.how ?? 'said in the room') : 'on screen';
  const givenAs = entered ? partner.name : `${ask.seat.shownAs}, ${partner.name}`;
  const willDoBy = values.answer === 'will do' ? values.by : null;
  const done = await ask.act({
    may: mayAnswerItem(ask.seat, partner),
    apply: async (scope) => {
      const now = await readAtItem(scope, item.id, ask.seat.personId);
      if (!now) return closed('This was taken back meanwhile.', itsAnswers);
      if (now.item.state === 'merged') {
        const [into] = await readItemsById(scope, now.item.mergedInto ? [now.item.mergedInto] : []);
        return mergedMeanwhile(slug, now.item.words, into, values);
      }
      const fault = faultOf(now.item, 'answer');
      if (fault) return closed(fault, itsAnswers);
      if (now.item.version !== seen) return answeredMeanwhile(slug, now, values);
      const moved = await moveItem(scope, now.item, {
        state: 'answered',
        answer: { kind: values.answer, on: ask.today, willDoBy },
      });
      if (!moved) return answeredMeanwhile(slug, now, values);
      const round = await addAnswer(scope, {
        ...{ id, itemId: item.id, answer: values.answer, words: values.words, willDoBy },
        ...{ givenBy: ask.seat.personId, givenAs, how, on: ask.today },
      });
      await linkThread(scope, { kind: 'put item', id: item.id }, { kind: 'answer to what was put', id }, 'answered');
      return { result: true, happened: answerHappened.answered(item.id, round, values.answer, how) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    answerPaths.item(slug, item.id),
    'The answer is kept. It counts once those who put it have been told.',
  );
}

function errorsOf({ answer, words, by, how }: Partial<AnswerForm>, entered: boolean, today: string) {
  return [
    ...(answer === 'not done' && words === null ? [{ name: 'words', text: 'Write why it is not done' }] : []),
    ...(answer === 'will do' && by === null ? [{ name: 'by', text: 'Write by which day' }] : []),
    ...(answer === 'will do' && by && by < today ? [{ name: 'by', text: 'Write a day that is still to come' }] : []),
    ...(entered && !how ? [{ name: 'how', text: 'Say how they gave this answer. Nobody answers for them' }] : []),
  ];
}

const yours = ({ answer, words }: AnswerForm) => [
  { name: 'Your answer', value: [answer, words].filter(Boolean).join(': ') },
];

function answeredMeanwhile(slug: string, { item, last }: AtItem, values: AnswerForm): Refusal {
  const theirs = last
    ? [
        {
          name: `${last.givenAs}, ${day(last.answeredOn)}`,
          value: [last.answer, last.words].filter(Boolean).join(': '),
        },
      ]
    : [{ name: 'It now says', value: item.words }];
  return stale({
    what: 'thing that was put',
    theirs,
    yours: yours(values),
    again: answerPaths.answerItem(slug, item.id),
    ...(last && { title: 'Someone answered before you', lead: 'Here are both answers. Yours is not lost.' }),
  });
}

/** Put together with another while somebody was answering: both are shown, and what was typed goes along. */
function mergedMeanwhile(
  slug: string,
  words: string | null,
  into: AtItem['item'] | undefined,
  values: AnswerForm,
): Refusal {
  return stale({
    what: 'thing that was put',
    theirs: [
      { name: 'What you were answering', value: words },
      { name: 'What it was put together with', value: into?.words ?? null },
    ],
    yours: yours(values),
    again: answerPaths.answerItem(slug, into?.id ?? ''),
    title: 'This was put together with another while you were writing',
    lead: 'Your answer is not lost. Look at both, and carry on with it there.',
  });
}

function answerPage(ask: Ask, at: AtItem, form: FormView): PageEnding {
  const { item, partner, answers } = at;
  const entered: Field[] = forThemselves(ask, at)
    ? []
    : [
        {
          is: 'radios',
          name: 'how',
          options: {
            label: `How did ${partner.name} give this answer?`,
            small: true,
            items: choices([
              ['said in the room', 'They said it in the room'],
              ['on paper', 'On paper'],
            ]),
          },
        },
      ];
  return askedPage(
    {
      title: item.words ?? 'These words were taken back.',
      asked: `Asked of ${partner.name}. ${answers.length > 0 ? 'They have answered before.' : `The answer is due on ${day(item.answerDueOn)}.`}`,
      back: { text: 'What was put', href: answerPaths.item(ask.seat.partnership.slug, item.id) },
      fields: [
        {
          is: 'radios',
          name: 'answer',
          options: {
            label: 'What is the answer?',
            items: choices([
              ['done', 'Done'],
              ['will do', 'We will do it by a day'],
              ['not done', 'Not done, because', 'A reasoned no is a good answer'],
            ]),
          },
        },
        { is: 'day', name: 'by', options: { label: 'By which day?', hint: 'Only if you will do it' } },
        {
          is: 'area',
          name: 'words',
          options: {
            label: 'In your words',
            hint: 'They are read to the people who asked. Short words, one idea a sentence',
            rows: 4,
          },
        },
        ...entered,
      ],
      button: 'Give this answer',
      next: [
        'Those who put it are told your answer, on paper too. They say whether it answers. If it does not, it comes back to you with new days.',
        'Only they can hold it open on purpose.',
      ],
      form,
    },
    { worriedAt: at.placeSlug },
  );
}

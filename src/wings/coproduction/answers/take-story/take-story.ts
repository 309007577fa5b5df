import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { type Ending, invalid, isRefusal, type PageEnding, page, redirect } from '../../../../shell/endings.ts';
import { again, type FieldError, type FormView, maybeId, readForm, ticked, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { wordsIn } from '../../../../shell/words.ts';
import { type Perspective, type Place, readPerspectives, readPlaces } from '../../../partnership/index.ts';
import { mayTakeStory } from '../../policy.ts';
import { addFeedback, addTeller } from '../../store/feedback.ts';
import { answerHappened } from '../events.ts';
import { addressKept, hearErrors, hearFields, hearShape } from '../hear-fields.ts';
import { hashOfNumber, newNumber } from '../number.ts';
import { answerPaths } from '../paths.ts';
import { homePlaceOf } from '../where.ts';
import { type AnswerWords, answerWordsIn } from '../words.ts';

const schema = (all: AnswerWords) =>
  z.object({
    words: words(all.story.missing, 4000),
    ...hearShape(all),
    place: maybeId(),
    perspective: maybeId(),
    number: ticked(),
    readBack: ticked(),
  });
interface Around {
  readonly places: readonly Place[];
  readonly perspectives: readonly Perspective[];
}
const around = (ask: Ask): Promise<Around> =>
  ask.read(async (scope) => ({ places: await readPlaces(scope), perspectives: await readPerspectives(scope) }));

export async function showTakeStory(ask: Ask): Promise<Ending> {
  const form = ask.open({ language: ask.language, place: homePlaceOf(ask.seat) ?? '' });
  return storyPage(ask, await around(ask), form);
}

/** For someone who cannot write: kept only once the words were read back to them and they said yes. */
export async function doTakeStory(ask: Ask): Promise<Ending> {
  const here = await around(ask);
  const all = answerWordsIn(ask.language);
  const read = readForm(schema(all), ask.body, (typed) => [
    ...hearErrors(typed, { hasSeat: false }, all),
    ...(typed.readBack === true ? [] : [{ name: 'readBack', text: all.story.readBackMissing }]),
    ...notThere('place', typed.place, here.places),
    ...notThere('perspective', typed.perspective, here.perspectives),
  ]);
  if (!read.ok) return invalid(storyPage(ask, here, again(ask.body, read.errors)));
  const { values } = read;
  const id = ask.newId();
  const number = values.number ? newNumber() : null;
  const done = await ask.act({
    may: mayTakeStory(ask.seat),
    apply: async (scope) => {
      await addFeedback(scope, {
        ...{ id, source: 'story', words: values.words, anonymous: false, perspectiveId: values.perspective },
        ...{ placeId: values.place, receivedOn: ask.today, tier: 'room', takenBy: ask.seat.personId, readBack: true },
      });
      await addTeller(scope, {
        ...{ feedbackId: id, personId: null, email: addressKept(values) },
        withdrawalHash: number === null ? null : hashOfNumber(number),
        ...{ hearBy: values.hearBy, language: values.language, easyRead: values.easyRead },
      });
      return { result: true, happened: answerHappened.told(id, 'story') };
    },
  });
  if (isRefusal(done)) return done;
  if (number === null) return redirect(answerPaths.answers(ask.seat.partnership.slug), all.story.kept);
  return numberPage(ask, answerWordsIn(values.language), values.language, number);
}

const notThere = (
  name: string,
  id: string | null | undefined,
  all: readonly { readonly id: string }[],
): FieldError[] =>
  id && !all.some((one) => one.id === id) ? [{ name, text: 'Choose one of the answers on the page' }] : [];

/** Shown once, on the answer to the form, and kept nowhere. */
const numberPage = (ask: Ask, { story, draft }: AnswerWords, language: 'en' | 'cy', number: string): PageEnding => ({
  ...page('wings/coproduction/answers/take-story/number.njk', {
    title: story.numberTitle,
    words: story,
    ...{ number, draft, back: answerPaths.answers(ask.seat.partnership.slug) },
  }),
  language,
});

function storyPage(ask: Ask, { places, perspectives }: Around, form: FormView): PageEnding {
  const all = answerWordsIn(ask.language);
  const { story } = all;
  const chosen = places.find(({ id }) => id === form.values.place)?.slug;
  return askedPage(
    {
      ...{ title: story.title, asked: story.asked, lead: story.lead, button: story.button },
      ...{ next: story.next, nextTitle: story.nextTitle },
      back: { text: wordsIn(ask.language).frame.back, href: answerPaths.answers(ask.seat.partnership.slug) },
      fields: [
        { is: 'area', name: 'words', options: { label: story.words, hint: story.wordsHint, rows: 8 } },
        ...hearFields(all, story, false),
        {
          is: 'select',
          name: 'place',
          more: true,
          options: {
            label: story.place,
            empty: story.noPlace,
            items: places.map(({ id, name }) => ({ value: id, text: name })),
          },
        },
        {
          is: 'select',
          name: 'perspective',
          more: true,
          options: {
            ...{ label: story.perspective, empty: story.noPerspective },
            items: perspectives.map(({ id, name }) => ({ value: id, text: name })),
          },
        },
        { is: 'boxes', name: 'number', more: true, options: { items: [{ value: 'yes', text: story.number }] } },
      ],
      more: story.more,
      last: { is: 'boxes', name: 'readBack', options: { items: [{ value: 'yes', text: story.readBack }] } },
      form,
    },
    { worriedAt: chosen, language: ask.language, draft: answerWordsIn(ask.language).draft },
  );
}

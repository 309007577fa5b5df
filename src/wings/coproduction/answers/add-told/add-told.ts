import { z } from 'zod';
import { askedPage, choices } from '../../../../shell/asked.ts';
import { type Ending, invalid, isRefusal, type PageEnding, redirect } from '../../../../shell/endings.ts';
import { again, type FormView, maybeId, maybeWholeNumber, oneOf, readForm, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readPerspectives, readPlaces } from '../../../partnership/index.ts';
import { mayKeepTold } from '../../policy.ts';
import { addFeedback } from '../../store/feedback.ts';
import { answerHappened } from '../events.ts';
import { answerPaths } from '../paths.ts';

const schema = z.object({
  source: oneOf(['complaint theme', 'survey', 'paper', 'course'], 'Say where it is from'),
  words: words('Write it in short words, with nobody in it', 4000),
  heardTimes: maybeWholeNumber('Write how often as a number, for example 7', 1, 100_000),
  place: maybeId(),
  perspective: maybeId(),
});
const around = (ask: Ask) =>
  ask.read(async (scope) => ({ places: await readPlaces(scope), perspectives: await readPerspectives(scope) }));
type Around = Awaited<ReturnType<typeof around>>;

export async function showAddTold(ask: Ask): Promise<Ending> {
  return addPage(ask, await around(ask), ask.open());
}

/** A theme of complaints, what a survey, a paper or a course brought: counts and words, never a person. */
export async function doAddTold(ask: Ask): Promise<Ending> {
  const here = await around(ask);
  const read = readForm(schema, ask.body, ({ source, heardTimes }) =>
    source === 'complaint theme' && heardTimes === null
      ? [{ name: 'heardTimes', text: 'Write how often it was heard. A theme is never one complaint' }]
      : [],
  );
  if (!read.ok) return invalid(addPage(ask, here, again(ask.body, read.errors)));
  const { values } = read;
  const id = ask.newId();
  const isIn = (list: readonly { readonly id: string }[], one: string | null) =>
    list.some((row) => row.id === one) ? one : null;
  const done = await ask.act({
    may: mayKeepTold(ask.seat),
    apply: async (scope) => {
      await addFeedback(scope, {
        ...{ id, source: values.source, words: values.words, anonymous: true, heardTimes: values.heardTimes },
        placeId: isIn(here.places, values.place),
        perspectiveId: isIn(here.perspectives, values.perspective),
        ...{ receivedOn: null, tier: 'facilitators' },
      });
      return { result: true, happened: answerHappened.told(id, values.source) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(answerPaths.told(ask.seat.partnership.slug, id), 'It is written down. Nothing is put yet.');
}

function addPage(ask: Ask, { places, perspectives }: Around, form: FormView): PageEnding {
  return askedPage({
    title: 'Add what people told',
    asked: 'From complaints, a survey, paper or a course',
    lead: 'As a theme: what was said and how often, never who said it.',
    back: { text: 'What was told', href: answerPaths.heard(ask.seat.partnership.slug) },
    fields: [
      {
        is: 'radios',
        name: 'source',
        options: {
          label: 'Where is it from?',
          small: true,
          items: choices([
            ['complaint theme', 'Complaints: a theme of several'],
            ['survey', 'A survey'],
            ['paper', 'Paper: a comment card, a letter'],
            ['course', 'A course'],
          ]),
        },
      },
      {
        is: 'area',
        name: 'words',
        options: { label: 'What was said?', hint: 'No names, and no story that only one person has', rows: 4 },
      },
      {
        is: 'text',
        name: 'heardTimes',
        options: {
          label: 'How often was it heard?',
          hint: 'For complaints. Leave it empty if nobody counted',
          width: '4',
          inputmode: 'numeric',
        },
      },
      {
        is: 'select',
        name: 'place',
        options: {
          label: 'Where?',
          empty: 'The whole partnership',
          items: places.map(({ id, name }) => ({ value: id, text: name })),
        },
      },
      {
        is: 'select',
        name: 'perspective',
        options: {
          label: 'Who said it, by perspective?',
          empty: 'Nobody named',
          items: perspectives.map(({ id, name }) => ({ value: id, text: name })),
        },
      },
    ],
    button: 'Write it down',
    next: ['You look at it once more and keep it. Then it can be put to a partner who can act.'],
    form,
  });
}

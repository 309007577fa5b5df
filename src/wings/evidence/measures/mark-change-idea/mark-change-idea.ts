// A change idea is marked on the line of a measure, and later said to have ended.
import { z } from 'zod';
import { linkThread } from '../../../../db/thread-links.ts';
import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, day, type FormView, maybeId, readForm, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { type readActions as ReadActions, readActions } from '../../../agreement/index.ts';
import { mayKeepMeasureAt } from '../../policy.ts';
import { addChangeIdea, endChangeIdea } from '../../store/measures.ts';
import { measureHappened as happened } from '../events.ts';
import type { FoundMeasure } from '../find-measure.ts';
import { measurePaths as paths } from '../paths.ts';
import { toKeep } from '../to-keep.ts';

const schema = z.object({
  words: words('Say what was tried', 120),
  beganOn: day('Write the day from which it was tried'),
  action: maybeId(),
});
const ending = z.object({
  endedOn: day('Write the last day on which it was tried'),
  because: words('Say why it ended', 300),
});
type Actions = Awaited<ReturnType<typeof ReadActions>>;

const markPage = ({ measure }: FoundMeasure, actions: Actions, form: FormView, slug: string) =>
  askedPage({
    title: 'Mark a change idea',
    asked: measure.name,
    lead: 'Something that is done in another way from a day on. It stands on the line, so that everyone can see what came before it and after.',
    back: { text: measure.name, href: paths.measure(slug, measure.slug) },
    fields: [
      {
        is: 'text',
        name: 'words',
        options: { label: 'What is tried?', hint: 'For example: a nurse visits each wing twice a day' },
      },
      { is: 'day', name: 'beganOn', options: { label: 'From which day?' } },
      {
        is: 'select',
        name: 'action',
        options: {
          label: 'Is it from a line of the plan?',
          items: actions.map(({ id, expected }) => ({ value: id, text: expected })),
          empty: 'No, or not said',
        },
      },
    ],
    button: 'Mark it on the line',
    form,
    next: ['A mark says that something was tried. It does not say that it helped.'],
  });

export const showMarkChangeIdea = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'in use', async (found) =>
    markPage(found, await ask.read((scope) => readActions(scope, ask.seat)), ask.open(), ask.seat.partnership.slug),
  );

export const doMarkChangeIdea = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'in use', async (found) => {
    const { measure } = found;
    const { slug } = ask.seat.partnership;
    const actions = await ask.read((scope) => readActions(scope, ask.seat));
    const read = readForm(schema, ask.body, ({ beganOn, action }) => [
      ...(beganOn && beganOn > ask.today
        ? [{ name: 'beganOn', text: 'This day is still to come. Mark it once it has begun' }]
        : []),
      ...(action && !actions.some(({ id }) => id === action)
        ? [{ name: 'action', text: 'Choose one of the lines on the page' }]
        : []),
    ]);
    if (!read.ok) return invalid(markPage(found, actions, again(ask.body, read.errors), slug));
    const { action, ...idea } = read.values;
    const id = ask.newId();
    const done = await ask.act({
      may: mayKeepMeasureAt(ask.seat, measure.placeId),
      apply: async (scope) => {
        await addChangeIdea(scope, { id, measureId: measure.id, ...idea });
        await linkThread(scope, { kind: 'change-idea', id }, { kind: 'measure', id: measure.id }, 'marked on');
        if (action) await linkThread(scope, { kind: 'action', id: action }, { kind: 'change-idea', id }, 'tried as');
        return { result: true, happened: happened.ideaBegan(id, idea.beganOn) };
      },
    });
    return isRefusal(done) ? done : redirect(paths.measure(slug, measure.slug), 'It is marked on the line.');
  });

const endPage = (found: FoundMeasure, what: string, form: FormView, slug: string) =>
  askedPage({
    title: 'Say that it ended',
    asked: found.measure.name,
    said: [what],
    back: { text: found.measure.name, href: paths.measure(slug, found.measure.slug) },
    fields: [
      { is: 'day', name: 'endedOn', options: { label: 'Its last day' } },
      {
        is: 'area',
        name: 'because',
        options: { label: 'Why did it end?', hint: 'It stays on the line, with why it ended', rows: 3 },
      },
    ],
    button: 'Keep that it ended',
    form,
  });
const ideaOf = ({ ideas }: FoundMeasure, ask: Ask) => ideas.find(({ id }) => id === ask.params.idea);
const over = () => closed('This change idea has ended already.', 'If it is tried again, mark it as a new one.');

export const showEndChangeIdea = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'any', (found) => {
    const idea = ideaOf(found, ask);
    if (!idea) return notFound('change idea');
    return idea.endedOn ? over() : endPage(found, idea.words, ask.open({}, idea.version), ask.seat.partnership.slug);
  });

export const doEndChangeIdea = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'any', async (found) => {
    const { measure } = found;
    const { slug } = ask.seat.partnership;
    const idea = ideaOf(found, ask);
    if (!idea) return notFound('change idea');
    if (idea.endedOn) return over();
    const read = readForm(ending, ask.body, ({ endedOn }) => [
      ...(endedOn && endedOn > ask.today ? [{ name: 'endedOn', text: 'This day is still to come' }] : []),
      ...(endedOn && endedOn < idea.beganOn ? [{ name: 'endedOn', text: 'It ended before it began' }] : []),
    ]);
    if (!read.ok) return invalid(endPage(found, idea.words, again(ask.body, read.errors), slug));
    const { endedOn: on, because } = read.values;
    const done = await ask.act({
      may: mayKeepMeasureAt(ask.seat, measure.placeId),
      apply: async (scope) =>
        (await endChangeIdea(scope, idea, { on, because }))
          ? { result: true, happened: happened.ideaEnded(idea.id, on) }
          : stale({
              what: 'change idea',
              theirs: [{ name: 'As it stands', value: 'Somebody said that it ended' }],
              yours: [{ name: 'Why it ended', value: because }],
              again: paths.measure(slug, measure.slug),
            }),
    });
    return isRefusal(done) ? done : redirect(paths.measure(slug, measure.slug), 'It is kept that it ended.');
  });

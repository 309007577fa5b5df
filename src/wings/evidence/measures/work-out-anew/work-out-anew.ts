// Middle and limits are worked out anew from a period on, only because somebody chooses it and says why; and taken back.
import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView, oneOf, readForm, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepMeasureAt } from '../../policy.ts';
import { addStep, takeStepBack } from '../../store/measures.ts';
import { measureHappened as happened } from '../events.ts';
import type { FoundMeasure } from '../find-measure.ts';
import { measurePaths as paths } from '../paths.ts';
import { periodWords } from '../period.ts';
import { toKeep } from '../to-keep.ts';

/** From the second period on: from the first nothing would change. */
const choosable = ({ shown, steps }: FoundMeasure): string[] =>
  shown
    .slice(1)
    .filter(({ standsFor }) => !steps.some(({ fromOn }) => fromOn === standsFor))
    .map(({ standsFor }) => standsFor)
    .toReversed();

const formPage = (found: FoundMeasure, form: FormView, slug: string) =>
  askedPage({
    title: 'Work middle and limits out anew',
    asked: found.measure.name,
    lead: 'Do this when everyone agrees that things are done in another way now, and the line shows it. What was before keeps its own middle and limits.',
    back: { text: found.measure.name, href: paths.measure(slug, found.measure.slug) },
    fields: [
      {
        is: 'select',
        name: 'fromOn',
        options: {
          label: 'From when?',
          items: choosable(found).map((start) => ({ value: start, text: periodWords(found.measure.every, start) })),
          empty: 'Choose one',
        },
      },
      {
        is: 'area',
        name: 'because',
        options: { label: 'Why?', hint: 'It stands beside the picture, with who chose it', rows: 3 },
      },
    ],
    button: 'Work it out anew',
    form,
    next: [
      'Limits that are moved whenever a figure displeases say nothing any more. So it has a reason, and everyone sees it.',
    ],
  });

export const showWorkOutAnew = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'in use', (found) => formPage(found, ask.open(), ask.seat.partnership.slug));

export const doWorkOutAnew = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'in use', async (found) => {
    const { measure } = found;
    const { slug } = ask.seat.partnership;
    const [first = '', ...rest] = choosable(found);
    const schema = z.object({
      fromOn: oneOf([first, ...rest], 'Choose from when'),
      because: words('Say why', 300),
    });
    const read = readForm(schema, ask.body);
    if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors), slug));
    const id = ask.newId();
    const step = { id, ...read.values, chosenAs: ask.seat.shownAs, chosenOn: ask.today };
    const done = await ask.act({
      may: mayKeepMeasureAt(ask.seat, measure.placeId),
      apply: async (scope) =>
        (await addStep(scope, measure.id, step))
          ? { result: true, happened: happened.stepChosen(measure.id, step.fromOn) }
          : stale({
              what: 'choice',
              theirs: [{ name: 'As it stands', value: 'Somebody chose the same period just now' }],
              yours: [{ name: 'Why', value: step.because }],
              again: paths.measure(slug, measure.slug),
            }),
    });
    return isRefusal(done)
      ? done
      : redirect(paths.measure(slug, measure.slug), 'Middle and limits are worked out anew.');
  });

const back = z.object({ because: words('Say why it is taken back', 300) });
const backPage = ({ measure }: FoundMeasure, when: string, form: FormView, slug: string) =>
  askedPage({
    title: `Take back what begins anew in ${when}`,
    asked: measure.name,
    back: { text: measure.name, href: paths.measure(slug, measure.slug) },
    fields: [{ is: 'area', name: 'because', options: { label: 'Why?', rows: 3 } }],
    button: 'Take it back',
    form,
  });

export const showTakeStepBack = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'any', (found) => {
    const step = found.steps.find(({ id }) => id === ask.params.step);
    return step
      ? backPage(found, periodWords(found.measure.every, step.fromOn), ask.open(), ask.seat.partnership.slug)
      : notFound('choice');
  });

export const doTakeStepBack = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'any', async (found) => {
    const { measure } = found;
    const { slug } = ask.seat.partnership;
    const step = found.steps.find(({ id }) => id === ask.params.step);
    if (!step) return notFound('choice');
    const read = readForm(back, ask.body);
    if (!read.ok)
      return invalid(backPage(found, periodWords(measure.every, step.fromOn), again(ask.body, read.errors), slug));
    const done = await ask.act({
      may: mayKeepMeasureAt(ask.seat, measure.placeId),
      apply: async (scope) =>
        (await takeStepBack(scope, step.id, read.values.because))
          ? { result: true, happened: happened.stepTakenBack(measure.id, step.id) }
          : notFound('choice'),
    });
    return isRefusal(done) ? done : redirect(paths.measure(slug, measure.slug), 'Middle and limits are as before.');
  });

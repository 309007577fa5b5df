import { askedPage } from '../../../../shell/asked.ts';
import { type Ending, invalid, isRefusal, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FieldError, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepMeasureAt } from '../../policy.ts';
import { addReadings, holdMeasure } from '../../store/measures.ts';
import { measureHappened as happened } from '../events.ts';
import type { FoundMeasure } from '../find-measure.ts';
import { saidWords, standing } from '../measure.ts';
import { measurePaths as paths } from '../paths.ts';
import { periodWords } from '../period.ts';
import { toKeep } from '../to-keep.ts';
import { errorsOf, figureFields, figureIn } from './fields.ts';
import { openPeriods, periodField, periodIn } from './when.ts';

function formPage({ measure, readings }: FoundMeasure, form: FormView, ask: Ask) {
  const { slug } = ask.seat.partnership;
  return askedPage({
    title: 'Give a reading',
    asked: measure.name,
    lead: measure.whatItCounts,
    back: { text: measure.name, href: paths.measure(slug, measure.slug) },
    fields: [periodField(measure.every, openPeriods(measure.every, readings, ask.today)), ...figureFields(measure)],
    button: 'Keep this reading',
    form,
    next: [
      `It stands with who gave it: ${ask.seat.shownAs}.`,
      'It is never changed. A mistake is corrected with a reason, and both are kept.',
    ],
  });
}

export const showGiveReading = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'given', (found) => formPage(found, ask.open(), ask));

export const doGiveReading = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'given', async (found) => {
    const { measure } = found;
    const { slug } = ask.seat.partnership;
    const when = periodIn(measure.every, ask.body, ask.today);
    const figure = figureIn(measure, ask.body);
    if ('errors' in when || !figure.ok) {
      const errors: FieldError[] = [
        ...('errors' in when ? when.errors : []),
        ...(figure.ok ? [] : errorsOf(figure.faults)),
      ];
      return invalid(formPage(found, again(ask.body, errors), ask));
    }
    const given = { id: ask.newId(), standsFor: when.start, ...figure.said };
    const done = await ask.act({
      may: mayKeepMeasureAt(ask.seat, measure.placeId),
      apply: async (scope) => {
        const held = await holdMeasure(scope, measure);
        const twice = held
          ? await addReadings(scope, measure, [given], {
              ...{ givenAs: ask.seat.shownAs, givenBy: ask.seat.personId, givenAt: ask.now },
            })
          : [];
        if (!held || twice.length > 0)
          return stale({
            what: 'reading',
            title: held ? 'There is a reading of that time already' : 'This measure was changed while you were writing',
            lead: held
              ? 'Here are both. A mistake is corrected on the page of the measure.'
              : 'Look at it again first.',
            theirs: [{ name: periodWords(measure.every, given.standsFor), value: theirs(found, given.standsFor) }],
            yours: [{ name: periodWords(measure.every, given.standsFor), value: saidWords(measure, given) }],
            again: paths.measure(slug, measure.slug),
          });
        return { result: true, happened: happened.readingsGiven(measure.id, 1, 'by hand') };
      },
    });
    return isRefusal(done) ? done : redirect(paths.measure(slug, measure.slug), 'The reading is kept.');
  });

const theirs = ({ measure, readings }: FoundMeasure, standsFor: string): string => {
  const there = standing(readings).find((one) => one.standsFor === standsFor);
  return there ? saidWords(measure, there) : 'Given just now by somebody else';
};

import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView, readForm, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepMeasureAt } from '../../policy.ts';
import { correctReading, holdMeasure } from '../../store/measures.ts';
import { measureHappened as happened } from '../events.ts';
import type { FoundMeasure } from '../find-measure.ts';
import { errorsOf, figureFields, figureIn } from '../give-reading/fields.ts';
import { type Reading, saidWords, standing } from '../measure.ts';
import { measurePaths as paths } from '../paths.ts';
import { periodWords } from '../period.ts';
import { toKeep } from '../to-keep.ts';

const schema = z.object({ because: words('Say why it is corrected', 200) });

function formPage({ measure }: FoundMeasure, reading: Reading, form: FormView, slug: string) {
  return askedPage({
    title: `Correct the reading of ${periodWords(measure.every, reading.standsFor)}`,
    asked: measure.name,
    lead: `It says: ${saidWords(measure, reading)}. It stays to be seen beside the correction.`,
    back: { text: measure.name, href: paths.measure(slug, measure.slug) },
    fields: [
      ...figureFields(measure),
      { is: 'text', name: 'because', options: { label: 'Why is it corrected?', hint: 'Without names' } },
    ],
    button: 'Keep the correction',
    form,
  });
}

/** The one of the address, where it still stands. */
const reading = ({ readings }: FoundMeasure, ask: Ask): Reading | undefined =>
  readings.find(({ id }) => id === ask.params.reading);

export const showCorrectReading = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'given', (found) => {
    const one = reading(found, ask);
    if (!one) return notFound('reading');
    const kept = { value: one.value, numerator: one.numerator, denominator: one.denominator };
    const values = Object.fromEntries(Object.entries(kept).map(([name, n]) => [name, n === null ? '' : String(n)]));
    return formPage(
      found,
      one,
      ask.open({ ...values, unknownBecause: one.unknownBecause ?? '' }),
      ask.seat.partnership.slug,
    );
  });

export const doCorrectReading = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'given', async (found) => {
    const { measure } = found;
    const { slug } = ask.seat.partnership;
    const one = reading(found, ask);
    if (!one) return notFound('reading');
    const figure = figureIn(measure, ask.body);
    const why = readForm(schema, ask.body);
    if (!figure.ok || !why.ok) {
      const errors = [...(figure.ok ? [] : errorsOf(figure.faults)), ...(why.ok ? [] : why.errors)];
      return invalid(formPage(found, one, again(ask.body, errors), slug));
    }
    const given = { id: ask.newId(), standsFor: one.standsFor, ...figure.said, because: why.values.because };
    const by = { givenAs: ask.seat.shownAs, givenBy: ask.seat.personId, givenAt: ask.now };
    const done = await ask.act({
      may: mayKeepMeasureAt(ask.seat, measure.placeId),
      apply: async (scope) =>
        (await holdMeasure(scope, measure)) && (await correctReading(scope, measure, one, given, by))
          ? { result: true, happened: happened.readingCorrected(measure.id, given.id) }
          : stale({
              what: 'reading',
              theirs: [{ name: 'As it stands', value: now(found, one) }],
              yours: [{ name: 'Your correction', value: saidWords(measure, given) }],
              again: paths.measure(slug, measure.slug),
            }),
    });
    return isRefusal(done)
      ? done
      : redirect(paths.measure(slug, measure.slug), 'The correction is kept, and what it said before.');
  });

const now = ({ measure, readings }: FoundMeasure, one: Reading): string => {
  const stands = standing(readings).find(({ standsFor }) => standsFor === one.standsFor);
  return stands && stands.id !== one.id ? saidWords(measure, stands) : 'Somebody corrected it just now';
};

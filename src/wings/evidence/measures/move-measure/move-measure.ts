// A measure ends, turns out to measure nothing, or is taken up. Why is always said.
import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { type Ending, invalid, isRefusal, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView, maybeWords, oneOf, readForm, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepMeasureAt } from '../../policy.ts';
import { moveMeasure } from '../../store/measures.ts';
import { measureHappened as happened } from '../events.ts';
import type { FoundMeasure } from '../find-measure.ts';
import { type Measure, type MeasureState, measureStates } from '../measure.ts';
import { measureStand } from '../measure-stand.ts';
import { measurePaths as paths } from '../paths.ts';
import { toKeep } from '../to-keep.ts';

const words: Record<MeasureState, string> = {
  'in use': 'It is measured',
  ended: 'It is no longer measured',
  gap: 'There is no effective measure yet',
};
/** What the record gives works or is ended: it is no gap. */
const onward = ({ state, source }: Measure): MeasureState[] =>
  measureStates.filter((to) => to !== state && (to !== 'gap' || source === 'given'));

const schema = z.object({
  state: oneOf(measureStates, 'Say how it stands from now on'),
  because: maybeWords(300),
});

const formPage = ({ measure }: FoundMeasure, form: FormView, slug: string) =>
  askedPage({
    title: 'How does it stand from now on?',
    asked: measure.name,
    lead: `Now: ${measureStand(measure).word.toLowerCase()}.`,
    back: { text: measure.name, href: paths.measure(slug, measure.slug) },
    fields: [
      {
        is: 'radios',
        name: 'state',
        options: { label: 'From now on', items: onward(measure).map((value) => ({ value, text: words[value] })) },
      },
      {
        is: 'area',
        name: 'because',
        options: { label: 'Why?', hint: 'Needed when it ends, or when there is no effective measure', rows: 3 },
      },
    ],
    button: 'Keep this',
    form,
    next: ['Its readings stay, whatever you choose.'],
  });

export const showMoveMeasure = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'any', (found) => formPage(found, ask.open({}, found.measure.version), ask.seat.partnership.slug));

export const doMoveMeasure = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'any', async (found) => {
    const { measure } = found;
    const { slug } = ask.seat.partnership;
    const seen = seenIn(ask.body);
    const read = readForm(schema, ask.body, ({ state, because }) => [
      ...(state && state !== 'in use' && !because ? [{ name: 'because', text: 'Say why' }] : []),
      ...(state === 'gap' && measure.source !== 'given'
        ? [{ name: 'state', text: 'Choose one of the answers on the page' }]
        : []),
    ]);
    if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors), slug));
    const { state } = read.values;
    const because = state === 'in use' ? null : read.values.because;
    const done = await ask.act({
      may: mayKeepMeasureAt(ask.seat, measure.placeId),
      apply: async (scope) =>
        (await moveMeasure(scope, measure.id, seen, { state, because }))
          ? { result: true, happened: happened.measureMoved(measure.id, state) }
          : stale({
              what: 'measure',
              theirs: [{ name: 'As it stands', value: measureStand(measure).word }],
              yours: [{ name: 'From now on', value: words[state] }],
              again: paths.moveMeasure(slug, measure.slug),
            }),
    });
    return isRefusal(done) ? done : redirect(paths.measure(slug, measure.slug), 'It is kept how it stands.');
  });

import { linkThread } from '../../../../db/thread-links.ts';
import { type Ending, type Fact, invalid, isRefusal, redirect, stale } from '../../../../shell/endings.ts';
import { again, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepMeasureAt } from '../../policy.ts';
import { changeMeasure, moveMeasure } from '../../store/measures.ts';
import { measureHappened as happened } from '../events.ts';
import type { FoundMeasure } from '../find-measure.ts';
import { type MeasureWords, numberWords, wishWords } from '../measure.ts';
import { measurePaths as paths } from '../paths.ts';
import { toKeep } from '../to-keep.ts';
import { choosable, listsOf } from './choosable.ts';
import { measureValues, readMeasureForm } from './form.ts';
import { measureFormPage } from './page.ts';

const standingOf = ({ measure, readings }: FoundMeasure) => ({ measure, hasReadings: readings.length > 0 });

export const showChangeMeasure = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'any', async (found) =>
    measureFormPage(
      await choosable(ask),
      ask.open(measureValues(found.measure), found.measure.version),
      standingOf(found),
    ),
  );

export const doChangeMeasure = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'any', async (found) => {
    const { measure } = found;
    const { slug } = ask.seat.partnership;
    const offered = await choosable(ask);
    const read = readMeasureForm(ask.body, listsOf(offered), standingOf(found));
    if (!read.ok) return invalid(measureFormPage(offered, again(ask.body, read.errors), standingOf(found)));
    const { words, because, action } = read.values;
    // whoever keeps it at one place cannot move it to another
    const refused = ask.permit(mayKeepMeasureAt(ask.seat, words.placeId));
    if (refused) return refused;
    const seen = seenIn(ask.body);
    const done = await ask.act({
      may: mayKeepMeasureAt(ask.seat, measure.placeId),
      apply: async (scope) => {
        const kept = await changeMeasure(scope, measure.id, seen, words);
        const why = kept && measure.state === 'gap' && because !== measure.because;
        if (!kept || (why && !(await moveMeasure(scope, measure.id, seen + 1, { state: 'gap', because }))))
          return stale({
            what: 'measure',
            theirs: factsOf(measure),
            yours: factsOf(words),
            again: paths.changeMeasure(slug, measure.slug),
          });
        if (action)
          await linkThread(scope, { kind: 'action', id: action }, { kind: 'measure', id: measure.id }, 'asks for');
        return { result: true, happened: happened.measureChanged(measure.id, seen + 1) };
      },
    });
    return isRefusal(done)
      ? done
      : redirect(paths.measure(slug, measure.slug), 'What is counted is kept as you wrote it.');
  });

const factsOf = (words: MeasureWords): Fact[] => [
  { name: 'Name', value: words.name },
  { name: 'What is counted', value: words.whatItCounts },
  { name: 'Which way', value: wishWords[words.wished] },
  { name: 'Aim', value: words.aim === null ? null : `${numberWords(words.aim)}, set by: ${words.aimSetBy}` },
];

// A list of readings, taken in whole or not at all: sent, looked at, and kept with a yes.
import { tableOf } from '../../../../interop/csv/csv.ts';
import { askedPage } from '../../../../shell/asked.ts';
import {
  type Ending,
  file,
  invalid,
  isRefusal,
  type PageEnding,
  page,
  redirect,
  stale,
} from '../../../../shell/endings.ts';
import { again, type FieldError, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { destroyTakenFile, takeFile, takenText } from '../../../pathways/index.ts';
import { mayKeepMeasureAt } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { addReadings, holdMeasure } from '../../store/measures.ts';
import { measureHappened as happened } from '../events.ts';
import type { FoundMeasure } from '../find-measure.ts';
import { measurePaths as paths } from '../paths.ts';
import { toKeep } from '../to-keep.ts';
import { faultsView, wholeView } from './page.ts';
import { columnsFor, type Listed, readReadingList } from './reading-list.ts';

const csv = 'text/csv; charset=utf-8; header=present';
/** What can be typed into the page; more comes as a file. */
const mostTyped = 400_000;

export const takeReadingsTemplate = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'given', ({ measure }) =>
    file(
      tableOf(
        columnsFor(measure).map(({ name }) => name),
        [],
      ),
      csv,
      `${measure.slug}-columns.csv`,
    ),
  );

function sendPage({ measure }: FoundMeasure, form: FormView, slug: string): PageEnding {
  const asked = askedPage({
    title: 'Take in a list of readings',
    asked: measure.name,
    lead: 'One line for each period. You look at it first, and nothing is kept before you say yes. With one bad line nothing of it is kept.',
    back: { text: measure.name, href: paths.measure(slug, measure.slug) },
    fields: [
      { is: 'file', name: 'file', options: { label: 'The list, as a CSV file', accept: '.csv,text/csv' } },
      {
        is: 'area',
        name: 'pasted',
        options: { label: 'Or put its lines here', hint: 'The first line has the names of the columns', rows: 6 },
      },
    ],
    button: 'Look at it',
    form,
  });
  return {
    ...asked,
    template: 'wings/evidence/measures/import-readings/send-readings.njk',
    view: Object.assign(
      {
        columnRows: columnsFor(measure).map(({ name, words }) => ({ name, value: words })),
        templateHref: paths.readingsTemplate(slug, measure.slug),
      },
      asked.view,
    ),
  };
}

export const showImportReadings = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'given', (found) => sendPage(found, ask.open(), ask.seat.partnership.slug));

export const doImportReadings = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'given', async (found) => {
    const { measure } = found;
    const { slug } = ask.seat.partnership;
    const sent = textIn(ask.body);
    if (typeof sent !== 'string') return invalid(sendPage(found, again({ pasted: ask.body.pasted }, [sent]), slug));
    const listed = readReadingList(sent, measure, found.readings, ask.today);
    if (!listed.ok) return invalid(previewPage(ask, found, faultsView(listed, ask.body.pasted)));
    const id = await takeFile(ask, mayKeepMeasureAt(ask.seat, measure.placeId), 'readings', sent);
    return isRefusal(id) ? id : redirect(paths.readingsPreview(slug, measure.slug, id));
  });

function textIn(body: Record<string, unknown>): string | FieldError {
  const [sent, pasted] = [body.file, body.pasted].map((one) => (typeof one === 'string' ? one : ''));
  if (sent?.trim() && pasted?.trim()) return { name: 'file', text: 'Choose a file or put the lines here, not both' };
  if (pasted && pasted.length > mostTyped)
    return { name: 'file', text: 'These are too many lines to put here. Send them as a file' };
  const text = sent?.trim() ? sent : pasted?.trim() ? pasted : undefined;
  return text ?? { name: 'file', text: 'Choose a file, or put its lines here' };
}

const template = 'wings/evidence/measures/import-readings/import-readings.njk';
const previewPage = (ask: Ask, { measure }: FoundMeasure, view: ReturnType<typeof faultsView>): PageEnding => {
  const { slug } = ask.seat.partnership;
  return page(template, {
    ...view,
    sections: sectionsOf(ask.seat, 'measures'),
    crumbs: [
      { text: 'Measures', href: paths.measures(slug) },
      { text: measure.name, href: paths.measure(slug, measure.slug) },
      { text: 'Take in a list' },
    ],
    formAction: paths.importReadings(slug, measure.slug),
    back: { text: 'Send another list', href: paths.importReadings(slug, measure.slug) },
  });
};

/** The list as it was sent, read against what is kept now. */
async function listedNow(ask: Ask, found: FoundMeasure): Promise<Listed | Ending> {
  const text = await takenText(ask, ask.params.file ?? '', 'readings');
  return isRefusal(text) ? text : readReadingList(text, found.measure, found.readings, ask.today);
}

export const showReadingsPreview = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'given', async (found) => {
    const listed = await listedNow(ask, found);
    if (!('ok' in listed)) return listed;
    return previewPage(
      ask,
      found,
      listed.ok
        ? wholeView(
            found.measure,
            listed,
            paths.readingsPreview(ask.seat.partnership.slug, found.measure.slug, ask.params.file ?? ''),
          )
        : faultsView(listed),
    );
  });

export const doKeepReadings = (ask: Ask): Promise<Ending> =>
  toKeep(ask, 'given', async (found) => {
    const { measure } = found;
    const { slug } = ask.seat.partnership;
    const home = paths.measure(slug, measure.slug);
    const listed = await listedNow(ask, found);
    if (!('ok' in listed)) return listed;
    if (!listed.ok) return invalid(previewPage(ask, found, faultsView(listed)));
    if (listed.added.length === 0) return redirect(home, 'Everything in the list is kept already.');
    const given = listed.added.map(({ line: _, ...said }) => ({ id: ask.newId(), ...said }));
    const by = { givenAs: ask.seat.shownAs, givenBy: ask.seat.personId, givenAt: ask.now };
    const done = await ask.act({
      may: mayKeepMeasureAt(ask.seat, measure.placeId),
      apply: async (scope) => {
        const held = await holdMeasure(scope, measure);
        const twice = held ? await addReadings(scope, measure, given, by) : [];
        if (!held || twice.length > 0)
          return stale({
            what: 'list',
            title: 'Somebody gave readings while you were looking',
            lead: 'Nothing of your list is kept. Send it again: what is the same changes nothing.',
            theirs: [{ name: 'Given meanwhile', value: twice.join(', ') || 'The measure was changed' }],
            yours: [{ name: 'In your list', value: `${given.length} readings` }],
            again: paths.importReadings(slug, measure.slug),
          });
        await destroyTakenFile(scope, ask.params.file ?? '');
        return { result: true, happened: happened.readingsGiven(measure.id, given.length, 'as a list') };
      },
    });
    return isRefusal(done) ? done : redirect(home, `${given.length} readings are kept.`);
  });

// A list of services and where they are offered, taken in whole or not at all: sent, looked at, and kept with a yes.

import { tableOf } from '../../../../interop/csv/csv.ts';
import { askedPage } from '../../../../shell/asked.ts';
import {
  closed,
  type Ending,
  file,
  invalid,
  isRefusal,
  type PageEnding,
  page,
  redirect,
} from '../../../../shell/endings.ts';
import { again, type FieldError, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { mayKeepService, mayKeepServices, mayOfferAt } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import {
  holdDirectory,
  readDirectoryPartners,
  readDirectoryPlaces,
  readOffers,
  readServices,
} from '../../store/services.ts';
import { destroyTakenFile } from '../../store/taken-files.ts';
import { takeFile, takenText } from '../../taken-file.ts';
import { directoryHappened } from '../events.ts';
import { type Directory, keptOf, readDirectory } from '../find-service.ts';
import { directoryPaths as paths } from '../paths.ts';
import { columnNames, columns } from './columns.ts';
import { keepList, wholeList } from './keep-list.ts';
import { type Fault, type Listed, linesInWords, type Rights, readList } from './reading.ts';
import { directoryTable } from './table.ts';

const csv = 'text/csv; charset=utf-8; header=present';
/** What can be typed into the page; more comes as a file. */
const mostTyped = 400_000;
/** So many faults are told one by one; the lines of all of them are named. */
const mostTold = 200;

export const takeTemplate = async (): Promise<Ending> => file(tableOf(columnNames, []), csv, 'services-columns.csv');

export const takeServicesTable = async (ask: Ask): Promise<Ending> =>
  file(directoryTable(await readDirectory(ask)), csv, 'services.csv');

const importPage = (slug: string, form: FormView): PageEnding => {
  const asked = askedPage({
    title: 'Take in a list of services',
    asked: 'Services',
    lead: 'One line for each service at each place. You look at it first, and nothing is kept before you say yes. With one bad line nothing of it is kept.',
    back: { text: 'Services', href: paths.services(slug) },
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
  const columnRows = columns.map(({ name, must, words }) => ({
    name,
    value: must ? `${words} It must be there.` : words,
  }));
  return {
    ...asked,
    template: 'wings/pathways/directory/import-services/send-list.njk',
    view: Object.assign({ columnRows, templateHref: paths.importTemplate(slug) }, asked.view),
  };
};

export const showImportServices = async (ask: Ask): Promise<Ending> =>
  importPage(ask.seat.partnership.slug, ask.open());

export async function doImportServices(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const refused = ask.permit(mayKeepServices(ask.seat));
  if (refused) return refused;
  const sent = textIn(ask.body);
  if (typeof sent !== 'string') return invalid(importPage(slug, again({ pasted: ask.body.pasted }, [sent])));
  const directory = await readDirectory(ask);
  const listed = readList(sent, directory, rightsOf(ask, directory), ask.today);
  if (!listed.ok) return invalid(faultsPage(ask.seat, listed, ask.body.pasted));
  const id = await takeFile(ask, mayKeepServices(ask.seat), 'services', sent);
  return isRefusal(id) ? id : redirect(paths.importPreview(slug, id));
}

function textIn(body: Record<string, unknown>): string | FieldError {
  const [sent, pasted] = [body.file, body.pasted].map((one) => (typeof one === 'string' ? one : ''));
  if (sent?.trim() && pasted?.trim()) return { name: 'file', text: 'Choose a file or put the lines here, not both' };
  if (pasted && pasted.length > mostTyped)
    return { name: 'file', text: 'These are too many lines to put here. Send them as a file' };
  const text = sent?.trim() ? sent : pasted?.trim() ? pasted : undefined;
  return text ?? { name: 'file', text: 'Choose a file, or put its lines here' };
}

const rightsOf = (ask: Ask, directory: Directory): Rights => ({
  service: (partner, is) =>
    mayKeepService(
      ask.seat,
      is ? keptOf(directory, is, ask.today) : { partnerId: partner.id, partnerName: partner.name, placeIds: [] },
    ),
  offer: (partner, place) => mayOfferAt(ask.seat, { partnerId: partner.id, partnerName: partner.name }, place.id),
});

const template = 'wings/pathways/directory/import-services/import-services.njk';

/** What was typed comes back to be put right; a file is put right where it is. */
const faultsPage = (seat: Seat, { faults, lines }: Extract<Listed, { ok: false }>, pasted?: unknown) =>
  page(template, {
    title: 'Nothing is kept',
    crumbs: crumbsOf(seat.partnership.slug),
    sections: sectionsOf(seat, 'services'),
    lead: `${things(new Set(faults.map(({ line }) => line)).size, 'line')} to put right${lines > 0 ? ` of ${lines}` : ''}. Put ${faults.length === 1 ? 'it' : 'them'} right in your list and send it again.`,
    faults: {
      lines: linesInWords(faults),
      rows: faults.slice(0, mostTold).map(faultRow),
      more: Math.max(0, faults.length - mostTold),
    },
    counts: null,
    isSame: false,
    rows: [],
    more: 0,
    action: null,
    form: typeof pasted === 'string' && pasted.trim() !== '' ? again({ pasted }, []) : null,
    formAction: paths.importServices(seat.partnership.slug),
    back: { text: 'Send it again', href: paths.importServices(seat.partnership.slug) },
  });
const faultRow = ({ line, column, words }: Fault) => [lineWords(line), column ?? 'the whole line', `${words}.`];
/** Its number never stands on a line of its own. */
const lineWords = (line: number): string => `Line\u00A0${line}`;
const things = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;
const crumbsOf = (slug: string) => [
  { text: 'Services', href: paths.services(slug) },
  { text: 'Take in a list', href: paths.importServices(slug) },
  { text: 'Look at it' },
];

export async function showImportPreview(ask: Ask): Promise<Ending> {
  const text = await takenText(ask, ask.params.file ?? '', 'services');
  if (typeof text !== 'string') return text;
  const { slug } = ask.seat.partnership;
  const directory = await readDirectory(ask);
  const listed = readList(text, directory, rightsOf(ask, directory), ask.today);
  if (!listed.ok) return faultsPage(ask.seat, listed);
  const whole = wholeList(listed);
  const shown = whole.rows.slice(0, mostTold);
  return page(template, {
    title: whole.isSame ? 'This list changes nothing' : 'Look at it first',
    crumbs: crumbsOf(slug),
    sections: sectionsOf(ask.seat, 'services'),
    lead: whole.isSame
      ? 'All that it says stands in the directory already.'
      : `Nothing is kept yet. ${things(listed.lines, 'line')} read, and each can be kept.`,
    faults: null,
    counts: whole.isSame
      ? null
      : [
          { name: 'New services', value: whole.counts.servicesAdded },
          { name: 'Services that change', value: whole.counts.servicesChanged },
          { name: 'New at a place', value: whole.counts.offersAdded },
          { name: 'Changes at a place', value: whole.counts.offersChanged },
        ],
    isSame: whole.isSame,
    rows: shown.map(({ line, name, at, what }) => [lineWords(line), what, name, at ?? 'the service itself']),
    more: whole.rows.length - shown.length,
    action: whole.isSame ? null : paths.importPreview(slug, ask.params.file ?? ''),
    form: null,
    formAction: '',
    back: { text: 'Send another list', href: paths.importServices(slug) },
  });
}

/** All of it in one act, on the directory as it is in that moment. */
export async function doImportPreview(ask: Ask): Promise<Ending> {
  const id = ask.params.file ?? '';
  const text = await takenText(ask, id, 'services');
  if (typeof text !== 'string') return text;
  const { slug } = ask.seat.partnership;
  const counts = await ask.act({
    may: mayKeepServices(ask.seat),
    apply: async (scope) => {
      await holdDirectory(scope);
      const directory: Directory = {
        services: await readServices(scope),
        offers: await readOffers(scope),
        places: await readDirectoryPlaces(scope),
        partners: await readDirectoryPartners(scope),
      };
      const listed = readList(text, directory, rightsOf(ask, directory), ask.today);
      if (!listed.ok) return invalid(faultsPage(ask.seat, listed));
      const kept = await keepList(scope, listed, directory, ask.newId);
      if (!kept)
        return closed(
          'Somebody changed one of these services while this was kept.',
          'Nothing of the list is kept. Look at it again.',
        );
      await destroyTakenFile(scope, id);
      return { result: kept, happened: directoryHappened.servicesTakenIn(id, kept) };
    },
  });
  if (isRefusal(counts)) return counts;
  const { servicesAdded, servicesChanged, offersAdded, offersChanged } = counts;
  const sum = servicesAdded + servicesChanged + offersAdded + offersChanged;
  return redirect(
    paths.services(slug),
    sum === 0
      ? 'The list changed nothing.'
      : `The list is kept: ${things(servicesAdded, 'new service')}, ${things(offersAdded, 'new offer')} at a place, ${things(servicesChanged + offersChanged, 'change')}.`,
  );
}

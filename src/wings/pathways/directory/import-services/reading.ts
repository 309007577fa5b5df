// A list of services, read against the directory as it is now. Pure.
//
// Promises: every line with something wrong is found, each with its number in the file, the column and what is wrong in words; with one
// bad line nothing of the file is meant to be kept. An empty cell leaves what stands, so a list never takes anything away, and a list
// that was kept says, when it is read again, that everything is the same. 50,000 lines are read in one go: nothing here looks through
// the directory once for each line.
import { cellsIn } from '../../../../interop/csv/csv.ts';
import type { Verdict } from '../../../../shell/standing.ts';
import type { Directory } from '../find-service.ts';
import {
  alike,
  type DirectoryPartner,
  type DirectoryPlace,
  type Offer,
  type OfferSaid,
  partnerFault,
  placeFault,
  type Service,
  type ServiceSaid,
  type ServiceState,
  sameService,
  serviceKinds,
  serviceOnward,
  serviceTypes,
} from '../service.ts';
import { type ColumnName, columnNames, columns } from './columns.ts';

export interface Fault {
  /** In the file, its first line being 1. */
  readonly line: number;
  readonly column: ColumnName | null;
  readonly words: string;
}
/** What a list says of a service; what it does not say is left out. */
export interface ListedService {
  readonly line: number;
  readonly key: string;
  /** The service that stands here already. */
  readonly is: Service | undefined;
  readonly said: ServiceSaid;
  readonly state: ServiceState | null;
  readonly changes: boolean;
}
export interface ListedOffer {
  readonly line: number;
  /** Of its service in this list. */
  readonly key: string;
  readonly is: Offer | undefined;
  readonly place: DirectoryPlace;
  readonly said: OfferSaid;
  readonly endedOn: string | null;
  readonly changes: boolean;
}
export type Listed =
  | {
      readonly ok: true;
      readonly lines: number;
      readonly services: readonly ListedService[];
      readonly offers: readonly ListedOffer[];
    }
  | { readonly ok: false; readonly lines: number; readonly faults: readonly Fault[] };

/** Whether this person may keep what a line says: of the service, and at the place. */
export interface Rights {
  readonly service: (partner: DirectoryPartner, is: Service | undefined) => Verdict;
  readonly offer: (partner: DirectoryPartner, place: DirectoryPlace) => Verdict;
}

type Row = { readonly line: number; readonly cells: Readonly<Partial<Record<ColumnName, string>>> };

export function readList(text: string, directory: Directory, may: Rights, today: string): Listed {
  const { rows, faults } = tableIn(text);
  const reader = readerOf(directory, may, today, faults);
  for (const row of rows) reader.read(row);
  return reader.done(rows.length);
}

/** The rows under their heads, each with the number of the line on which it begins, and what is wrong with the table as a table. */
function tableIn(text: string): { readonly rows: readonly Row[]; readonly faults: readonly Fault[] } {
  const all = cellsIn(text.replace(/^\uFEFF/, ''));
  const heads = (all[0] ?? []).map((head) => head.trim().toLowerCase());
  const wrong = headFaults(heads);
  if (wrong.length > 0) return { rows: [], faults: wrong };
  const rows: Row[] = [];
  const faults: Fault[] = [];
  let line = 1;
  let begins = 1;
  for (const [at, cells] of all.entries()) {
    begins = line;
    line += 1;
    for (const cell of cells) for (let i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) line += 1;
    if (at === 0 || cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length === heads.length)
      rows.push({ line: begins, cells: Object.fromEntries(heads.map((head, i) => [head, (cells[i] ?? '').trim()])) });
    else
      faults.push({
        line: begins,
        column: null,
        words: `This line has ${cells.length} cells and the first line ${heads.length}. A cell with a comma in it stands in "quotes"`,
      });
  }
  // an open quotation mark swallows every line after it
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1)
    faults.push({
      line: begins,
      column: null,
      words: 'A quotation mark is opened and not closed, on this line or before it',
    });
  if (rows.length === 0 && faults.length === 0)
    faults.push({ line: 1, column: null, words: 'There is no line under the first one' });
  return { rows, faults };
}

function headFaults(heads: readonly string[]): Fault[] {
  const at = (words: string): Fault => ({ line: 1, column: null, words });
  if (heads.length === 1 && /[;\t]/.test(heads[0] ?? ''))
    return [at('The cells are not parted by commas. Save it as CSV with commas')];
  const known: readonly string[] = columnNames;
  return [
    ...heads.filter((head, i) => heads.indexOf(head) !== i).map((head) => at(`The column “${head}” stands here twice`)),
    ...heads
      .filter((head) => !known.includes(head))
      .map((head) =>
        at(
          head === '' ? 'A column has no name' : `No column is called “${head}”. It can be: ${columnNames.join(', ')}`,
        ),
      ),
    ...columns
      .filter(({ must, name }) => must && !heads.includes(name))
      .map(({ name }) => at(`The column “${name}” is missing`)),
  ];
}

const lengths: Readonly<Partial<Record<ColumnName, number>>> = {
  ...{ service: 120, what_it_is: 1000, who_it_is_for: 500, tailored: 500, tailored_because: 500 },
  ...{ where: 200, timetable: 300, how_to_join: 300 },
};

function readerOf(directory: Directory, may: Rights, today: string, already: readonly Fault[]) {
  const partners = byName(directory.partners);
  const places = byName(directory.places);
  const codes = new Map(directory.places.flatMap((place) => (place.code ? [[place.code, place] as const] : [])));
  const standing = new Map(directory.services.map((service) => [sameService(service), service]));
  const offered = new Map(directory.offers.map((offer) => [`${offer.serviceId} ${offer.placeId}`, offer]));
  const services = new Map<string, ListedService>();
  const offers = new Map<string, ListedOffer>();
  const alone = new Map<string, number>();
  const faults: Fault[] = [...already];

  function read({ line, cells }: Row): void {
    const before = faults.length;
    const fault = (column: ColumnName | null, words: string) => {
      faults.push({ line, column, words });
      return undefined;
    };
    const refused = (column: ColumnName, verdict: Verdict) =>
      verdict.allowed ? undefined : fault(column, `${verdict.because} ${verdict.help}`.replace(/\.$/, ''));
    const given = (column: ColumnName): string | null => cells[column] || null;
    const among = <T extends string>(column: ColumnName, list: readonly T[]): T | null => {
      const said = given(column);
      if (said === null) return null;
      const one = list.find((each) => alike(each) === alike(said));
      if (!one) fault(column, `“${shown(said)}” is none of: ${list.join(', ')}`);
      return one ?? null;
    };
    for (const [column, most] of Object.entries(lengths) as [ColumnName, number][])
      if ((given(column)?.length ?? 0) > most)
        fault(column, `Use ${most} letters or fewer. Here are ${given(column)?.length}`);

    const name = given('service') ?? fault('service', 'Say what it is called');
    const provider = given('provider') ?? fault('provider', 'Say who offers it');
    const partner = provider
      ? (partners.get(alike(provider)) ?? fault('provider', `No partner here is called “${shown(provider)}”`))
      : undefined;
    const left = partner && partnerFault(partner, today);
    if (left) fault('provider', left);
    const kind = among('kind', serviceKinds);
    const type = among('type', serviceTypes);
    const state = among('state', ['running', 'planned'] as const);
    const place = placeIn(given('place'), given('prison_code'), fault);
    const capacity = numberIn(given('capacity'), fault);
    const startedOn = dayIn('started_on', given('started_on'), fault);
    const endedOn = dayIn('ended_on', given('ended_on'), fault);
    if (!place && !given('place') && !given('prison_code'))
      for (const column of placeColumns)
        if (given(column)) fault(column, 'This is said of a place, and no place is named');
    if (!name || !partner) return;

    const key = sameService({ name, partnerId: partner.id });
    const is = standing.get(key);
    if (is?.state === 'stopped') fault('service', 'This service has stopped here. Take it up again first, on its page');
    const earlier = services.get(key);
    const isNew = !is && !earlier;
    if (isNew && !kind && !given('kind')) fault('kind', 'Say which kind it is');
    if (isNew && !type && !given('type')) fault('type', 'Say which type it is');
    if (is && is.state !== 'stopped' && state && state !== is.state && !serviceOnward[is.state].includes(state))
      fault('state', `It is ${is.state} here, so it cannot become ${state}`);
    const said: ServiceSaid = {
      name: is?.name ?? name.replace(/\s+/g, ' '),
      partnerId: partner.id,
      kind: kind ?? is?.kind ?? null,
      type: type ?? is?.type ?? 'other',
      about: given('what_it_is') ?? is?.about ?? null,
      eligibility: given('who_it_is_for') ?? is?.eligibility ?? null,
    };
    if (earlier)
      for (const [column, was, now] of [
        ['kind', earlier.said.kind, kind],
        ['type', earlier.said.type, type],
        ['what_it_is', earlier.said.about, given('what_it_is')],
        ['who_it_is_for', earlier.said.eligibility, given('who_it_is_for')],
        ['state', earlier.state, state],
      ] as const)
        if (now !== null && was !== now) fault(column, `Line ${earlier.line} says otherwise of the same service`);
    const changes = is !== undefined && (differs(said, is, serviceFields) || (state !== null && state !== is.state));
    if (changes && !earlier) refused('service', may.service(partner, is));
    if (isNew) refused('provider', may.service(partner, undefined));
    if (faults.length === before && !earlier) services.set(key, { line, key, is, said, state, changes });

    if (!place) {
      const same = alone.get(key);
      if (same !== undefined && !given('place') && !given('prison_code'))
        fault('service', `Line ${same} has the same service already`);
      if (!given('place') && !given('prison_code')) alone.set(key, same ?? line);
      return;
    }
    const shut = placeFault(place, directory.places, today);
    if (shut) fault(given('place') ? 'place' : 'prison_code', shut);
    const at = `${key} ${place.id}`;
    const twice = offers.get(at);
    if (twice) fault('place', `Line ${twice.line} has the same service at the same place already`);
    const there = is && offered.get(`${is.id} ${place.id}`);
    const offer: OfferSaid = {
      tailored: given('tailored') ?? there?.tailored ?? null,
      tailoredBecause: given('tailored_because') ?? there?.tailoredBecause ?? null,
      where: given('where') ?? there?.where ?? null,
      timetable: given('timetable') ?? there?.timetable ?? null,
      capacity: capacity ?? there?.capacity ?? null,
      howToJoin: given('how_to_join') ?? there?.howToJoin ?? null,
      startedOn: startedOn ?? there?.startedOn ?? null,
    };
    const ends = endedOn ?? there?.endedOn ?? null;
    if (offer.tailored && !offer.tailoredBecause) fault('tailored_because', 'Say why it is tailored there');
    if (offer.startedOn && ends && ends < offer.startedOn)
      fault('ended_on', `It ends before it began, on ${offer.startedOn}`);
    if (there?.endedOn && there.endedOn <= today && endedOn === null)
      fault('place', `It ended there on ${there.endedOn}. Offer it there again first, on the page of the service`);
    const moves = there ? differs(offer, there, offerFields) || ends !== there.endedOn : true;
    if (moves) refused('place', may.offer(partner, place));
    if (twice) return;
    offers.set(at, { line, key, is: there, place, said: offer, endedOn: ends, changes: there !== undefined && moves });
  }

  function placeIn(name: string | null, code: string | null, fault: (column: ColumnName, words: string) => undefined) {
    const named =
      name === null
        ? undefined
        : (places.get(alike(name)) ?? fault('place', `No place here is called “${shown(name)}”`));
    if (code === null) return named;
    if (!/^[A-Za-z]{3}$/.test(code))
      return fault('prison_code', `“${shown(code)}” is no prison code: it has 3 letters, for example LNI`);
    const coded =
      codes.get(code.toUpperCase()) ?? fault('prison_code', `No place here has the code ${code.toUpperCase()}`);
    if (named && coded && named.id !== coded.id)
      return fault(
        'prison_code',
        `${code.toUpperCase()} is the code of ${coded.name}, and the line says ${named.name}`,
      );
    return name === null ? coded : coded && named;
  }

  const done = (lines: number): Listed =>
    faults.length > 0
      ? { ok: false, lines, faults: faults.toSorted((a, b) => a.line - b.line) }
      : { ok: true, lines, services: [...services.values()], offers: [...offers.values()] };
  return { read, done };
}

const placeColumns = [
  ...([
    'tailored',
    'tailored_because',
    'where',
    'timetable',
    'capacity',
    'how_to_join',
    'started_on',
    'ended_on',
  ] as const),
] satisfies ColumnName[];
const serviceFields = ['kind', 'type', 'about', 'eligibility'] as const;
const offerFields = [
  ...(['tailored', 'tailoredBecause', 'where', 'timetable', 'capacity', 'howToJoin', 'startedOn'] as const),
] as const;
const differs = <K extends string>(
  one: Readonly<Record<K, unknown>>,
  other: Readonly<Record<K, unknown>>,
  fields: readonly K[],
) => fields.some((field) => one[field] !== other[field]);

/** By name and by address; two of one name are told apart by their address alone. */
function byName<T extends { readonly name: string; readonly slug: string }>(all: readonly T[]): Map<string, T> {
  const named = Map.groupBy(all, ({ name }) => alike(name));
  return new Map([
    ...[...named].flatMap(([name, [one, other]]) => (one && !other ? [[name, one] as const] : [])),
    ...all.map((one) => [one.slug, one] as const),
  ]);
}

function numberIn(said: string | null, fault: (column: ColumnName, words: string) => undefined): number | null {
  if (said === null) return null;
  const number = /^\d{1,4}$/.test(said) ? Number(said) : 0;
  if (number >= 1 && number <= 5000) return number;
  fault('capacity', `“${shown(said)}” is not a whole number from 1 to 5000`);
  return null;
}

function dayIn(
  column: ColumnName,
  said: string | null,
  fault: (column: ColumnName, words: string) => undefined,
): string | null {
  if (said === null) return null;
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(said);
  const day = british ? `${british[3]}-${british[2]?.padStart(2, '0')}-${british[1]?.padStart(2, '0')}` : said;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(at) && new Date(at).toISOString().startsWith(day) && day >= '1900-01-01' && day < '2200-01-01')
    return day;
  fault(column, `“${shown(said)}” is not a day that there is. Write it like 2026-11-21`);
  return null;
}

/** What was written, no longer than a line. */
const shown = (said: string): string => (said.length > 60 ? `${said.slice(0, 60)}…` : said);

/** Numbers of lines as people say them: "3, 5 to 9". */
export function linesInWords(faults: readonly Pick<Fault, 'line'>[]): string {
  const runs: [number, number][] = [];
  for (const line of new Set(faults.map((fault) => fault.line))) {
    const last = runs.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(', ');
}

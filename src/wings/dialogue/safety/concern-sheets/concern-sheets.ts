// Whom to tell at each place: which places have a sheet, and setting one.
import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { findPlace, readPlaces } from '../../../partnership/index.ts';
import { askedVersion } from '../../asked.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { maySetSafety } from '../../policy.ts';
import { findConcernSheet, readConcernSheets, setConcernSheet } from '../../store/safety.ts';
import { readSheetForm, type SheetForm } from './form.ts';
import { sheetFormPage, sheetsPage } from './page.ts';

export async function showConcernSheets(ask: Ask): Promise<Ending> {
  const facts = await ask.read(async (scope) => ({
    places: await readPlaces(scope),
    sheets: await readConcernSheets(scope),
  }));
  return sheetsPage(facts.places, facts.sheets, ask.seat);
}

const found = (ask: Ask) =>
  ask.read(async (scope) => {
    const place = await findPlace(scope, ask.params.place ?? '');
    return place && { place, sheet: await findConcernSheet(scope, place.id) };
  });

export async function showSetSheet(ask: Ask): Promise<Ending> {
  const facts = await found(ask);
  if (!facts) return notFound('place');
  const form = ask.open({ ...facts.sheet }, facts.sheet?.version ?? 0);
  return sheetFormPage(form, facts.place, ask.seat.partnership.slug);
}

const said = (sheet: SheetForm | undefined) => [
  { name: 'Tell now', value: sheet?.tellNow ?? null },
  { name: 'Extension', value: sheet?.extension ?? null },
  { name: 'Out of hours', value: sheet?.outOfHours ?? null },
  { name: 'Outside contact', value: sheet?.outsideContact ?? null },
];

export async function doSetSheet(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const facts = await found(ask);
  if (!facts) return notFound('place');
  const { place, sheet } = facts;
  const read = readSheetForm(ask.body);
  if (!read.ok) return invalid(sheetFormPage(again(ask.body, read.errors), place, slug));
  const seen = askedVersion(ask);
  const set = await ask.act({
    may: maySetSafety(ask.seat),
    apply: async (scope) => {
      const by = { personId: ask.seat.personId, at: ask.now };
      if (!(await setConcernSheet(scope, seen, { placeId: place.id, ...read.values }, by)))
        return stale({
          what: 'concern sheet',
          theirs: said(sheet),
          yours: said(read.values),
          again: paths.concernSheet(slug, place.slug),
        });
      return { result: true, happened: happened.concernSheetSet(place.id, seen + 1) };
    },
  });
  if (isRefusal(set)) return set;
  return redirect(paths.concernSheets(slug), `Whom to tell at ${place.name} is set.`);
}

import { type Ending, invalid, isRefusal, type PageEnding, page, redirect } from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { recordPaths } from '../../record-paths.ts';
import { mayKeepRecord } from '../../record-policy.ts';
import { countPeople } from '../../store/record.ts';
import { actOnRecord } from '../act-on-record.ts';
import { type AtRecord, atRecord } from '../at-record.ts';
import { keepsWords } from '../record.ts';
import { sessionLine } from '../session-words.ts';
import { readPeopleForm } from './form.ts';

export async function showPeople(ask: Ask): Promise<Ending> {
  const at = await atRecord(ask, () => mayKeepRecord(ask.seat));
  if (isRefusal(at)) return at;
  const { attendance } = at.state;
  const counted = (attendance?.byPerspective ?? []).map((one) => [`of-${one.perspective}`, one.people]);
  return peoplePage(ask, at, ask.open({ people: attendance?.people ?? '', ...Object.fromEntries(counted) }));
}

export async function doPeople(ask: Ask): Promise<Ending> {
  const at = await atRecord(ask, () => mayKeepRecord(ask.seat));
  if (isRefusal(at)) return at;
  const read = readPeopleForm(
    ask.body,
    countable(at).map(({ id }) => id),
  );
  if (!read.ok) return invalid(peoplePage(ask, at, again(ask.body, read.errors)));
  const kept = await actOnRecord(ask, at.session.id, {
    may: mayKeepRecord(ask.seat),
    work: async ({ scope, keep }) => {
      await countPeople(scope, at.session.id, read.values.people);
      return keep('attendance counted', read.values);
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(recordHref(ask, at), 'The number is kept.');
}

/** A room that chose a number chose one number: who made it up is more than that. */
const countable = ({ state, perspectives }: AtRecord) => (keepsWords(state.keeping?.depth ?? null) ? perspectives : []);

const recordHref = (ask: Ask, { session }: AtRecord): string =>
  recordPaths.record(ask.seat.partnership.slug, session.engagementSlug, session.slug);

const peoplePage = (ask: Ask, at: AtRecord, form: FormView): PageEnding =>
  page(
    'wings/dialogue/record/people/people.njk',
    {
      title: 'How many people were there?',
      asked: sessionLine(at.session),
      recordHref: recordHref(ask, at),
      perspectives: countable(at).map(({ id, name }) => ({ name: `of-${id}`, label: name })),
      form,
    },
    at.session.placeSlug === null ? {} : { worriedAt: at.session.placeSlug },
  );

import { closed, type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { no, type Verdict, yes } from '../../../../shell/standing.ts';
import { paths } from '../../paths.ts';
import { mayCountFor } from '../../policy.ts';
import { addLostWeek, changeLostWeek, readLostWeeks, readServicesAt } from '../../store/lost-weeks.ts';
import { lostHappened } from '../events.ts';
import { type FoundAt, findLostAt, findLostWeek, hasSessions } from '../find-lost.ts';
import { type Counted, weekInWords } from '../lost.ts';
import { quarterInWords, quarterOf } from '../quarter.ts';
import { lostValues, readLostForm } from './form.ts';
import { lostFacts, lostFormPage } from './page.ts';

const mayCountHere = ({ counts }: Pick<FoundAt, 'counts'>): Verdict =>
  counts.length > 0
    ? yes
    : no('The providers count their own sessions.', 'Their people can, or the partnership manager of this place.');

const knownOf = ({ counts }: FoundAt, services: readonly { id: string; name: string }[], today: string) => ({
  providerIds: counts.map(({ id }) => id),
  ...{ services, today },
});

/** What was let out stands, so that nothing is learnt by taking one from the other. */
const stands = ({ quarters }: FoundAt, week: string) =>
  quarters.some(({ quarter }) => quarter === quarterOf(week))
    ? closed(
        `${quarterInWords(quarterOf(week))} was let out, and its counts stand as they were.`,
        'Bring it to the forum, in words.',
      )
    : undefined;

export async function showEnterLost(ask: Ask): Promise<Ending> {
  const found = await findLostAt(ask);
  if (!found || !hasSessions(found.place)) return notFound('place');
  const services = await ask.read((scope) => readServicesAt(scope, found.place.id));
  const { slug } = ask.seat.partnership;
  const [only] = found.counts;
  const values = {
    week: /^\d{4}-\d{2}-\d{2}$/.test(ask.query.week ?? '') ? ask.query.week : '',
    wing: ask.query.wing ?? '',
    counted: 'yes',
    ...(found.counts.length === 1 && only && { providerId: only.id }),
  };
  return ask.permit(mayCountHere(found)) ?? lostFormPage(slug, found, services, ask.open(values));
}

export async function doEnterLost(ask: Ask): Promise<Ending> {
  const found = await findLostAt(ask);
  if (!found || !hasSessions(found.place)) return notFound('place');
  const { place } = found;
  const { slug } = ask.seat.partnership;
  const refused = ask.permit(mayCountHere(found));
  if (refused) return refused;
  const services = await ask.read((scope) => readServicesAt(scope, place.id));
  const read = readLostForm(ask.body, knownOf(found, services, ask.today));
  if (!read.ok) return invalid(lostFormPage(slug, found, services, again(ask.body, read.errors)));
  const counted = read.values;
  const id = ask.newId();
  const done = await ask.act({
    may: mayFor(ask, found, counted),
    apply: async (scope) => {
      const letOutAlready = stands(found, counted.week);
      if (letOutAlready) return letOutAlready;
      if (!(await addLostWeek(scope, { id, placeId: place.id, ...counted }))) {
        const week = await readLostWeeks(scope, { placeId: place.id, from: counted.week, until: counted.week });
        const there = week.find(
          ({ wing, what, providerId }) =>
            wing === counted.wing && what === counted.what && providerId === counted.providerId,
        );
        return stale({
          what: 'week',
          theirs: there ? lostFacts(there) : [],
          yours: lostFacts(counted),
          again: there ? paths.changeLost(slug, place.slug, there.id) : paths.enterLost(slug, place.slug),
        });
      }
      return { result: true, happened: lostHappened.kept(id, place.id, counted.week) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    paths.lostWeek(slug, place.slug, id),
    `${weekInWords(counted.week)} is kept: ${counted.wing}, ${counted.what}.`,
  );
}

const mayFor = (ask: Ask, { counts }: FoundAt, { providerId }: Counted): Verdict => {
  const provider = counts.find(({ id }) => id === providerId);
  return provider ? mayCountFor(ask.seat, provider) : mayCountHere({ counts: [] });
};

export async function showChangeLost(ask: Ask): Promise<Ending> {
  const found = await findLostWeek(ask);
  if (!found) return notFound('week');
  const { week, place, provider } = found;
  const services = await ask.read((scope) => readServicesAt(scope, place.id));
  return (
    ask.permit(provider ? mayCountFor(ask.seat, provider) : mayCountHere(found)) ??
    stands(found, week.week) ??
    lostFormPage(
      ask.seat.partnership.slug,
      found,
      services,
      ask.open(lostValues(week), week.version),
      `${weekInWords(week.week)}, ${week.wing}`,
    )
  );
}

export async function doChangeLost(ask: Ask): Promise<Ending> {
  const found = await findLostWeek(ask);
  if (!found) return notFound('week');
  const { week, place, provider } = found;
  const { slug } = ask.seat.partnership;
  const may = provider ? mayCountFor(ask.seat, provider) : mayCountHere(found);
  const refused = ask.permit(may);
  if (refused) return refused;
  const services = await ask.read((scope) => readServicesAt(scope, place.id));
  const read = readLostForm(ask.body, knownOf(found, services, ask.today));
  const caption = `${weekInWords(week.week)}, ${week.wing}`;
  if (!read.ok) return invalid(lostFormPage(slug, found, services, again(ask.body, read.errors), caption));
  const counted = read.values;
  const done = await ask.act({
    may,
    apply: async (scope) => {
      const letOutAlready = stands(found, week.week) ?? stands(found, counted.week);
      if (letOutAlready) return letOutAlready;
      const version = seenIn(ask.body);
      const same = (await readLostWeeks(scope, { placeId: place.id, from: counted.week, until: counted.week })).find(
        (one) =>
          one.id !== week.id &&
          one.wing === counted.wing &&
          one.what === counted.what &&
          one.providerId === counted.providerId,
      );
      if (same)
        return invalid(
          lostFormPage(
            slug,
            found,
            services,
            again(ask.body, [{ name: 'what', text: 'These sessions of that week are kept already. Change those' }]),
            caption,
          ),
        );
      if (!(await changeLostWeek(scope, { id: week.id, version }, counted)))
        return stale({
          what: 'week',
          theirs: lostFacts(week),
          yours: lostFacts(counted),
          again: paths.changeLost(slug, place.slug, week.id),
        });
      return { result: true, happened: lostHappened.changed(week.id, version + 1) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(paths.lostWeek(slug, place.slug, week.id), 'The counts are changed. Both sides are asked again.');
}

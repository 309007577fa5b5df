// Meet the team, for those inside: each person chooses for themselves whether they are shown, and how.
import { type Ending, invalid, isRefusal, page, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { type Place, readPlaces } from '../../partnership/index.ts';
import { launchHappened } from '../launch-events.ts';
import { launchPaths } from '../launch-paths.ts';
import { mayReadAgreement } from '../policy.ts';
import { sectionsAt } from '../sections.ts';
import { dropEntry, findEntry, keepEntry, readTeam } from '../store/team.ts';
import { type TeamEntry, teamByPlace } from '../team.ts';
import { entryFacts, entryValues, readEntryForm } from './form.ts';

export async function showTeam(ask: Ask): Promise<Ending> {
  const { team, places } = await ask.read(async (scope) => ({
    team: await readTeam(scope),
    places: await readPlaces(scope),
  }));
  const { slug } = ask.seat.partnership;
  return page('wings/agreement/meet-the-team/meet-the-team.njk', {
    title: 'Meet the team',
    sections: sectionsAt(slug, 'Working agreement'),
    groups: teamByPlace(team, places),
    empty: 'Nobody has chosen to be shown here yet.',
    shown: team.some(({ personId }) => personId === ask.seat.personId),
    youHref: launchPaths.you(slug),
  });
}

const formPage = (places: readonly Place[], form: FormView) =>
  page('wings/agreement/meet-the-team/you.njk', {
    title: 'Do you want to be met?',
    places: places.map(({ id, name }) => ({ value: id, text: name })),
    form,
  });

export async function showYou(ask: Ask): Promise<Ending> {
  const { mine, places } = await ask.read(async (scope) => ({
    mine: await findEntry(scope, ask.seat.personId),
    places: await readPlaces(scope),
  }));
  return formPage(places, ask.open(entryValues(mine), mine?.version));
}

export async function doYou(ask: Ask): Promise<Ending> {
  const places = await ask.read(readPlaces);
  const read = readEntryForm(
    ask.body,
    places.map(({ id }) => id),
  );
  if (!read.ok) return invalid(formPage(places, again(ask.body, read.errors)));
  const to = read.values;
  const { personId, partnership } = ask.seat;
  const done = await ask.act({
    may: mayReadAgreement(ask.seat),
    apply: async (scope) => {
      const seen = seenIn(ask.body);
      const mine = await findEntry(scope, personId);
      const asSeen = (mine?.version ?? 0) === seen;
      if (to === null) {
        if (mine && !(asSeen && (await dropEntry(scope, personId, seen))))
          return changedElsewhere(ask, mine, to, places);
        return { result: true, happened: launchHappened.notShown(personId) };
      }
      if (!(asSeen && (await keepEntry(scope, personId, seen, to)))) return changedElsewhere(ask, mine, to, places);
      return { result: true, happened: launchHappened.shown(personId, to.shown === 'name', to.placeIds.length) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    launchPaths.team(partnership.slug),
    to === null
      ? 'You are not shown here. What stood here of you is destroyed.'
      : 'It is kept. This is how the others meet you.',
  );
}

type Chosen = Pick<TeamEntry, 'shown' | 'name' | 'about' | 'placeIds'> | null;
const changedElsewhere = (ask: Ask, mine: TeamEntry | undefined, to: Chosen, places: readonly Place[]) =>
  stale({
    what: 'choice',
    theirs: entryFacts(mine ?? null, places),
    yours: entryFacts(to, places),
    again: launchPaths.you(ask.seat.partnership.slug),
  });

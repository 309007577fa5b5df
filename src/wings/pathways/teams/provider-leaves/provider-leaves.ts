// A provider leaves the team: only when nobody is left behind with it. The database holds that by itself.
import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, day as dayField, type FormView, readForm, seenIn } from '../../../../shell/form.ts';
import { listOf } from '../../../../shell/list-of.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import { mayKeepTeamAt } from '../../policy.ts';
import { changeTeamProvider, stillWith } from '../../store/teams.ts';
import { teamHappened } from '../events.ts';
import { type FoundTeam, findTeam, providerIn } from '../find-team.ts';
import { stillInWords, type TeamProvider } from '../team.ts';

const schema = z.object({ leftOn: dayField('Write the day on which it left, for example 11 6 2026') });

const formPage = (slug: string, { place, team }: FoundTeam, provider: TeamProvider, form: FormView) =>
  askedPage(
    {
      title: `${provider.partnerName} leaves the team`,
      asked: `${team.name}, ${place.name}`,
      lead: 'It can leave once it has nobody, and nothing that it asked or was asked is open.',
      back: { text: team.name, href: paths.team(slug, place.slug) },
      fields: [{ is: 'day', name: 'leftOn', options: { label: 'On which day did it leave?' } }],
      button: 'It has left',
      next: ['What was done stays as it was. Where it worked beside another provider, that ends on this day.'],
      form,
    },
    { worriedAt: place.slug },
  );

const leftAlready = ({ partnerName, leftOn }: TeamProvider) =>
  leftOn === null
    ? undefined
    : closed(`${partnerName} left on ${day(leftOn)}.`, 'Add it to the team again if it has come back.');

export async function showProviderLeaves(ask: Ask): Promise<Ending> {
  const found = await findTeam(ask);
  const provider = found && providerIn(found, ask);
  if (!found || !provider) return notFound('provider');
  return (
    ask.permit(mayKeepTeamAt(ask.seat, found.place.id)) ??
    leftAlready(provider) ??
    formPage(ask.seat.partnership.slug, found, provider, ask.open({ leftOn: ask.today }, provider.version))
  );
}

export async function doProviderLeaves(ask: Ask): Promise<Ending> {
  const found = await findTeam(ask);
  const provider = found && providerIn(found, ask);
  if (!found || !provider) return notFound('provider');
  const { place, team } = found;
  const { slug } = ask.seat.partnership;
  const refused = ask.permit(mayKeepTeamAt(ask.seat, place.id)) ?? leftAlready(provider);
  if (refused) return refused;
  const read = readForm(schema, ask.body, ({ leftOn }) =>
    leftOn && leftOn > ask.today ? [{ name: 'leftOn', text: 'Write the day once it has come' }] : [],
  );
  if (!read.ok) return invalid(formPage(slug, found, provider, again(ask.body, read.errors)));
  const { leftOn } = read.values;
  const done = await ask.act({
    may: mayKeepTeamAt(ask.seat, place.id),
    apply: async (scope) => {
      const still = await stillWith(scope, provider.id);
      const open = still ? stillInWords(still) : [];
      if (open.length > 0)
        return closed(
          `${provider.partnerName} still has ${listOf(open)} here. Nothing was changed.`,
          'Hand the people over first, under People and Handovers. The people who work for it can do that, and you can ask the strategic partnership manager for help.',
        );
      if (!(await changeTeamProvider(scope, { id: provider.id, version: seenIn(ask.body) }, { leftOn })))
        return stale({
          what: 'provider',
          theirs: [{ name: 'What it does here', value: provider.does }],
          yours: [{ name: 'Left on', value: day(leftOn) }],
          again: paths.providerLeaves(slug, place.slug, provider.id),
        });
      return { result: true, happened: teamHappened.providerLeft(team.id, provider.id, leftOn) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(paths.team(slug, place.slug), `${provider.partnerName} has left the team.`);
}

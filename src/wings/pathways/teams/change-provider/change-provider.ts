import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView, maybeDay, maybeWords, readForm, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import { mayKeepTeamAt } from '../../policy.ts';
import { changeTeamProvider } from '../../store/teams.ts';
import { teamHappened } from '../events.ts';
import { type FoundTeam, findTeam, providerIn } from '../find-team.ts';
import type { TeamProvider } from '../team.ts';

const schema = z.object({ does: maybeWords(300), joinedOn: maybeDay() });
type Said = z.output<typeof schema>;

const facts = ({ does, joinedOn }: Said) => [
  { name: 'What it does here', value: does },
  { name: 'Since', value: joinedOn && day(joinedOn) },
];

const formPage = (slug: string, { place, team }: FoundTeam, provider: TeamProvider, form: FormView) =>
  askedPage(
    {
      title: `What does ${provider.partnerName} do here?`,
      asked: `${team.name}, ${place.name}`,
      back: { text: team.name, href: paths.team(slug, place.slug) },
      fields: [
        {
          is: 'area',
          name: 'does',
          options: { label: 'In plain words', hint: 'It is printed for people who live here', rows: 3 },
        },
        { is: 'day', name: 'joinedOn', options: { label: 'Since when?', hint: 'You can leave this empty' } },
      ],
      button: 'Keep it',
      form,
    },
    { worriedAt: place.slug },
  );

export async function showChangeProvider(ask: Ask): Promise<Ending> {
  const found = await findTeam(ask);
  const provider = found && providerIn(found, ask);
  if (!found || !provider) return notFound('provider');
  const { does, joinedOn, version } = provider;
  return (
    ask.permit(mayKeepTeamAt(ask.seat, found.place.id)) ??
    formPage(ask.seat.partnership.slug, found, provider, ask.open({ does: does ?? '', joinedOn }, version))
  );
}

export async function doChangeProvider(ask: Ask): Promise<Ending> {
  const found = await findTeam(ask);
  const provider = found && providerIn(found, ask);
  if (!found || !provider) return notFound('provider');
  const { place, team } = found;
  const { slug } = ask.seat.partnership;
  const refused = ask.permit(mayKeepTeamAt(ask.seat, place.id));
  if (refused) return refused;
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(formPage(slug, found, provider, again(ask.body, read.errors)));
  const done = await ask.act({
    may: mayKeepTeamAt(ask.seat, place.id),
    apply: async (scope) => {
      if (!(await changeTeamProvider(scope, { id: provider.id, version: seenIn(ask.body) }, read.values)))
        return stale({
          what: 'provider',
          theirs: facts(provider),
          yours: facts(read.values),
          again: paths.changeProvider(slug, place.slug, provider.id),
        });
      return { result: true, happened: teamHappened.providerChanged(team.id, provider.id) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.team(slug, place.slug), 'It is kept.');
}

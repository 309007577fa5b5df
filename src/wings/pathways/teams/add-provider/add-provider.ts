// A provider comes into the team, or comes back into it.
import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, notFound, redirect } from '../../../../shell/endings.ts';
import { again, type FormView, id, maybeDay, maybeWords, readForm } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { type Partner, readPartners } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { mayKeepTeamAt } from '../../policy.ts';
import { addTeamProvider, changeTeamProvider } from '../../store/teams.ts';
import { teamHappened } from '../events.ts';
import { type FoundTeam, findTeam } from '../find-team.ts';

const schema = z.object({
  partner: id('Choose the provider'),
  does: maybeWords(300),
  joinedOn: maybeDay(),
});

/** Organisations that provide something, and are not in the team now. */
const notInTeam = ({ providers }: FoundTeam, partners: readonly Partner[]): Partner[] =>
  partners.filter(
    ({ id: partner, kind, leftOn }) =>
      leftOn === null &&
      ['provider', 'lived-experience organisation'].includes(kind) &&
      !providers.some(({ partnerId, leftOn: left }) => partnerId === partner && left === null),
  );

const formPage = (slug: string, { place, team }: FoundTeam, partners: readonly Partner[], form: FormView) =>
  askedPage(
    {
      title: 'Add a provider to the team',
      asked: `${team.name}, ${place.name}`,
      back: { text: team.name, href: paths.team(slug, place.slug) },
      fields: [
        {
          is: 'select',
          name: 'partner',
          options: {
            label: 'Which provider is it?',
            empty: 'Choose',
            items: partners.map(({ id: value, name: text }) => ({ value, text })),
          },
        },
        {
          is: 'area',
          name: 'does',
          options: {
            label: 'What does it do here?',
            hint: 'In plain words: it is printed for people who live here',
            rows: 3,
          },
        },
        { is: 'day', name: 'joinedOn', options: { label: 'Since when?', hint: 'You can leave this empty' } },
      ],
      button: 'Add it',
      next: ['People who work for it at this place can then be asked to take somebody on.'],
      form,
    },
    { worriedAt: place.slug },
  );

export async function showAddProvider(ask: Ask): Promise<Ending> {
  const found = await findTeam(ask);
  if (!found) return notFound('team');
  const { place } = found;
  const partners = notInTeam(found, await ask.read(readPartners));
  return (
    ask.permit(mayKeepTeamAt(ask.seat, place.id)) ??
    whenClosed(found) ??
    formPage(ask.seat.partnership.slug, found, partners, ask.open())
  );
}
const whenClosed = ({ place }: FoundTeam) =>
  place.closedOn === null
    ? undefined
    : closed(`${place.name} has closed. Nothing new begins there.`, 'Choose the place that its work went to.');

export async function doAddProvider(ask: Ask): Promise<Ending> {
  const found = await findTeam(ask);
  if (!found) return notFound('team');
  const { place, team, providers } = found;
  const { slug } = ask.seat.partnership;
  const refused = ask.permit(mayKeepTeamAt(ask.seat, place.id)) ?? whenClosed(found);
  if (refused) return refused;
  const partners = notInTeam(found, await ask.read(readPartners));
  const read = readForm(schema, ask.body, ({ partner }) =>
    partner && !partners.some((one) => one.id === partner)
      ? [{ name: 'partner', text: 'Choose one of the providers on the page' }]
      : [],
  );
  if (!read.ok) return invalid(formPage(slug, found, partners, again(ask.body, read.errors)));
  const { partner, does, joinedOn } = read.values;
  const before = providers.find(({ partnerId }) => partnerId === partner);
  const providerId = before?.id ?? ask.newId();
  const done = await ask.act({
    may: mayKeepTeamAt(ask.seat, place.id),
    apply: async (scope) => {
      const added = before
        ? await changeTeamProvider(scope, before, { does, joinedOn, leftOn: null })
        : await addTeamProvider(scope, { id: providerId, teamId: team.id, partnerId: partner, does, joinedOn });
      if (!added)
        return closed('Somebody added this provider before you.', 'Open the team’s page to see it as it is now.');
      const happened = before ? teamHappened.providerBack : teamHappened.providerAdded;
      return { result: true, happened: happened(team.id, providerId) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.team(slug, place.slug), 'The provider is in the team.');
}

import { type Ending, invalid, isRefusal, redirect } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { slugFor } from '../../../../shell/slug.ts';
import { readInterfaces, readPlaces } from '../../../partnership/index.ts';
import { happened } from '../../events.ts';
import { paths, takenBelowDialogues } from '../../paths.ts';
import { mayKeepEngagements } from '../../policy.ts';
import { addPassage } from '../../store/account.ts';
import { proposeEngagement, readEngagements } from '../../store/engagement.ts';
import { readProposeForm } from './form.ts';
import { type ProposeFacts, proposeFormPage } from './page.ts';

export const proposeFacts = (ask: Ask): Promise<ProposeFacts> =>
  ask.read(async (scope) => ({
    slug: ask.seat.partnership.slug,
    interfaces: await readInterfaces(scope),
    places: await readPlaces(scope),
  }));

export async function showPropose(ask: Ask): Promise<Ending> {
  const facts = await proposeFacts(ask);
  const only = facts.places.length === 1 ? facts.places[0]?.id : undefined;
  return proposeFormPage(ask.open(only ? { placeId: only } : {}), facts);
}

export async function doPropose(ask: Ask): Promise<Ending> {
  const read = readProposeForm(ask.body);
  if (!read.ok) return invalid(proposeFormPage(again(ask.body, read.errors), await proposeFacts(ask)));
  const { context, ...proposal } = read.values;
  const id = ask.newId();
  const slug = await ask.act({
    may: mayKeepEngagements(ask.seat),
    apply: async (scope) => {
      const taken = (await readEngagements(scope)).map((engagement) => engagement.slug);
      const free = slugFor(proposal.title, [...taken, ...takenBelowDialogues]);
      await proposeEngagement(scope, { id, slug: free, ...proposal });
      if (context !== null) {
        const passage = { id: ask.newId(), part: 'context', of: null, words: context, source: null } as const;
        await addPassage(scope, id, { ...passage, tier: 'partners' });
      }
      return { result: free, happened: happened.proposed(id) };
    },
  });
  if (isRefusal(slug)) return slug;
  return redirect(paths.engagement(ask.seat.partnership.slug, slug), 'The proposal is kept.');
}

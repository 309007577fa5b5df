// The facts of a case study, from the wings that keep them. Of what has a tier only what is published is read, so that a
// handle that may see nothing else is enough.
import type { Scope } from '../../../../db/scope.ts';
import { cadenceOf, lastSaid, readAgreed } from '../../../agreement/index.ts';
import { type Engagement, type QuotationUse, readForReport, readQuotationsFor } from '../../../dialogue/index.ts';
import { readAbout, readInterfaces, readPerspectives, readReadings } from '../../../partnership/index.ts';
import { readLookBacks } from '../../store/look-backs.ts';
import type { Report } from '../report.ts';
import type { CaseFacts, CommitmentFact, ForumFact } from './facts.ts';

const published = ['published'] as const;

export async function gatherCase(
  scope: Scope,
  engagement: Engagement,
  report: Report | undefined,
  use: QuotationUse | null = 'case study',
): Promise<CaseFacts> {
  const about = await readAbout(scope);
  const dialogue = await readForReport(scope, engagement.id);
  const agreed = await readAgreed(scope, engagement.id, published);
  const face = (await readInterfaces(scope)).find(({ id }) => id === engagement.interfaceId) ?? null;
  return {
    partnership: {
      ...{ name: about.name, tagline: about.tagline, fictional: about.fictional, sourceTitle: about.sourceTitle },
    },
    report: report ?? {
      ...{ number: engagement.number, title: engagement.title, subtitle: null, authors: [], rights: null, related: [] },
    },
    engagement,
    ...dialogue,
    interface: face,
    readings: face ? await readReadings(scope, face.id) : [],
    perspectives: await readPerspectives(scope),
    quotations: use === null ? [] : await readQuotationsFor(scope, engagement.id, use),
    sayings: agreed.sayings,
    vision: agreed.vision,
    commitments: agreed.commitments.map(commitmentFact),
    actions: agreed.actions.map((action) => ({
      ...action,
      agreed: action.agreed !== null,
      delivered: action.delivered !== null,
    })),
    forums: agreed.forums.map(forumFact),
    lookBacks: await readLookBacks(scope, { engagementId: engagement.id, tiers: published }),
  };
}

type Agreed = Awaited<ReturnType<typeof readAgreed>>;

const commitmentFact = ({ id, words, tier, checks }: Agreed['commitments'][number]): CommitmentFact => ({
  ...{ id, words, tier },
  saidByAsked: lastSaid(checks, 'asked')?.met ?? null,
  saidByAsker: lastSaid(checks, 'asker')?.met ?? null,
});

const forumFact = (forum: Agreed['forums'][number]): ForumFact => ({ ...forum, cadence: cadenceOf(forum) });

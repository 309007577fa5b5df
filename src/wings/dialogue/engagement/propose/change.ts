import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { askedVersion } from '../../asked.ts';
import type { Engagement } from '../../engagement.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayKeepEngagements } from '../../policy.ts';
import { changeEngagement, findEngagement, type Proposal } from '../../store/engagement.ts';
import { changeFormValues, readChangeForm } from './form.ts';
import { proposeFormPage } from './page.ts';
import { proposeFacts } from './propose.ts';

const find = (ask: Ask): Promise<Engagement | undefined> =>
  ask.read((scope) => findEngagement(scope, ask.params.engagement ?? ''));

export async function showChangeEngagement(ask: Ask): Promise<Ending> {
  const engagement = await find(ask);
  if (!engagement) return notFound('dialogue');
  const form = ask.open(changeFormValues(engagement), engagement.version);
  return proposeFormPage(form, await proposeFacts(ask), engagement);
}

const said = (proposal: Proposal) => [
  { name: 'What it is called', value: proposal.title },
  { name: 'Who proposed it', value: proposal.proposedBy },
  { name: 'To whom', value: proposal.proposedTo },
  { name: 'Who pays for it', value: proposal.fundedBy },
];

export async function doChangeEngagement(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const engagement = await find(ask);
  if (!engagement) return notFound('dialogue');
  const read = readChangeForm(ask.body);
  if (!read.ok) return invalid(proposeFormPage(again(ask.body, read.errors), await proposeFacts(ask), engagement));
  const seen = askedVersion(ask);
  const changed = await ask.act({
    may: mayKeepEngagements(ask.seat),
    apply: async (scope) => {
      if (!(await changeEngagement(scope, engagement.id, seen, read.values)))
        return stale({
          what: 'dialogue',
          theirs: said(engagement),
          yours: said(read.values),
          again: paths.changeEngagement(slug, engagement.slug),
        });
      return { result: true, happened: happened.engagementChanged(engagement.id, seen + 1) };
    },
  });
  if (isRefusal(changed)) return changed;
  return redirect(paths.engagement(slug, engagement.slug), 'The changes are kept.');
}

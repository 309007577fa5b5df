import type { Scope } from '../../../db/scope.ts';
import { type Ending, isRefusal, notFound, redirect, stale } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { moveTier, readAgreed } from '../../agreement/index.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayPublish } from '../policy.ts';
import { moveLookBackTier, readLookBacks } from '../store/look-backs.ts';
import { findReport } from '../store/reports.ts';
import { type Choice, changesOf, choicesFrom } from './choosing.ts';
import { choosePage, chosenNow } from './page.ts';

const tiers = ['partners', 'published'] as const;

export async function showChoose(ask: Ask): Promise<Ending> {
  const found = await findChoices(ask);
  if (!found) return notFound('report');
  const { report, choices } = found;
  return choosePage(ask.open(chosenNow(choices)), choices, report, ask.seat.partnership.slug);
}

export async function doChoose(ask: Ask): Promise<Ending> {
  const found = await findChoices(ask);
  if (!found) return notFound('report');
  const { report, choices } = found;
  const { slug } = ask.seat.partnership;
  const { out, back, changed } = changesOf(choices, listOf(ask.body.shown), listOf(ask.body.publish));
  const home = paths.report(slug, report.slug);
  if (out.length + back.length === 0) return ask.permit(mayPublish(ask.seat)) ?? redirect(home, 'Nothing was changed.');
  const first = changed[0];
  if (first)
    return (
      ask.permit(mayPublish(ask.seat)) ??
      stale({
        what: 'choice of what is published',
        theirs: [{ name: 'As it stands now', value: first.words }],
        yours: [{ name: 'As it stood when you chose', value: 'Other words. Nothing was published.' }],
        again: paths.choose(slug, report.slug),
      })
    );
  const done = await ask.act({
    may: mayPublish(ask.seat),
    apply: async (scope) => {
      for (const choice of [...out, ...back])
        if (!(await move(scope, choice)))
          return stale({
            what: 'choice of what is published',
            theirs: [{ name: choice.words, value: choice.tier === 'partners' ? 'Published' : 'With the partners' }],
            yours: [{ name: choice.words, value: choice.tier === 'partners' ? 'To be published' : 'To be taken back' }],
            again: paths.choose(slug, report.slug),
          });
      return {
        result: true,
        happened: [
          ...out.map(({ kind, id }) => happened.published(kind, id)),
          ...back.map(({ kind, id }) => happened.takenBack(kind, id)),
        ],
      };
    },
  });
  return isRefusal(done) ? done : redirect(home, 'What is published is as you ticked it.');
}

async function findChoices(ask: Ask) {
  return ask.read(async (scope) => {
    const report = await findReport(scope, ask.params.report ?? '');
    if (!report?.engagementId) return undefined;
    const agreed = await readAgreed(scope, report.engagementId, tiers);
    const lookBacks = await readLookBacks(scope, { engagementId: report.engagementId, tiers });
    return { report, choices: choicesFrom(agreed, lookBacks) };
  });
}

function move(scope: Scope, { kind, id, tier, version }: Choice): Promise<boolean> {
  const to = tier === 'partners' ? 'published' : 'partners';
  return kind === 'look-back'
    ? moveLookBackTier(scope, { id, version }, tier, to)
    : moveTier(scope, { kind, id, version }, tier, to);
}

const listOf = (sent: unknown): string[] =>
  Array.isArray(sent) ? sent.map(String) : typeof sent === 'string' ? [sent] : [];

import { type Ending, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { type Verdict, yes } from '../../../../shell/standing.ts';
import { leadingAt, mayAsLead, takesBothLeads } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { mayPublish } from '../../policy.ts';
import { findReport } from '../../store/reports.ts';
import { reportHappened as happened } from '../events.ts';
import { move, readChoices, readPlacesOf } from './choices.ts';
import { type Choice, changesOf } from './choosing.ts';
import { choosePage, chosenNow } from './page.ts';
import { asksToPublish } from './publish-together.ts';

export async function showChoose(ask: Ask): Promise<Ending> {
  const found = await findChoices(ask);
  if (!found) return notFound('report');
  const refused = ask.permit(found.mayTakeBack);
  if (refused) return refused;
  const { report, choices } = found;
  return choosePage(ask.open(chosenNow(choices)), choices, report, ask.seat.partnership.slug);
}

export async function doChoose(ask: Ask): Promise<Ending> {
  const found = await findChoices(ask);
  if (!found) return notFound('report');
  const refused = ask.permit(found.mayTakeBack);
  if (refused) return refused;
  const { report, choices, placeId } = found;
  const { slug } = ask.seat.partnership;
  const { out, back, changed } = changesOf(choices, listOf(ask.body.shown), listOf(ask.body.publish));
  const home = paths.report(slug, report.slug);
  if (out.length + back.length === 0) return redirect(home, 'Nothing was changed.');
  const first = changed[0];
  if (first)
    return stale({
      what: 'choice of what is published',
      theirs: [{ name: 'As it stands now', value: first.words }],
      yours: [{ name: 'As it stood when you chose', value: 'Other words. Nothing was published.' }],
      again: paths.choose(slug, report.slug),
    });
  const mayPublishAlone = ask.permit(found.mayPublish);
  if (out.length > 0 && mayPublishAlone) return mayPublishAlone;
  const both = out.length > 0 && found.takesBoth;
  // what is taken back is gone at once, and by one alone
  const now = both ? back : [...out, ...back];
  if (now.length > 0) {
    const done = await moveAll(ask, now, found.mayTakeBack, paths.choose(slug, report.slug));
    if (isRefusal(done)) return done;
  }
  const asked =
    both &&
    (await takesBothLeads(ask, {
      kind: 'publishing',
      placeId,
      subject: { kind: 'report', id: report.id },
      subjectVersion: report.version,
      asks: asksToPublish(out),
    }));
  return asked || redirect(home, 'What is published is as you ticked it.');
}

const moveAll = (ask: Ask, choices: readonly Choice[], may: Verdict, again: string) =>
  ask.act({
    may,
    apply: async (scope) => {
      for (const choice of choices)
        if (!(await move(scope, choice)))
          return stale({
            what: 'choice of what is published',
            theirs: [{ name: choice.words, value: choice.tier === 'partners' ? 'Published' : 'With the partners' }],
            yours: [{ name: choice.words, value: choice.tier === 'partners' ? 'To be published' : 'To be taken back' }],
            again,
          });
      return {
        result: true,
        happened: choices.map(({ kind, id, tier }) =>
          tier === 'partners' ? happened.published(kind, id) : happened.takenBack(kind, id),
        ),
      };
    },
  });

/** Where co-leads are in force, they alone ask to publish; whoever may publish, and they, take back. */
async function findChoices(ask: Ask) {
  const found = await ask.read(async (scope) => {
    const report = await findReport(scope, ask.params.report ?? '');
    if (!report?.engagementId && !report?.period) return undefined;
    return { report, choices: await readChoices(scope, report), places: await readPlacesOf(scope, report) };
  });
  if (!found) return undefined;
  const { places, ...rest } = found;
  const led = await ledAmong(ask, places);
  const leadership = led?.leadership;
  const asLead = leadership ? mayAsLead(ask, leadership) : mayPublish(ask.seat);
  return {
    ...rest,
    placeId: led?.placeId ?? null,
    takesBoth: leadership !== undefined,
    mayPublish: asLead,
    mayTakeBack: asLead.allowed ? yes : mayPublish(ask.seat),
  };
}

/** Where co-leads are in force at one of several places, everything that is chosen together takes them. */
export async function ledAmong(ask: Ask, places: readonly (string | null)[]) {
  for (const placeId of places.length === 0 ? [null] : places) {
    const leadership = await leadingAt(ask, placeId);
    if (leadership) return { placeId, leadership };
  }
  return undefined;
}

const listOf = (sent: unknown): string[] =>
  Array.isArray(sent) ? sent.map(String) : typeof sent === 'string' ? [sent] : [];

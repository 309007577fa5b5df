// The kinds of thing that this wing owns in the thread, and how they are titled for a viewer.
import type { Scope } from '../../db/scope.ts';
import { londonDay } from '../../shell/london-day.ts';
import type { Seat } from '../../shell/standing.ts';
import type { ThreadKind, ThreadStop, Wing } from '../../shell/wing.ts';
import { agreementStand } from './agreement-stand.ts';
import { commitmentStand } from './commitments/stand.ts';
import { place } from './expectations/place.ts';
import { cadenceOf } from './forum.ts';
import { launchStops } from './launch-kind.ts';
import { paths } from './paths.ts';
import { agreedStand, deliveredStand } from './plan/line.ts';
import { readActionRows } from './store/actions.ts';
import { readVersions } from './store/agreement-versions.ts';
import { readCommitmentRows } from './store/commitments.ts';
import { readExpectationRows } from './store/expectations.ts';
import { readForumRows } from './store/forums.ts';
import { readVisionLines } from './store/vision.ts';
import { readWorkingAgreements } from './store/working-agreements.ts';
import { fromStruck, struckNote } from './struck.ts';
import { readTable } from './table.ts';
import { tiersFor } from './tier.ts';
import { versionRow } from './working-agreement/page.ts';

type Title = (scope: Scope, ids: readonly string[], viewer: Seat) => Promise<readonly (ThreadStop & { id: string })[]>;
const kind = (word: string, title: Title): ThreadKind => ({
  word,
  title: async (scope, ids, viewer) => {
    const stops = await title(scope, ids, viewer);
    const { told } = await fromStruck(scope, ids, viewer);
    return new Map(
      stops.map(({ id, note, ...stop }) => {
        const notes = [note, told.has(id) && struckNote].filter(Boolean).join('. ');
        return [id, { ...stop, ...(notes && { note: notes }) }];
      }),
    );
  },
});

const visionLines: Title = async (scope, ids, viewer) =>
  (await readVisionLines(scope, { tiers: tiersFor(viewer.clearance), ids })).map((line) => ({
    id: line.id,
    title: line.words,
    href: paths.visionLine(viewer.partnership.slug, line.id),
    tier: line.tier,
    on: line.adoptedOn ?? line.proposedOn,
    state:
      line.state === 'adopted'
        ? { kind: 'agreed', word: 'Adopted' }
        : line.state === 'proposed'
          ? { kind: 'under-way', word: 'Proposed' }
          : { kind: 'stopped', word: 'Set aside' },
  }));

const expectations: Title = async (scope, ids, viewer) => {
  const rows = await readExpectationRows(scope, { tiers: tiersFor(viewer.clearance), ids });
  // ages are for pages that know the day; the thread tells what became of it
  return place(
    await readTable(scope),
    rows.map((row) => ({ ...row, turnSince: null })),
    viewer,
    '',
  ).map(({ expectation, from, to, stand, href }) => ({
    id: expectation.id,
    title: expectation.title,
    href,
    tier: expectation.tier,
    on: expectation.madeOn,
    state: { kind: stand.kind, word: stand.word },
    note: `Asked of ${to.name} by ${from.name}`,
  }));
};

const commitments: Title = async (scope, ids, viewer) =>
  (await readCommitmentRows(scope, { tiers: tiersFor(viewer.clearance), ids })).map((commitment) => ({
    id: commitment.id,
    title: commitment.words,
    href: `${paths.commitments(viewer.partnership.slug)}#commitment-${commitment.id}`,
    tier: commitment.tier,
    on: commitment.madeOn,
    state: commitmentStand(commitment.checks),
    note: `Looked after by: ${commitment.owner}`,
  }));

const actions: Title = async (scope, ids, viewer) => {
  const fromSource = viewer.partnership.sourceTitle !== null;
  return (await readActionRows(scope, { tiers: tiersFor(viewer.clearance), ids })).map((action) => ({
    id: action.id,
    title: action.expected,
    href: paths.action(viewer.partnership.slug, action.id),
    tier: action.tier,
    on: action.delivered?.on ?? action.agreed?.on ?? null,
    also: agreedStand(action, fromSource),
    state: deliveredStand(action, fromSource),
  }));
};

const forums: Title = async (scope, ids, viewer) =>
  (await readForumRows(scope, { tiers: tiersFor(viewer.clearance), ids })).map((forum) => ({
    id: forum.id,
    title: forum.name,
    href: paths.forum(viewer.partnership.slug, forum.slug),
    tier: forum.tier,
    on: null,
    state:
      forum.state === 'stopped'
        ? { kind: 'stopped', word: 'Stopped' }
        : { kind: 'set', word: cadenceOf(forum) ?? 'Committed to' },
  }));

const workingAgreements: Title = async (scope, ids, viewer) => {
  const versions = await readVersions(scope);
  const fromSource = viewer.partnership.sourceTitle !== null;
  return (await readWorkingAgreements(scope))
    .filter(({ id }) => ids.includes(id))
    .map(({ id, slug, title }) => {
      const own = versions.filter(({ agreementId }) => agreementId === id);
      const { state, words } = agreementStand(own, fromSource);
      const href = paths.workingAgreement(viewer.partnership.slug, slug);
      return { id, title, href, tier: 'partners' as const, on: null, state, note: words.replace(/\.$/, '') };
    });
};

const agreementVersions: Title = async (scope, ids, viewer) => {
  const agreements = await readWorkingAgreements(scope);
  return (await readVersions(scope, { ids })).flatMap((version) => {
    const agreement = agreements.find(({ id }) => id === version.agreementId);
    if (!agreement) return [];
    const { href, state, words } = versionRow(version, viewer.partnership.slug, agreement.slug);
    const title = `${agreement.title}, version ${version.number}`;
    const on = londonDay(version.frozenAt);
    return [{ id: version.id, title, href, tier: 'partners', on, state, note: words.replace(/\.$/, '') }];
  });
};

export const kinds: Wing['kinds'] = {
  'vision line': kind('Vision', visionLines),
  expectation: kind('Expectation', expectations),
  commitment: kind('Commitment', commitments),
  action: kind('Action', actions),
  forum: kind('Forum', forums),
  'working agreement': kind('Agreement', workingAgreements),
  'agreement version': kind('Version', agreementVersions),
  launch: kind('Launch', launchStops),
};

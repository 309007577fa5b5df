// A round of statements with sheets in its boxes, and what left them by the door that every figure takes.
import { inHandle } from '../../src/db/handle.ts';
import { newId } from '../../src/db/id.ts';
import { makeHandle } from '../../src/shell/seats.ts';
import type { Finding } from '../../src/wings/coproduction/common-ground/finding.ts';
import { ledgerKey } from '../../src/wings/coproduction/rounds/read-seen.ts';
import { letOut } from '../../src/wings/coproduction/rounds/release.ts';
import type { Sheet } from '../../src/wings/coproduction/rounds/sheet.ts';
import { openBoxes, putInBox } from '../../src/wings/coproduction/store/box.ts';
import { keepReleases, readTallies } from '../../src/wings/coproduction/store/figures.ts';
import { keepFinding } from '../../src/wings/coproduction/store/finding.ts';
import { addRound, moveRound, readQuestions, readRounds } from '../../src/wings/coproduction/store/rounds.ts';
import type { AroundTheTable } from './around-the-table.ts';

/** I agree, I do not agree, I am not sure, I would rather not say. */
export type Counts = readonly [agree: number, disagree: number, unsure: number, unsaid: number];

export interface Statements {
  readonly views: readonly { readonly perspectiveId: string }[];
  /** Counts in the order of the views. */
  readonly statements: readonly {
    readonly words: string;
    readonly key?: string;
    readonly counts: readonly (Counts | null)[];
  }[];
  readonly finding?: Finding | null;
  readonly state?: 'planned' | 'open' | 'closed' | 'revealed';
  readonly openedOn?: string;
  readonly sessionSlug?: string;
}

export const nothingFound: Finding = {
  people: 55,
  groups: null,
  groupsKeptBack: false,
  evidence: { chance: 0.4, stability: 0.3 },
  map: null,
  askNext: null,
};

/** @returns where its pages are, below the partnership */
export async function askedStatements(
  table: Pick<AroundTheTable, 'engagementId' | 'scope' | 'db' | 'handleSecret' | 'partnership'>,
  { views, statements, finding = nothingFound, state = 'revealed', ...more }: Statements,
): Promise<{ at: string; roundSlug: string; sessionId: string }> {
  const { openedOn = '2026-11-20', sessionSlug = `session-${newId().slice(-6)}` } = more;
  const [roundId, slots] = [newId(), views.map(() => newId())];
  const questionIds = statements.map(() => newId());
  const roundSlug = `statements-${roundId.slice(-8)}`;
  // as a data file brings what was asked long ago: the statements themselves are not there
  const command = await makeHandle(table.db, table.handleSecret, {
    ...{ partnershipId: table.partnership.id, personId: null, clearance: 'facilitators' },
    expiresAt: new Date(Date.now() + 60_000),
  });
  const sessionId = await inHandle(table.db, command, async (tx) => {
    const partnershipId = table.partnership.id;
    const scope = { tx, partnershipId };
    const here = { partnership_id: partnershipId };
    const known = await tx
      .selectFrom('session')
      .select('id')
      .where('partnership_id', '=', partnershipId)
      .where('slug', '=', sessionSlug)
      .executeTakeFirst();
    const id = known?.id ?? newId();
    if (!known)
      await tx
        .insertInto('session')
        .values({
          ...{ ...here, id, engagement_id: table.engagementId, slug: sessionSlug, kind: 'dialogue' },
          ...{ title: 'How we care for each other', state: 'closed', on_date: '2026-11-02' },
        })
        .execute();
    await addRound(scope, {
      ...{ id: roundId, slug: roundSlug, kind: 'common ground', title: 'What we put together' },
      ...{ placeId: null, framework: null, sessionId: id, agreedBySide: false },
      questions: statements.map(({ words, key }, i) => ({
        ...{ id: questionIds[i] ?? newId(), position: i + 1, key: key ?? `statement/${newId()}`, grouping: null },
        ...{ name: words, words: null, easyWords: null, welshWords: null, answers: 'agreement' },
      })),
      perspectives: views.map(({ perspectiveId }, i) => ({ id: slots[i] ?? newId(), perspectiveId, asked: null })),
    });
    return id;
  });
  return table.scope(async (scope) => {
    const move = async (to: 'open' | 'closed' | 'revealed', on: string) => {
      const round = (await readRounds(scope)).find(({ id }) => id === roundId);
      if (!round || !(await moveRound(scope, round, { state: to, on }))) throw new Error(`not ${to}`);
    };
    if (state !== 'planned') await move('open', '2026-11-05');
    if (state === 'closed' || state === 'revealed') {
      for (const [place, { perspectiveId }] of views.entries())
        for (const sheet of sheetsOf(statements.map(({ counts }) => counts[place] ?? null)))
          await putInBox(scope, roundId, perspectiveId, sheet);
      await move('closed', '2026-11-18');
    }
    if (state === 'revealed') {
      await openBoxes(scope, roundId);
      if (finding) await keepFinding(scope, roundId, finding);
      const keys = new Map((await readQuestions(scope, roundId)).map((one) => [one.id, ledgerKey(one)]));
      const tallies = await readTallies(scope, slots);
      const out = letOut(
        tallies.map((one) => ({ ...one, questionKey: keys.get(one.questionId) ?? '' })),
        [],
        slots.map((slot) => [slot]),
        'partners',
      );
      const kept = out.flatMap(({ question, release }) => (release ? [{ ...release, id: newId(), question }] : []));
      await keepReleases(scope, kept, new Date(`${openedOn}T12:00:00Z`));
      await move('revealed', openedOn);
    }
    return { at: `dialogues/one-unit/sessions/${sessionSlug}/common-ground`, roundSlug, sessionId };
  });
}

/** As many sheets as any of the statements has answers; a line that is left over is empty. */
function sheetsOf(counts: readonly (Counts | null)[]): Sheet[] {
  const ticks = counts.map((one) =>
    (one ?? []).flatMap((count, option) => Array.from({ length: count }, () => (option + 1) as 1 | 2 | 3 | 4)),
  );
  const people = Math.max(0, ...ticks.map(({ length }) => length));
  return Array.from({ length: people }, (_, person) => ticks.map((own) => own[person] ?? 0));
}

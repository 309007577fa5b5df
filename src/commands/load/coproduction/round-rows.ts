// The rounds of a data file as rows. What was counted passes the same rule as what people answer here. Pure.
import { slugFor } from '../../../shell/slug.ts';
import {
  type Framework,
  frameworksOf,
  type LoadedQuestion,
  letOut,
  reviewQuestions,
  statementQuestions,
  viewQuestions,
} from '../../../wings/coproduction/index.ts';
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';
import { askedOf, found, linkAsked, type PutStatement, statementsIn } from './common-ground-rows.ts';
import type { RoundPart } from './round-schema.ts';

type Path = readonly PropertyKey[];

/** Sheets that go into a box once the rows are kept: nothing else than the box's own door can put them there. */
export interface Sealed {
  readonly roundId: string;
  readonly closedOn: string | null;
  readonly sheets: readonly { readonly perspectiveId: string; readonly sheet: readonly (number | null)[] }[];
}

export function roundRows(making: Making, file: PartnershipFile): Sealed[] {
  const own = ownFrameworks(making, file);
  const put = statementsIn(file);
  const sealed = file.rounds.map((round, i) => oneRound(making, round, { own, put }, ['rounds', i]));
  return sealed.filter((one) => one !== undefined);
}

function ownFrameworks({ put, newId }: Making, file: PartnershipFile): Framework[] {
  const own = file.frameworks.map((framework) => {
    const { key, title, about = null, madeBy = null } = framework;
    const id = newId();
    const slug = slugFor(key);
    put('framework', { id, slug, title, about, made_by: madeBy });
    const standards = framework.standards.map((standard, i) => {
      const { name, grouping = null, words = null, easyWords = null } = standard;
      const one = { id: newId(), grouping, name, words, easyWords };
      put('framework_standard', {
        ...{ id: one.id, framework_id: id, position: i + 1, grouping, name, words, easy_words: easyWords },
      });
      return one;
    });
    return { slug, title, about, madeBy, standards };
  });
  return frameworksOf(own);
}

function oneRound(
  making: Making,
  round: RoundPart,
  {
    own: frameworks,
    put: statements,
  }: { readonly own: readonly Framework[]; readonly put: ReadonlyMap<string, PutStatement> },
  at: Path,
): Sealed | undefined {
  const { put, keys, newId, link } = making;
  const id = keys.name('round', round.key, [...at, 'key']);
  const framework = frameworks.find(({ key }) => key === round.framework);
  if (round.framework !== undefined && !framework)
    keys.faults.push({ path: [...at, 'framework'], reason: `no framework is called "${round.framework}"` });
  const sessionId = keys.find('session', round.session, [...at, 'session']);
  const asked = askedOf(making, round, statements, at);
  const questions = framework
    ? reviewQuestions(framework, newId)
    : sessionId
      ? statementQuestions(asked, newId)
      : viewQuestions(round.ticked, round.inWords, newId);
  const hasSheets = round.asks.some(({ sheets }) => sheets.length > 0);
  put('round', {
    ...{ id, slug: slugFor(round.key), title: round.title, session_id: sessionId },
    kind: framework ? 'review' : sessionId ? 'common ground' : 'view seeking',
    place_id: keys.find('place', round.place, [...at, 'place']),
    framework: framework?.key ?? null,
    // its sheets come before it is closed
    state: hasSheets ? 'open' : round.state,
    ...{ because: round.because ?? null, agreed_by_side: round.agreedBySide, opened_on: round.openedOn ?? null },
    ...{ closed_on: hasSheets ? null : (round.closedOn ?? null), revealed_on: round.revealedOn ?? null },
  });
  for (const question of questions) {
    link('round', id, 'standard in a round', question.id, 'asked');
    put('round_question', {
      ...{ id: question.id, round_id: id, position: question.position, key: question.key, grouping: question.grouping },
      ...{ name: question.name, words: question.words, easy_words: question.easyWords },
      ...{ welsh_words: question.welshWords, answers: question.answers },
    });
  }
  if ((sessionId !== null) !== asked.length > 0)
    keys.faults.push({ path: [...at, 'statements'], reason: 'say which statements of which session are asked' });
  if (sessionId) linkAsked(making, sessionId, id, asked, questions);
  if (round.finding) found(making, round.finding, id, questions, [...at, 'finding']);
  const slots = slotsOf(making, round, id, questions, at);
  tallied(making, round, slots, questions);
  told(making, round, id, questions, at);
  planned(making, round, questions);
  if (!hasSheets) return undefined;
  return {
    roundId: id,
    closedOn: round.state === 'closed' ? (round.closedOn ?? null) : null,
    sheets: sheetsOf(slots, questions),
  };
}

interface Slot {
  readonly id: string;
  readonly perspectiveId: string;
  readonly asks: RoundPart['asks'][number];
}
const ticked = (questions: readonly LoadedQuestion[]) => questions.filter(({ answers }) => answers !== 'words');

function slotsOf(
  { put, keys, newId }: Making,
  round: RoundPart,
  roundId: string,
  questions: readonly LoadedQuestion[],
  at: Path,
): Slot[] {
  const slots = round.asks.map((asks, a): Slot => {
    const path = [...at, 'asks', a];
    const figures = ticked(questions).length;
    if (asks.counts.length > 0 && asks.counts.length !== figures)
      keys.faults.push({ path: [...path, 'counts'], reason: `there are ${figures} questions to count` });
    if (asks.sheets.some((sheet) => sheet.length !== figures))
      keys.faults.push({ path: [...path, 'sheets'], reason: `a sheet has ${figures} figures` });
    return {
      id: newId(),
      perspectiveId: keys.find('perspective', asks.perspective, [...path, 'perspective']) ?? '',
      asks,
    };
  });
  // the one that others were put together with comes first
  for (const { id, perspectiveId, asks } of slots.toSorted(
    (a, b) => Number(!!a.asks.joinedTo) - Number(!!b.asks.joinedTo),
  ))
    put('round_perspective', {
      ...{ id, round_id: roundId, perspective_id: perspectiveId, asked: asks.asked ?? null },
      joined_to: slots.find((one) => asks.joinedTo !== undefined && one.asks.perspective === asks.joinedTo)?.id ?? null,
      outcome: asks.joinedTo ? 'joined' : asks.counts.length > 0 ? 'counted' : (asks.outcome ?? null),
    });
  return slots;
}

function tallied(
  { put, newId }: Making,
  round: RoundPart,
  slots: readonly Slot[],
  questions: readonly LoadedQuestion[],
): void {
  if (round.state !== 'revealed') return;
  const counted = slots.flatMap(({ id, asks }) =>
    asks.counts.map((counts, i) => {
      const question = ticked(questions)[i];
      put('round_tally', { round_perspective_id: id, question_id: question?.id ?? '', counts: [...counts] });
      return { slotId: id, questionKey: question?.key ?? question?.id ?? '', counts };
    }),
  );
  const pools = slots.filter(({ asks }) => asks.counts.length > 0).map(({ id }) => [id]);
  for (const { question, release } of letOut(counted, [], pools, 'partners'))
    if (release)
      put('released_table', {
        ...{ id: newId(), question, surface: release.surface, rooms: [...release.rooms] },
        figures: JSON.stringify(release.figures),
        released_at: new Date(`${round.revealedOn}T12:00:00Z`),
        tier: release.surface,
      });
}

function told(
  { put, keys, newId }: Making,
  round: RoundPart,
  roundId: string,
  questions: readonly LoadedQuestion[],
  at: Path,
): void {
  const inWords = questions.find(({ answers }) => answers === 'words')?.id ?? null;
  round.told.forEach((one, t) => {
    const path = [...at, 'told', t];
    put('feedback', {
      ...{ id: newId(), source: round.framework ? 'review' : 'view seeking', round_id: roundId, question_id: inWords },
      place_id: keys.find('place', round.place, [...at, 'place']),
      perspective_id: keys.find('perspective', one.perspective, [...path, 'perspective']),
      ...{ words: one.words, anonymous: true, state: one.state, because: one.because ?? null },
      tellable: one.tellable ?? null,
      tier: one.state === 'kept' ? 'partners' : 'facilitators',
    });
  });
}

function planned({ put, newId, link }: Making, round: RoundPart, questions: readonly LoadedQuestion[]): void {
  round.planned.forEach((line, i) => {
    const question = questions.find(({ position }) => position === line.standard);
    const id = newId();
    put('action', {
      ...{ id, position: 1000 + i, section: round.title, expected: line.expected, to_be_done: line.toBeDone ?? null },
      ...{ where_now: line.whereNow ?? null, where_now_is: line.whereNowIs, what_next: line.whatNext ?? null },
      ...{ leads: line.leads, monitored: line.monitored ?? null },
      state: line.whereNowIs === 'said' ? 'planned' : line.whereNowIs,
    });
    if (!question) return;
    link('standard in a round', question.id, 'action', id, 'planned');
  });
}

const sheetsOf = (slots: readonly Slot[], questions: readonly LoadedQuestion[]): Sealed['sheets'] =>
  slots.flatMap(({ perspectiveId, asks }) =>
    asks.sheets.map((sheet) => {
      const figures = [...sheet].map(Number);
      return {
        perspectiveId,
        sheet: questions.map(({ answers }) => (answers === 'words' ? null : (figures.shift() ?? 0))),
      };
    }),
  );

import type { Scope } from '../../../db/scope.ts';
import { linkThread } from '../../../db/thread-links.ts';
import type { Applied } from '../../../shell/act.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type Refusal,
  redirect,
  stale,
} from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { markBrought } from '../../dialogue/index.ts';
import { happened } from '../events.ts';
import { turnsOf } from '../exchange/rounds.ts';
import {
  type Answer,
  allAnswered,
  answers,
  answersOpenTo,
  decide,
  type Expectation,
  type Given,
  replay,
  type Side,
} from '../expectation.ts';
import { type Found, findExpectation } from '../find-expectation.ts';
import { paths } from '../paths.ts';
import { answersInTheRoom, mayAnswerFor } from '../policy.ts';
import { addCommitment } from '../store/commitments.ts';
import { holdExpectations, keepAnswer, readExpectationRows } from '../store/expectations.ts';
import { everyTier } from '../store/which.ts';
import { tellParty } from '../tell-party.ts';
import { readAnswerForm } from './form.ts';
import { answerPage } from './page.ts';
import { sideFor } from './side.ts';

const partyAt = (found: Found, side: Side) => (side === 'asked' ? found.to : found.from);

const ended = ({ expectation }: Found) =>
  closed(
    expectation.state === 'accepted' ? 'This is agreed.' : 'This is no longer asked.',
    'Every answer stays to be seen among the expectations. Something new can be asked for there.',
  );

export async function showAnswer(ask: Ask): Promise<Ending> {
  const found = await findExpectation(ask);
  if (!found) return notFound('expectation');
  const side = sideFor(ask.seat, found, ask.query.side);
  if (!side) return ended(found);
  return (
    ask.permit(mayAnswerFor(ask.seat, partyAt(found, side))) ??
    answerPage(found, side, ask.seat, ask.open({}, found.expectation.version))
  );
}

export async function doAnswer(ask: Ask): Promise<Ending> {
  const found = await findExpectation(ask);
  if (!found) return notFound('expectation');
  const { expectation } = found;
  const named = ask.body.side === 'asker' ? 'asker' : ask.body.side === 'asked' ? 'asked' : sideFor(ask.seat, found);
  if (!named) return ended(found);
  const party = partyAt(found, named);
  const refused = ask.permit(mayAnswerFor(ask.seat, party));
  if (refused) return refused;
  const seen = seenIn(ask.body);
  const inTheRoom = answersInTheRoom(ask.seat, party);
  const openNow = answersOpenTo(expectation, named);
  // answered meanwhile: what this page offered is read as it was opened, so that nothing typed is lost
  const open =
    openNow.length === 0 ? answers : seen === expectation.version ? openNow : answersOnPage(expectation, seen, named);
  const read = readAnswerForm(ask.body, { side: named, open, together: party.together, inTheRoom, today: ask.today });
  if (!read.ok && openNow.length === 0) return ended(found);
  if (!read.ok) return invalid(answerPage(found, named, ask.seat, again(ask.body, read.errors)));
  const answering: Answering = { ask, found, side: named, given: read.values, seen, inTheRoom };
  const done = await ask.act({
    may: mayAnswerFor(ask.seat, party),
    apply: (scope) => apply(scope, answering),
  });
  if (isRefusal(done)) return done;
  return redirect(paths.expectation(ask.seat.partnership.slug, expectation.slug), keptWords(found, named, read.values));
}

/** The answers that stood on a page which was opened before the last answers came: each answer is one version. */
function answersOnPage({ version, words, rounds }: Expectation, seen: number, side: Side): readonly Answer[] {
  const then = rounds.slice(0, Math.max(0, rounds.length - Math.max(0, version - seen)));
  const state = replay(words, then);
  return state === undefined ? answers : answersOpenTo({ state, words, rounds: then }, side);
}

interface Answering {
  readonly ask: Ask;
  readonly found: Found;
  readonly side: Side;
  readonly given: Given;
  readonly seen: number;
  readonly inTheRoom: boolean;
}

async function apply(scope: Scope, answering: Answering): Promise<Applied<true> | Refusal> {
  const { ask, found, side, given, seen, inTheRoom } = answering;
  const { id, engagementId } = found.expectation;
  await holdExpectations(scope, engagementId);
  const [now] = await readExpectationRows(scope, { tiers: everyTier, ids: [id] });
  const decided = now?.version === seen ? decide(now, side, given, found.to) : undefined;
  if (!now || !decided) return answeredBefore(answering, now);
  const by = ask.seat.personId;
  const answer = {
    id: ask.newId(),
    expectationId: id,
    seen: now,
    side,
    ...given,
    decided,
    on: ask.today,
    by,
    inTheRoom,
  };
  if (!(await keepAnswer(scope, answer))) return answeredBefore(answering, now);
  const told = [happened.answered(id, decided.round, side, given.answer, decided.state, inTheRoom)];
  if (decided.commitment) {
    const commitmentId = ask.newId();
    const ownerPartnerId = found.to.partnerId;
    await addCommitment(scope, {
      id: commitmentId,
      expectationId: id,
      ...decided.commitment,
      ownerPartnerId,
      on: ask.today,
    });
    await linkThread(scope, { kind: 'expectation', id }, { kind: 'commitment', id: commitmentId }, 'accepted');
    told.push(happened.committed(commitmentId, id, decided.commitment.dueOn));
  }
  if (decided.state === 'brought to the forum' && found.forum)
    await linkThread(scope, { kind: 'expectation', id }, { kind: 'forum', id: found.forum.id }, 'brought');
  if (engagementId !== null) {
    const all = await readExpectationRows(scope, { tiers: everyTier, engagementId });
    if (allAnswered(all))
      told.push(
        ...(await markBrought(scope, engagementId, 'expectations contracted', ask.today, { kind: 'expectation', id })),
      );
  }
  if (decided.state === 'countered' || decided.state === 'recountered')
    await tellParty(ask, scope, partyAt(found, side === 'asked' ? 'asker' : 'asked'));
  return { result: true, happened: told };
}

/** Both answers are shown, and the second one is kept as a draft. */
function answeredBefore({ ask, found, given }: Answering, now: Expectation | undefined): Refusal {
  const turns = turnsOf(now ?? found.expectation, { ...found, speaksFor: () => false });
  const last = turns.at(-1);
  const facts = (answer: string, words: string | null) => [
    { name: 'Answer', value: answer },
    { name: 'In words', value: words },
  ];
  return stale({
    title: 'Someone answered before you',
    lead: 'Here are both answers. Yours is not lost.',
    what: 'expectation',
    theirs: facts(last?.state?.word ?? 'Asked', last?.words ?? null),
    yours: facts(yourAnswer[given.answer], given.words),
    again: paths.answer(ask.seat.partnership.slug, found.expectation.slug),
  });
}
const yourAnswer: Record<Given['answer'], string> = {
  accept: 'Yes',
  counter: 'Yes, with a change',
  decline: 'No',
  'do not know yet': 'We do not know yet',
  'bring to the forum': 'Bring it to the forum',
  withdraw: 'We no longer ask for this',
};

function keptWords({ from, to }: Found, side: Side, { answer }: Given): string {
  const other = side === 'asked' ? from.name : to.name;
  if (answer === 'accept') return 'It is a promise now, with its owner and its date.';
  if (answer === 'bring to the forum') return 'It stays open and stands on the agenda of the forum.';
  return `The answer is kept. ${other} can see it now.`;
}

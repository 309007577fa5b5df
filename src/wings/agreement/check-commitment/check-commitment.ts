import { type Ending, invalid, isRefusal, notFound, page, redirect } from '../../../shell/endings.ts';
import { again, type FormView } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { meetings } from '../commitment.ts';
import { metWords } from '../commitments/stand.ts';
import { happened } from '../events.ts';
import type { Side } from '../expectation.ts';
import { type FoundCommitment, findCommitment } from '../find-commitment.ts';
import { paths } from '../paths.ts';
import { answersInTheRoom, maySayWhetherMet } from '../policy.ts';
import { addCheck } from '../store/commitments.ts';
import { readCheckForm } from './form.ts';

const partyAt = (found: FoundCommitment, side: Side) => (side === 'asked' ? found.to : found.from);
const sidesOf = (ask: Ask, found: FoundCommitment): Side[] =>
  (['asked', 'asker'] as const).filter((side) => maySayWhetherMet(ask.seat, partyAt(found, side)).allowed);
const enteredOf = (ask: Ask, found: FoundCommitment): Side[] =>
  sidesOf(ask, found).filter((side) => answersInTheRoom(ask.seat, partyAt(found, side)));

function formPage(ask: Ask, found: FoundCommitment, form: FormView) {
  const { commitment, from, to, table } = found;
  const entered = enteredOf(ask, found);
  const placeSlug = table.engagement(commitment.engagementId)?.placeSlug;
  return page(
    'wings/agreement/check-commitment/check-commitment.njk',
    {
      title: commitment.title,
      between: `${to.name} promised ${from.name}`,
      words: commitment.words,
      sides: sidesOf(ask, found).map((side) => ({ value: side, text: partyAt(found, side).name })),
      answers: meetings.map((met) => ({ value: met, text: metWords[met] })),
      entered: entered.length > 0 ? 'They said this in the room' : null,
      tier: commitment.tier,
      form,
    },
    placeSlug ? { worriedAt: placeSlug } : {},
  );
}

export async function showCheckCommitment(ask: Ask): Promise<Ending> {
  const found = await findCommitment(ask);
  if (!found) return notFound('commitment');
  const [side] = sidesOf(ask, found);
  return (
    ask.permit(maySayWhetherMet(ask.seat, side ? partyAt(found, side) : found.to)) ?? formPage(ask, found, ask.open())
  );
}

export async function doCheckCommitment(ask: Ask): Promise<Ending> {
  const found = await findCommitment(ask);
  if (!found) return notFound('commitment');
  const sides = sidesOf(ask, found);
  const refused = ask.permit(maySayWhetherMet(ask.seat, sides[0] ? partyAt(found, sides[0]) : found.to));
  if (refused) return refused;
  const read = readCheckForm(ask.body, sides, enteredOf(ask, found));
  if (!read.ok) return invalid(formPage(ask, found, again(ask.body, read.errors)));
  const { side, met, words } = read.values;
  const party = partyAt(found, side);
  const inTheRoom = answersInTheRoom(ask.seat, party);
  const { id: commitmentId } = found.commitment;
  const done = await ask.act({
    may: maySayWhetherMet(ask.seat, party),
    apply: async (scope) => {
      const kept = party.together ? null : words;
      const by = ask.seat.personId;
      await addCheck(scope, {
        id: ask.newId(),
        commitmentId,
        bySide: side,
        met,
        words: kept,
        on: ask.today,
        by,
        inTheRoom,
      });
      return { result: true, happened: happened.saidWhetherMet(commitmentId, side, met, inTheRoom) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    `${paths.commitments(ask.seat.partnership.slug)}#commitment-${commitmentId}`,
    'It is kept beside what the other side says.',
  );
}

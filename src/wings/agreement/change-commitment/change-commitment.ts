import { type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { type FoundCommitment, findCommitment } from '../find-commitment.ts';
import { paths } from '../paths.ts';
import { mayAnswerFor } from '../policy.ts';
import { changeCommitment } from '../store/commitments.ts';
import { readCommitmentForm } from './form.ts';

const formPage = ({ commitment, from, to }: FoundCommitment, form: FormView) =>
  page('wings/agreement/change-commitment/change-commitment.njk', {
    title: `Change who looks after “${commitment.title}”`,
    between: `${to.name} promised ${from.name}`,
    words: commitment.words,
    form,
  });

export async function showChangeCommitment(ask: Ask): Promise<Ending> {
  const found = await findCommitment(ask);
  if (!found) return notFound('commitment');
  const { owner, dueOn, version } = found.commitment;
  return ask.permit(mayAnswerFor(ask.seat, found.to)) ?? formPage(found, ask.open({ owner, dueOn }, version));
}

export async function doChangeCommitment(ask: Ask): Promise<Ending> {
  const found = await findCommitment(ask);
  if (!found) return notFound('commitment');
  const refused = ask.permit(mayAnswerFor(ask.seat, found.to));
  if (refused) return refused;
  const read = readCommitmentForm(ask.body);
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const { slug } = ask.seat.partnership;
  const { commitment } = found;
  const seen = seenIn(ask.body);
  const facts = (one: { owner: string; dueOn: string | null }) => [
    { name: 'Who looks after it', value: one.owner },
    { name: 'To be looked at', value: one.dueOn },
  ];
  const done = await ask.act({
    may: mayAnswerFor(ask.seat, found.to),
    apply: async (scope) => {
      if (!(await changeCommitment(scope, commitment.id, seen, read.values)))
        return stale({
          what: 'commitment',
          theirs: facts(commitment),
          yours: facts(read.values),
          again: paths.changeCommitment(slug, commitment.id),
        });
      return { result: true, happened: happened.commitmentChanged(commitment.id, seen + 1, read.values.dueOn) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(`${paths.commitments(slug)}#commitment-${commitment.id}`, 'The changes are kept.');
}

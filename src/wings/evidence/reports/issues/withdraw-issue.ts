import { z } from 'zod';
import { askedPage, choices } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, type Refusal, redirect } from '../../../../shell/endings.ts';
import { again, type FormView, oneOf, readForm } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayIssueReports } from '../../policy.ts';
import { leaveWithdrawn, withdrawIssue } from '../../store/issues.ts';
import { issueHappened as happened } from './events.ts';
import { type FoundIssue, foundIssue } from './find-issue.ts';
import { chosenWhys, faultOfWithdrawing } from './issue.ts';
import { issuePaths as paths } from './paths.ts';

const schema = z.object({ because: oneOf(chosenWhys, 'Say why') });

export async function showWithdrawIssue(ask: Ask): Promise<Ending> {
  const at = await atWithdrawing(ask);
  return isRefusal(at) ? at : withdrawPage(at, ask.open(), ask.seat.partnership.slug);
}

export async function doWithdrawIssue(ask: Ask): Promise<Ending> {
  const at = await atWithdrawing(ask);
  if (isRefusal(at)) return at;
  const { slug } = ask.seat.partnership;
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(withdrawPage(at, again(ask.body, read.errors), slug));
  const { because } = read.values;
  const done = await ask.act<true>({
    may: mayIssueReports(ask.seat),
    apply: async (scope) =>
      (await withdrawIssue(scope, at.issue.id, because, ask.now))
        ? { result: true, happened: happened.issueWithdrawn(at.issue.id, because) }
        : alreadyGone,
  });
  if (isRefusal(done)) return done;
  const home = paths.issue(slug, at.report.slug, String(at.issue.number));
  return redirect(home, 'It is withdrawn. Now tell those who hold it.');
}

export async function doLeaveWithdrawn(ask: Ask): Promise<Ending> {
  const found = await ask.read((scope) => foundIssue(scope, ask));
  if (isRefusal(found)) return found;
  const left = await ask.act<true>({
    may: mayIssueReports(ask.seat),
    apply: async (scope) =>
      (await leaveWithdrawn(scope, found.issue.id, ask.today))
        ? { result: true, happened: happened.leftWithdrawn(found.issue.id) }
        : closed('Somebody decided this already.', 'There is nothing more to do.'),
  });
  if (isRefusal(left)) return left;
  const home = paths.issue(ask.seat.partnership.slug, found.report.slug, String(found.issue.number));
  return redirect(home, 'It is left withdrawn.');
}

const alreadyGone = closed('This issue was withdrawn already.', 'Look who still has to be told.');

async function atWithdrawing(ask: Ask): Promise<FoundIssue | Refusal> {
  const found = await ask.read((scope) => foundIssue(scope, ask));
  return isRefusal(found) || !faultOfWithdrawing(found.issue) ? found : alreadyGone;
}

const withdrawPage = ({ report, issue }: FoundIssue, form: FormView, slug: string) =>
  askedPage({
    title: `Withdraw issue ${issue.number}`,
    asked: issue.title,
    lead: 'It goes from every page, paper and list of ours at once. Its number stays, and that it was withdrawn.',
    back: { text: 'The issue', href: paths.issue(slug, report.slug, String(issue.number)) },
    fields: [
      {
        is: 'radios',
        name: 'because',
        options: {
          label: 'Why?',
          small: true,
          items: choices([
            ['it was wrong', 'Something in it was wrong'],
            ['it should not go further', 'It should not go any further'],
          ]),
        },
      },
    ],
    button: 'Withdraw this issue',
    next: ['Everyone who was given it is told: people with a seat by a notice, others by a letter that you print.'],
    form,
  });

import { type Ending, invalid, isRefusal, page, redirect } from '../../../shell/endings.ts';
import { again, type FormView } from '../../../shell/form.ts';
import { listOf } from '../../../shell/list-of.ts';
import type { Ask } from '../../../shell/route.ts';
import { engagementChoice, engagementErrors } from '../engagement-choice.ts';
import { happened } from '../events.ts';
import { speaksForParty } from '../party.ts';
import { paths } from '../paths.ts';
import { mayProposeVision } from '../policy.ts';
import { addVisionLine } from '../store/vision.ts';
import { readTable, type Table } from '../table.ts';
import { readLineForm } from './form.ts';

const formPage = (ask: Ask, table: Table, form: FormView) =>
  page('wings/agreement/propose-line/propose-line.njk', {
    title: 'Propose a line of our vision',
    choice: engagementChoice(table, ask.query.engagement),
    partners: listOf(table.partners.map(({ name }) => name)) || 'the partners',
    form,
  });

export async function showProposeLine(ask: Ask): Promise<Ending> {
  const table = await ask.read(readTable);
  return formPage(ask, table, ask.open({ engagement: engagementChoice(table, ask.query.engagement).given }));
}

export async function doProposeLine(ask: Ask): Promise<Ending> {
  const table = await ask.read(readTable);
  const read = readLineForm(ask.body, (engagement) => engagementErrors(table, engagement));
  if (!read.ok) return invalid(formPage(ask, table, again(ask.body, read.errors)));
  const id = ask.newId();
  const mine = table.partners.filter((partner) => speaksForParty(ask.seat, partner));
  const done = await ask.act({
    may: mayProposeVision(ask.seat),
    apply: async (scope) => {
      await addVisionLine(scope, {
        id,
        engagementId: read.values.engagement,
        words: read.values.words,
        proposedBy: read.values.proposedBy ?? ask.seat.shownAs,
        proposedByPartnerId: read.values.proposedBy === null && mine.length === 1 ? (mine[0]?.id ?? null) : null,
        on: ask.today,
        now: ask.now,
        by: ask.seat.personId,
      });
      return { result: true, happened: happened.lineProposed(id) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(paths.visionLine(ask.seat.partnership.slug, id), 'The line is proposed. Every partner can see it.');
}

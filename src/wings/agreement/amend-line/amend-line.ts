import { closed, type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../shell/form.ts';
import { listOf } from '../../../shell/list-of.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { findLine } from '../find-line.ts';
import { paths } from '../paths.ts';
import { mayProposeVision } from '../policy.ts';
import { amendLine } from '../store/vision.ts';
import type { Table } from '../table.ts';
import { mayFollow, standingFor, type VisionLine } from '../vision.ts';
import { readAmendForm } from './form.ts';

const behind = (table: Table, line: VisionLine): string =>
  listOf(standingFor(line).map(({ partnerId }) => table.party({ kind: 'partner', id: partnerId }).name));

const formPage = (table: Table, line: VisionLine, form: FormView) =>
  page('wings/agreement/amend-line/amend-line.njk', {
    title: 'Put the line in other words',
    now: line.words,
    behind: behind(table, line),
    form,
  });

const aside = () => closed('This line was set aside.', 'Take it up again first, then change its words.');

export async function showAmendLine(ask: Ask): Promise<Ending> {
  const found = await findLine(ask);
  if (!found) return notFound('line');
  if (!mayFollow(found.line, 'amend')) return aside();
  return formPage(found.table, found.line, ask.open({ words: found.line.words }, found.line.version));
}

export async function doAmendLine(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const found = await findLine(ask);
  if (!found) return notFound('line');
  const { line, table } = found;
  if (!mayFollow(line, 'amend')) return aside();
  const read = readAmendForm(ask.body, line.words);
  if (!read.ok) return invalid(formPage(table, line, again(ask.body, read.errors)));
  const seen = seenIn(ask.body);
  const fell = behind(table, line);
  const done = await ask.act({
    may: mayProposeVision(ask.seat),
    apply: async (scope) => {
      const { words } = read.values;
      if (!(await amendLine(scope, { lineId: line.id, seen, words, now: ask.now, by: ask.seat.personId })))
        return stale({
          what: 'line',
          theirs: [{ name: 'The words', value: line.words }],
          yours: [{ name: 'The words', value: words }],
          again: paths.amendLine(slug, line.id),
        });
      return { result: true, happened: happened.lineAmended(line.id, seen + 1, standingFor(line).length) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    paths.visionLine(slug, line.id),
    fell
      ? `The new words are kept. ${fell} supported the earlier words and are asked again.`
      : 'The new words are kept.',
  );
}

import { closed, type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { bringVision } from '../bring-vision.ts';
import { happened } from '../events.ts';
import { findLine } from '../find-line.ts';
import { paths } from '../paths.ts';
import { maySetVisionAside } from '../policy.ts';
import { holdVision, moveLine } from '../store/vision.ts';
import { mayFollow, type VisionLine } from '../vision.ts';
import { readAsideForm } from './form.ts';

const formPage = (line: VisionLine, form: FormView) =>
  page('wings/agreement/set-line-aside/set-line-aside.njk', { title: 'Set the line aside', words: line.words, form });
const already = () => closed('This line is set aside already.', 'It can be taken up again from the vision.');
const changed = (slug: string, line: VisionLine, because: string | null) =>
  stale({
    what: 'line',
    theirs: [{ name: 'The words', value: line.words }],
    yours: [{ name: 'Why', value: because }],
    again: paths.setLineAside(slug, line.id),
  });

export async function showSetLineAside(ask: Ask): Promise<Ending> {
  const found = await findLine(ask);
  if (!found) return notFound('line');
  if (!mayFollow(found.line, 'set aside')) return already();
  return formPage(found.line, ask.open({}, found.line.version));
}

export async function doSetLineAside(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const found = await findLine(ask);
  if (!found) return notFound('line');
  const { line } = found;
  if (!mayFollow(line, 'set aside')) return already();
  const read = readAsideForm(ask.body);
  if (!read.ok) return invalid(formPage(line, again(ask.body, read.errors)));
  const { because } = read.values;
  const done = await ask.act({
    may: maySetVisionAside(ask.seat),
    apply: async (scope) => {
      await holdVision(scope, line.engagementId);
      const move = {
        id: line.id,
        seen: seenIn(ask.body),
        from: ['proposed', 'adopted'],
        to: 'set aside',
      } as const;
      if (!(await moveLine(scope, { ...move, adoptedOn: null, because }))) return changed(slug, line, because);
      const brought = await bringVision(scope, line, ask.today);
      return { result: true, happened: [happened.lineSetAside(line.id), ...brought] };
    },
  });
  return isRefusal(done) ? done : redirect(paths.visionLine(slug, line.id), 'The line is set aside.');
}

export async function doTakeUpLine(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const found = await findLine(ask);
  if (!found) return notFound('line');
  const { line } = found;
  const done = await ask.act({
    may: maySetVisionAside(ask.seat),
    apply: async (scope) => {
      const move = { id: line.id, seen: seenIn(ask.body), from: ['set aside'], to: 'proposed' } as const;
      if (!(await moveLine(scope, { ...move, because: null })))
        return closed('This line is not set aside any more.', 'Look at the vision as it stands now.');
      return { result: true, happened: happened.lineTakenUp(line.id) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.visionLine(slug, line.id), 'The line is proposed again.');
}

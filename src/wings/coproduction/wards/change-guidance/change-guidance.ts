import { closed, type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayWriteGuidance } from '../../policy.ts';
import { changeGuidance } from '../../store/guidance.ts';
import { wardHappened } from '../events.ts';
import { findGuidance } from '../find-guidance.ts';
import { isBeingWritten } from '../guidance.ts';
import { guidanceFormValues, readGuidanceForm } from '../make-guidance/form.ts';
import { guidanceFormPage } from '../make-guidance/page.ts';
import { wardPaths } from '../paths.ts';
import { stands } from '../write-guidance/stands.ts';

export async function showChangeGuidance(ask: Ask): Promise<Ending> {
  const found = await findGuidance(ask);
  if (!found) return notFound('guidance');
  const { guidance, makers, places } = found;
  if (!isBeingWritten(guidance)) return closed(stands, 'Say that it is written again, and its words can be changed.');
  return guidanceFormPage(
    { places, origins: [] },
    ask.open(guidanceFormValues(guidance, makers), guidance.version),
    guidance.title,
  );
}

export async function doChangeGuidance(ask: Ask): Promise<Ending> {
  const found = await findGuidance(ask);
  if (!found) return notFound('guidance');
  const { guidance, places } = found;
  if (!isBeingWritten(guidance)) return closed(stands, 'Say that it is written again, and its words can be changed.');
  const read = readGuidanceForm(ask.body, { placeIds: places.map(({ id }) => id), origins: [] });
  if (!read.ok) return invalid(guidanceFormPage({ places, origins: [] }, again(ask.body, read.errors), guidance.title));
  const { words } = read.values;
  const { slug } = ask.seat.partnership;
  const seen = seenIn(ask.body);
  const done = await ask.act({
    may: mayWriteGuidance(ask.seat),
    apply: async (scope) => {
      if (!(await changeGuidance(scope, guidance.id, seen, words)))
        return stale({
          what: 'guidance',
          theirs: [
            { name: 'What it is called', value: guidance.title },
            { name: 'What it is about', value: guidance.about },
          ],
          yours: [
            { name: 'What it is called', value: words.title },
            { name: 'What it is about', value: words.about },
          ],
          again: wardPaths.changeGuidance(slug, guidance.slug),
        });
      return { result: true, happened: wardHappened.guidanceChanged(guidance.id, seen + 1) };
    },
  });
  return isRefusal(done) ? done : redirect(wardPaths.guidance(slug, guidance.slug), 'The changes are kept.');
}

// A section of guidance is added, written anew, or taken out, while the guidance is being written.
import { closed, type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { mayWriteGuidance } from '../../policy.ts';
import { addSection, openForWriting, removeSection, writeSection } from '../../store/guidance.ts';
import { wardHappened } from '../events.ts';
import { type FoundGuidance, findGuidance } from '../find-guidance.ts';
import { isBeingWritten } from '../guidance.ts';
import { wardPaths } from '../paths.ts';
import { readSectionForm } from './form.ts';
import { stands } from './stands.ts';

const writeAgain = 'Say that it is written again, and its words can be changed.';
const formPage = ({ guidance, place }: FoundGuidance, form: FormView, heading?: string) =>
  page(
    'wings/coproduction/wards/write-guidance/write-guidance.njk',
    {
      title: heading ? `Write: ${heading}` : 'Add a section',
      guidance: guidance.title,
      button: heading ? 'Keep these words' : 'Add it',
      form,
    },
    worriedAt(place),
  );

export async function showAddGuidanceSection(ask: Ask): Promise<Ending> {
  const found = await findGuidance(ask);
  if (!found) return notFound('guidance');
  if (!isBeingWritten(found.guidance)) return closed(stands, writeAgain);
  return formPage(found, ask.open());
}

export async function doAddGuidanceSection(ask: Ask): Promise<Ending> {
  const found = await findGuidance(ask);
  if (!found) return notFound('guidance');
  const read = readSectionForm(ask.body);
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const { guidance } = found;
  const id = ask.newId();
  const done = await ask.act({
    may: mayWriteGuidance(ask.seat),
    apply: async (scope) => {
      if (!(await openForWriting(scope, guidance.id))) return closed(stands, writeAgain);
      await addSection(scope, guidance.id, { id, ...read.values });
      return { result: true, happened: wardHappened.guidanceSectionAdded(guidance.id, id) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(wardPaths.guidance(ask.seat.partnership.slug, guidance.slug), 'The section is kept.');
}

const sectionIn = (found: FoundGuidance, ask: Ask) => found.sections.find(({ id }) => id === ask.params.part);

export async function showWriteGuidanceSection(ask: Ask): Promise<Ending> {
  const found = await findGuidance(ask);
  const section = found && sectionIn(found, ask);
  if (!found || !section) return notFound('section');
  if (!isBeingWritten(found.guidance)) return closed(stands, writeAgain);
  return formPage(
    found,
    ask.open({ heading: section.heading, words: section.words }, section.version),
    section.heading,
  );
}

export async function doWriteGuidanceSection(ask: Ask): Promise<Ending> {
  const found = await findGuidance(ask);
  const section = found && sectionIn(found, ask);
  if (!found || !section) return notFound('section');
  const read = readSectionForm(ask.body);
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors), section.heading));
  const { guidance } = found;
  const { slug } = ask.seat.partnership;
  const done = await ask.act({
    may: mayWriteGuidance(ask.seat),
    apply: async (scope) => {
      if (!(await openForWriting(scope, guidance.id))) return closed(stands, writeAgain);
      if (!(await writeSection(scope, section.id, seenIn(ask.body), read.values)))
        return stale({
          what: 'section',
          theirs: [
            { name: 'What it is about', value: section.heading },
            { name: 'Its words', value: section.words },
          ],
          yours: [
            { name: 'What it is about', value: read.values.heading },
            { name: 'Its words', value: read.values.words },
          ],
          again: wardPaths.writeGuidanceSection(slug, guidance.slug, section.id),
        });
      return { result: true, happened: wardHappened.guidanceSectionWritten(guidance.id, section.id) };
    },
  });
  return isRefusal(done) ? done : redirect(wardPaths.guidance(slug, guidance.slug), 'The words are kept.');
}

export async function doRemoveGuidanceSection(ask: Ask): Promise<Ending> {
  const found = await findGuidance(ask);
  const section = found && sectionIn(found, ask);
  if (!found || !section) return notFound('section');
  const { guidance } = found;
  const done = await ask.act({
    may: mayWriteGuidance(ask.seat),
    apply: async (scope) => {
      if (!(await openForWriting(scope, guidance.id))) return closed(stands, writeAgain);
      if (!(await removeSection(scope, section.id, seenIn(ask.body))))
        return closed('Someone wrote in this section meanwhile. It is still there.', 'Look at its new words first.');
      return { result: true, happened: wardHappened.guidanceSectionRemoved(guidance.id, section.id) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(wardPaths.guidance(ask.seat.partnership.slug, guidance.slug), 'The section is taken out.');
}

import { closed, type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { time } from '../../../shell/words-in-time.ts';
import { happened } from '../events.ts';
import type { FoundAgreement } from '../find-agreement.ts';
import { findSection } from '../find-section.ts';
import { holdDraft, outForSigning } from '../out-for-signing.ts';
import { paths } from '../paths.ts';
import { mayDraftAgreement } from '../policy.ts';
import { lockSection, readWordings, removeSection, unlockSection, wordSection } from '../store/agreement-sections.ts';
import { isLockedFor, lockMinutes, type Section, versionToSign } from '../working-agreement.ts';
import { readSectionForm } from './form.ts';

type Wording = Awaited<ReturnType<typeof readWordings>>[number];

const formPage = (
  { agreement, section }: FoundAgreement & { section: Section },
  earlier: readonly Wording[],
  form: FormView,
  seat: Ask['seat'],
) =>
  page('wings/agreement/write-section/write-section.njk', {
    title: section.heading,
    agreement: agreement.title,
    asksWords: section.kind === 'words' || section.kind === 'services' || section.kind === 'commitments',
    isList: section.kind === 'commitments',
    heldUntil: section.lockedBy === seat.personId && section.lockedUntil ? time(section.lockedUntil) : null,
    earlier: earlier.map(({ heading, words, wordedAt }) => ({ heading, words, on: wordedAt })),
    form,
  });

const somebodyElse = (section: Section) =>
  closed(
    `Someone else is writing “${section.heading}” now.`,
    `You can write in it when they have finished, at ${section.lockedUntil ? time(section.lockedUntil) : 'the end of their time'} at the latest.`,
  );

export async function doStartWriting(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const found = await findSection(ask);
  if (!found) return notFound('section');
  const { agreement, section } = found;
  const done = await ask.act({
    may: mayDraftAgreement(ask.seat),
    apply: async (scope) => {
      const held = await holdDraft(scope, agreement.id);
      if (held) return held;
      const until = new Date(ask.now.getTime() + lockMinutes * 60_000);
      if (!(await lockSection(scope, section.id, { by: ask.seat.personId, now: ask.now, until })))
        return somebodyElse(section);
      return { result: true, happened: happened.sectionOpened(agreement.id, section.id) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.writeSection(slug, agreement.slug, section.id));
}

export async function doStopWriting(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const found = await findSection(ask);
  if (!found) return notFound('section');
  const { agreement, section } = found;
  const done = await ask.act({
    may: mayDraftAgreement(ask.seat),
    apply: async (scope) => {
      if (!(await unlockSection(scope, section.id, ask.seat.personId)))
        return closed('You are not writing this section now.', 'Nothing was changed.');
      return { result: true, happened: happened.sectionLeft(agreement.id, section.id) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.workingAgreement(slug, agreement.slug), 'Others can write in it now.');
}

export async function showWriteSection(ask: Ask): Promise<Ending> {
  const found = await findSection(ask);
  if (!found) return notFound('section');
  const { section } = found;
  const out = versionToSign(found.versions);
  if (out) return outForSigning(out.number);
  if (isLockedFor(section, ask.seat.personId, ask.now)) return somebodyElse(section);
  const earlier = (await ask.read((scope) => readWordings(scope, section.id))).filter(
    ({ version }) => version < section.version,
  );
  return formPage(
    found,
    earlier,
    ask.open({ heading: section.heading, words: section.words }, section.version),
    ask.seat,
  );
}

export async function doWriteSection(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const found = await findSection(ask);
  if (!found) return notFound('section');
  const { agreement, section } = found;
  const read = readSectionForm(ask.body);
  if (!read.ok) return invalid(formPage(found, [], again(ask.body, read.errors), ask.seat));
  const { heading, words } = read.values;
  const seen = seenIn(ask.body);
  const done = await ask.act({
    may: mayDraftAgreement(ask.seat),
    apply: async (scope) => {
      const held = await holdDraft(scope, agreement.id);
      if (held) return held;
      const kept = { sectionId: section.id, seen, heading, words, now: ask.now, by: ask.seat.personId };
      if (!(await wordSection(scope, kept)))
        return stale({
          what: 'section',
          theirs: [
            { name: 'Heading', value: section.heading },
            { name: 'Words', value: section.words },
          ],
          yours: [
            { name: 'Heading', value: heading },
            { name: 'Words', value: words },
          ],
          again: paths.writeSection(slug, agreement.slug, section.id),
        });
      return { result: true, happened: happened.sectionWorded(agreement.id, section.id, seen + 1) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    `${paths.workingAgreement(slug, agreement.slug)}#section-${section.id}`,
    'The words are kept. Others can write in this section again.',
  );
}

export async function doRemoveSection(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const found = await findSection(ask);
  if (!found) return notFound('section');
  const { agreement, section } = found;
  const done = await ask.act({
    may: mayDraftAgreement(ask.seat),
    apply: async (scope) => {
      const held = await holdDraft(scope, agreement.id);
      if (held) return held;
      const by = { on: ask.today, by: ask.seat.personId, now: ask.now };
      if (!(await removeSection(scope, section.id, seenIn(ask.body), by)))
        return closed(
          'Someone is writing this section, or has just worded it anew.',
          'Look at its words first. Nothing was taken out.',
        );
      return { result: true, happened: happened.sectionRemoved(agreement.id, section.id) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    paths.workingAgreement(slug, agreement.slug),
    `“${section.heading}” is taken out. Its words are kept.`,
  );
}

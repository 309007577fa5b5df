// The way from taking part to peer specialist: what each step offers, and how many stand where, where that may be shown.
import { closed, type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayCountPeers, mayKeepPeerPathway } from '../../policy.ts';
import { keepReleases, readLedger } from '../../store/figures.ts';
import {
  addPeerReading,
  addPeerStep,
  changePeerStep,
  findPeerStep,
  readPeerCounts,
  readPeerReadings,
  readPeerSteps,
} from '../../store/peer-pathway.ts';
import { happened } from '../events.ts';
import { leadingPaths as paths } from '../paths.ts';
import { countingFault, firstWords, questionOf, released } from '../peer-pathway.ts';
import { readCountForm, readStepForm } from './form.ts';
import { countPage, peerPathwayPage, stepFacts, stepPage } from './page.ts';

export async function showPeerPathway(ask: Ask): Promise<Ending> {
  const facts = await ask.read(async (scope) => {
    const [steps, readings] = [await readPeerSteps(scope), await readPeerReadings(scope)];
    const questions = [...new Set(readings.map((reading) => questionOf(reading.steps)))];
    return { steps, readings, releases: await readLedger(scope, questions) };
  });
  return peerPathwayPage(facts, ask.seat);
}

export async function showAddPeerStep(ask: Ask): Promise<Ending> {
  const steps = await ask.read(readPeerSteps);
  return stepPage(ask.open({ name: firstWords[steps.length] }), null);
}

export async function doAddPeerStep(ask: Ask): Promise<Ending> {
  const read = readStepForm(ask.body);
  if (!read.ok) return invalid(stepPage(again(ask.body, read.errors), null));
  const id = ask.newId();
  const kept = await ask.act({
    may: mayKeepPeerPathway(ask.seat),
    apply: async (scope) => {
      const last = (await readPeerSteps(scope)).at(-1)?.position ?? 0;
      await addPeerStep(scope, id, last + 1, read.values);
      return { result: true, happened: happened.stepKept(id, 1) };
    },
  });
  return isRefusal(kept) ? kept : redirect(paths.peerPathway(ask.seat.partnership.slug), 'The step is kept.');
}

export async function showChangePeerStep(ask: Ask): Promise<Ending> {
  const step = await ask.read((scope) => findPeerStep(scope, ask.params.step ?? ''));
  return step ? stepPage(ask.open({ ...step }, step.version), step) : notFound('step');
}

export async function doChangePeerStep(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const step = await ask.read((scope) => findPeerStep(scope, ask.params.step ?? ''));
  if (!step) return notFound('step');
  const read = readStepForm(ask.body);
  if (!read.ok) return invalid(stepPage(again(ask.body, read.errors), step));
  const seen = seenIn(ask.body);
  const kept = await ask.act({
    may: mayKeepPeerPathway(ask.seat),
    apply: async (scope) => {
      if (!(await changePeerStep(scope, step.id, seen, read.values)))
        return stale({
          what: 'step',
          theirs: stepFacts((await findPeerStep(scope, step.id)) ?? step),
          yours: stepFacts(read.values),
          again: paths.changePeerStep(slug, step.id),
        });
      return { result: true, happened: happened.stepKept(step.id, seen + 1) };
    },
  });
  return isRefusal(kept) ? kept : redirect(paths.peerPathway(slug), 'The changes are kept.');
}

const firstWord = closed('There are no steps yet.', 'Word the steps first, then count.');

export async function showCountPeers(ask: Ask): Promise<Ending> {
  const steps = await ask.read(readPeerSteps);
  return steps.length === 0 ? firstWord : countPage(ask.open(), steps);
}

/** What may be shown is decided when it is counted, kept, and shown ever after; the counts themselves are shown to nobody. */
export async function doCountPeers(ask: Ask): Promise<Ending> {
  const { steps, readings } = await ask.read(async (scope) => ({
    steps: await readPeerSteps(scope),
    readings: await readPeerReadings(scope),
  }));
  if (steps.length === 0) return ask.permit(mayCountPeers(ask.seat)) ?? firstWord;
  const read = readCountForm(ask.body, steps, ask.today, (on) => countingFault(readings, on));
  if (!read.ok) return invalid(countPage(again(ask.body, read.errors), steps));
  const reading = { id: ask.newId(), on: read.values.on, steps: steps.map(({ id }) => id) };
  const question = questionOf(reading.steps);
  const kept = await ask.act({
    may: mayCountPeers(ask.seat),
    apply: async (scope) => {
      if (!(await addPeerReading(scope, reading, read.values.counts)))
        return closed('Somebody else counted on that day.', 'Theirs stands. A count is never changed afterwards.');
      const release = released(
        await readPeerReadings(scope),
        await readPeerCounts(scope),
        await readLedger(scope, [question]),
        reading.id,
      );
      if (release) await keepReleases(scope, [{ ...release, id: ask.newId(), question }], ask.now);
      return { result: release !== null, happened: happened.peersCounted(reading.id, reading.on) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(
    paths.peerPathway(ask.seat.partnership.slug),
    kept ? 'It is kept. What may be shown stands below.' : 'It is kept. There are too few to show.',
  );
}

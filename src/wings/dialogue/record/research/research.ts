import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type Refusal,
  redirect,
} from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { recordHappened } from '../../record-events.ts';
import { recordPaths } from '../../record-paths.ts';
import { mayKeepRecord, mayReadRecord, mayStrike } from '../../record-policy.ts';
import {
  keepCodingConsent,
  keepOutOfCoding,
  readCodingConsents,
  readKeptOut,
  takeBackCodingConsent,
} from '../../store/coding-consent.ts';
import { lockRoom } from '../../store/log.ts';
import { type AtRecord, atRecord } from '../at-record.ts';
import { keepsWords } from '../record.ts';
import { readResearchForm } from './form.ts';
import { agreeResearchPage, researchPage } from './page.ts';

export async function showResearch(ask: Ask): Promise<Ending> {
  const at = await atRecord(ask, (session) => mayReadRecord(ask.seat, session));
  if (isRefusal(at)) return at;
  return ask.read(async (scope) =>
    researchPage(at, await readCodingConsents(scope, at.session.id), await readKeptOut(scope, at.session.id), ask.seat),
  );
}

export async function showAgreeResearch(ask: Ask): Promise<Ending> {
  const at = await atRecord(ask, () => mayKeepRecord(ask.seat));
  if (isRefusal(at)) return at;
  return nothingToRead(at) ?? agreeResearchPage(at, ask.open({ on: at.session.onDate ?? '' }), ask.seat);
}

const nothingToRead = ({ state }: AtRecord): Refusal | undefined =>
  keepsWords(state.keeping?.depth ?? null)
    ? undefined
    : closed('No words are kept of this session.', 'There is nothing in it that anybody could read.');

export async function doAgreeResearch(ask: Ask): Promise<Ending> {
  const at = await atRecord(ask, () => mayKeepRecord(ask.seat));
  if (isRefusal(at)) return at;
  const nothing = nothingToRead(at);
  if (nothing) return nothing;
  const read = readResearchForm(ask.body, ask.today);
  if (!read.ok) return invalid(agreeResearchPage(at, again(ask.body, read.errors), ask.seat));
  const kept = await ask.act({
    may: mayKeepRecord(ask.seat),
    apply: async (scope) => {
      const { words, on } = read.values;
      const consent = { id: ask.newId(), sessionId: at.session.id, agreedOn: on, words, keptBy: ask.seat.personId };
      if (!(await keepCodingConsent(scope, consent)))
        return closed(
          'The room’s yes is written down already.',
          'Somebody else wrote it down. Look at what stands there.',
        );
      return { result: true, happened: recordHappened.researchAgreed(at.session.id, on) };
    },
  });
  return isRefusal(kept) ? kept : redirect(researchHref(ask, at), 'What the room agreed is kept.');
}

export async function doTakeBackResearch(ask: Ask): Promise<Ending> {
  const at = await atRecord(ask, (session) => mayStrike(ask.seat, session));
  if (isRefusal(at)) return at;
  const taken = await ask.act({
    may: mayStrike(ask.seat, at.session),
    apply: async (scope) =>
      (await takeBackCodingConsent(scope, at.session.id, ask.now))
        ? { result: true, happened: recordHappened.researchTakenBack(at.session.id) }
        : closed('It is taken back already.', 'Nobody reads this room for research.'),
  });
  return isRefusal(taken)
    ? taken
    : redirect(researchHref(ask, at), 'Taken back. Nobody reads it any more, and what was found in its words is gone.');
}

export async function doKeepOut(ask: Ask): Promise<Ending> {
  const at = await atRecord(ask, (session) => mayStrike(ask.seat, session));
  if (isRefusal(at)) return at;
  const id = ask.params.said ?? '';
  const said = at.state.contributions.find((one) => one.id === id && one.standing === 'kept');
  if (!said) return notFound('point, or it is struck out already');
  const kept = await ask.act({
    may: mayStrike(ask.seat, at.session),
    apply: async (scope) => {
      await lockRoom(scope, at.session.id);
      await keepOutOfCoding(scope, { sessionId: at.session.id, entryId: id, at: ask.now });
      return { result: true, happened: recordHappened.keptOutOfResearch(at.session.id) };
    },
  });
  return isRefusal(kept) ? kept : redirect(researchHref(ask, at), 'Kept out of research.');
}

const researchHref = (ask: Ask, { session }: AtRecord): string =>
  recordPaths.research(ask.seat.partnership.slug, session.engagementSlug, session.slug);

import type { Scope } from '../../../db/scope.ts';
import { reduce } from '../../../room/index.ts';
import { type Ending, invalid, isRefusal, type PageEnding, type Refusal, redirect } from '../../../shell/endings.ts';
import { again, type FormView } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { plural } from '../../../shell/words-in-time.ts';
import { readPerspectives } from '../../partnership/index.ts';
import { askedPage } from '../record/asked.ts';
import { atSession } from '../record/at-record.ts';
import { recordLinks } from '../record/links.ts';
import type { RecordSession } from '../record/record.ts';
import { sessionLine } from '../record/session-words.ts';
import { recordHappened } from '../record-events.ts';
import { mayKeepRecord } from '../record-policy.ts';
import { lockRoom, readLog } from '../store/log.ts';
import { readQuotations } from '../store/quotation.ts';
import { chooseLines, readLines } from '../store/read-back.ts';
import { readRecordSessions } from '../store/record.ts';
import { fitsOnePage, leftOut, mostLines, type OfferedLine, offeredLines } from './offered.ts';

interface AtChoosing {
  readonly session: RecordSession;
  readonly last: RecordSession | null;
  readonly offered: readonly OfferedLine[];
  readonly leftOut: number;
  readonly chosen: readonly string[];
}

export async function showChooseReadBack(ask: Ask): Promise<Ending> {
  const session = await atSession(ask, () => mayKeepRecord(ask.seat));
  if (isRefusal(session)) return session;
  const at = await ask.read((scope) => atChoosing(ask, scope, session));
  return choosePage(ask, at, ask.open({ lines: at.chosen }));
}

export async function doChooseReadBack(ask: Ask): Promise<Ending> {
  const session = await atSession(ask, () => mayKeepRecord(ask.seat));
  if (isRefusal(session)) return session;
  const wanted = [ask.body.lines ?? []].flat().map(String);
  const at = await ask.read((scope) => atChoosing(ask, scope, session));
  const lines = at.offered.filter(({ value }) => wanted.includes(value));
  if (!fitsOnePage(lines.map(({ words }) => words))) {
    const errors = [{ name: 'lines', text: 'Choose fewer lines: in large type these do not fit one page' }];
    return invalid(choosePage(ask, at, again(ask.body, errors)));
  }
  const chosen = await ask.act<true>({
    may: mayKeepRecord(ask.seat),
    apply: async (scope) => {
      const refusal = await choose(ask, scope, session, wanted);
      return refusal ?? { result: true, happened: recordHappened.readBackChosen(session.id, lines.length) };
    },
  });
  if (isRefusal(chosen)) return chosen;
  return redirect(recordLinks(ask.seat.partnership.slug, session).readBack, 'The page is ready to be read out.');
}

async function choose(
  ask: Ask,
  scope: Scope,
  session: RecordSession,
  wanted: readonly string[],
): Promise<Refusal | undefined> {
  const last = await lastSession(ask, scope, session);
  // Held still, so that nothing is copied that is being struck out.
  if (last) await lockRoom(scope, last.id);
  const { offered } = await atChoosing(ask, scope, session);
  const lines = offered.filter(({ value }) => wanted.includes(value));
  await chooseLines(
    scope,
    session.id,
    lines.map((line) => ({ ...line, id: ask.newId() })),
  );
  return undefined;
}

/** The one before this in the same dialogue. */
async function lastSession(ask: Ask, scope: Scope, session: RecordSession): Promise<RecordSession | null> {
  const all = await readRecordSessions(scope, session.engagementId, ask.seat.personId);
  const before = all.slice(
    0,
    all.findIndex(({ id }) => id === session.id),
  );
  return (
    before.filter(({ state, kind }) => !['planned', 'stopped'].includes(state) && kind !== 'care space').at(-1) ?? null
  );
}

async function atChoosing(ask: Ask, scope: Scope, session: RecordSession): Promise<AtChoosing> {
  const last = await lastSession(ask, scope, session);
  const lines = await readLines(scope, session.id);
  if (!last) return { session, last, offered: [], leftOut: 0, chosen: [] };
  const state = reduce(await readLog(scope, last.id, ask.seat.clearance, last.isParticipant), last.id);
  const quotations = await readQuotations(scope, { sessionId: last.id });
  const perspectives = await readPerspectives(scope);
  const offered = offeredLines(state, quotations, perspectives);
  return {
    ...{ session, last, offered },
    chosen: offered.filter(({ words }) => lines.some((line) => line.words === words)).map(({ value }) => value),
    leftOut: leftOut(state, quotations),
  };
}

function choosePage(ask: Ask, at: AtChoosing, form: FormView): PageEnding {
  const { session, last, offered } = at;
  const links = recordLinks(ask.seat.partnership.slug, session);
  return askedPage(
    {
      title: 'What did we hear last time?',
      asked: sessionLine(session),
      lead: last ? `From ${sessionLine(last)}.` : 'No session of this dialogue came before this one.',
      back: { text: 'The session', href: links.session },
      fields:
        offered.length === 0
          ? []
          : [
              {
                is: 'boxes',
                name: 'lines',
                options: {
                  label: 'Which lines open the next session?',
                  hint: `Up to ${mostLines}, in large type, on one page`,
                  items: offered.map(({ value, words, hint }) => ({
                    value,
                    text: words,
                    ...(hint !== null && { hint }),
                  })),
                  small: true,
                },
              },
            ],
      button: 'Keep these lines',
      next: [
        'One large page that you read out, or print, before anything else.',
        ...(at.leftOut === 0
          ? []
          : [
              `${plural(at.leftOut, 'point is', 'points are')} in someone’s exact words. Ask them first, and keep their yes with the quotation.`,
            ]),
      ],
      form,
    },
    session.placeSlug,
  );
}

// What is the same in everything that can be done with a handover: find it, ask the policy, ask what is asked, decide, keep it
// on the state it was decided from, move who has the person, and tell whom it concerns.
import type { Scope } from '../../../db/scope.ts';
import { askedPage, type Field } from '../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, type Reading, seenIn } from '../../../shell/form.ts';
import type { Ask, InsideRoute } from '../../../shell/route.ts';
import {
  actFault,
  type ChangeOf,
  type Check,
  type HandoverAct,
  hasEnded,
  hasWorker,
  holderOf,
  stateWords,
} from '../handover.ts';
import { mayActOnHandover } from '../policy.ts';
import { findHandover, type HandoverMove, keepChange, keepCheck, moveHandover } from '../store/handovers.ts';
import { readShownAs, readWorkers } from '../store/receivers.ts';
import { changeReference, holdReferences } from '../store/references.ts';
import { type HandoverHappened, handoverHappened } from './events.ts';
import { type FoundHandover, findHandoverAt, fromTo } from './find-handover.ts';
import { handoverPaths } from './paths.ts';

/** What is decided: nothing of it is done yet. */
export interface Decided {
  readonly move: HandoverMove;
  readonly happened: HandoverHappened;
  readonly changes?: readonly {
    readonly what: ChangeOf;
    readonly from: string | null;
    readonly to: string | null;
    readonly because: string;
  }[];
  readonly checks?: readonly Pick<Check, 'asks' | 'answer'>[];
  /** What becomes known of the person as well. */
  readonly reference?: Parameters<typeof changeReference>[2];
  /** Who is told that something needs them: everyone who works for one of the two, or one person. */
  readonly tells?: 'sender' | 'receiver' | { readonly personId: string };
  /** What the next page says. */
  readonly kept: string;
}
export interface Task<Values, Known> {
  readonly act: HandoverAct;
  /** The last word of its address. */
  readonly path: string;
  /** What its link says. */
  readonly link: (found: FoundHandover) => string;
  readonly title: (found: FoundHandover) => string;
  readonly lead?: (found: FoundHandover, known: Known) => string;
  readonly next?: (found: FoundHandover, known: Known) => readonly string[];
  /** What is pressed. Of a service that is not here somebody keeps what it said. */
  readonly button: string | ((found: FoundHandover) => string);
  readonly know: (scope: Scope, found: FoundHandover) => Promise<Known>;
  /** Why this cannot be done with what is known, for example because a place has closed. */
  readonly fault?: (found: FoundHandover, known: Known) => string | null;
  readonly opens?: (found: FoundHandover, known: Known, ask: Pick<Ask, 'seat' | 'today'>) => Record<string, unknown>;
  readonly fields: (found: FoundHandover, known: Known) => readonly Field[];
  readonly read: (body: Record<string, unknown>, found: FoundHandover, known: Known, today: string) => Reading<Values>;
  readonly decide: (
    values: Values,
    found: FoundHandover,
    at: { readonly today: string; readonly now: Date; readonly personId: string },
    known: Known,
  ) => Decided;
}
/** One of them, whatever it asks. */
export interface AnyTask {
  readonly act: HandoverAct;
  readonly path: string;
  readonly link: (found: FoundHandover) => string;
  readonly show: InsideRoute['handler'];
  readonly send: InsideRoute['handler'];
}

export const nothingKnown = async (): Promise<null> => null;
export const nothingAsked = (): Reading<null> => ({ ok: true, values: null });

export function taskOf<Values, Known>(task: Task<Values, Known>): AnyTask {
  const formPage = (ask: Ask, found: FoundHandover, known: Known, form: FormView) =>
    askedPage(
      {
        title: task.title(found),
        asked: `Handover ${found.handover.number}, ${fromTo(found)}`,
        lead: task.lead?.(found, known) ?? '',
        back: { text: 'Back', href: handoverPaths.handover(ask.seat.partnership.slug, found.handover.number) },
        fields: task.fields(found, known),
        button: buttonOf(task, found),
        next: task.next?.(found, known) ?? [],
        form,
      },
      { worriedAt: found.from.placeSlug },
    );
  const begin = async (ask: Ask) => {
    const found = await findHandoverAt(ask);
    if (isRefusal(found)) return found;
    const refused = ask.permit(mayActOnHandover(task.act, found.sides));
    if (refused) return refused;
    const fault = actFault(found.handover, task.act);
    if (fault && task.act === 'accept' && isTaken(found.handover))
      return ask.read((scope) => gone(ask, scope, found, task));
    if (fault) return closed(fault, 'The handover says how it stands, and what can be done.');
    const known = await ask.read((scope) => task.know(scope, found));
    const wrong = task.fault?.(found, known);
    if (wrong) return closed(wrong, 'The handover says how it stands, and what can be done.');
    return { found, known };
  };

  async function show(ask: Ask): Promise<Ending> {
    const begun = await begin(ask);
    if (isRefusal(begun)) return begun;
    const { found, known } = begun;
    return formPage(ask, found, known, ask.open(task.opens?.(found, known, ask) ?? {}, found.handover.version));
  }

  async function send(ask: Ask): Promise<Ending> {
    const begun = await begin(ask);
    if (isRefusal(begun)) return begun;
    const { found, known } = begun;
    const read = task.read(ask.body, found, known, ask.today);
    if (!read.ok) return invalid(formPage(ask, found, known, again(ask.body, read.errors)));
    const { today, now } = ask;
    const decided = task.decide(read.values, found, { today, now, personId: ask.seat.personId }, known);
    const done = await ask.act({
      may: mayActOnHandover(task.act, found.sides),
      apply: async (scope) => {
        if (!(await keep(ask, scope, found, decided))) return gone(ask, scope, found, task);
        const state = decided.move.state ?? found.handover.state;
        return { result: true, happened: handoverHappened.moved(decided.happened, found.handover.id, state) };
      },
    });
    return isRefusal(done)
      ? done
      : redirect(handoverPaths.handover(ask.seat.partnership.slug, found.handover.number), decided.kept);
  }
  return { act: task.act, path: task.path, link: task.link, show, send };
}

const buttonOf = <Values, Known>({ button }: Task<Values, Known>, found: FoundHandover): string =>
  typeof button === 'string' ? button : button(found);

/** Reasons first and the person next, while whoever does it sees them; the handover last. */
async function keep(ask: Ask, scope: Scope, found: FoundHandover, decided: Decided): Promise<boolean> {
  const { handover, reference } = found;
  const stands = { ...handover, version: seenIn(ask.body) };
  if (stands.version !== handover.version) return false;
  // the person before anything of theirs, as in an act that is about the person: neither waits for the other
  await holdReferences(scope, [handover.referenceId]);
  const by = { changedOn: ask.today, changedBy: ask.seat.personId };
  for (const change of decided.changes ?? []) await keepChange(scope, stands, { ...change, ...by, id: ask.newId() });
  const said = { answeredOn: ask.today, answeredBy: ask.seat.personId };
  for (const check of decided.checks ?? []) await keepCheck(scope, stands, { ...check, ...said });
  const after = { ...handover, ...decided.move };
  if (reference) {
    const holder = holderOf(after, reference.heldById);
    const moves = holder !== reference.heldById ? { heldById: holder, heldSince: ask.today } : {};
    const becomes = { ...decided.reference, ...moves };
    if (Object.keys(becomes).length > 0 && !(await changeReference(scope, reference, becomes))) return false;
  }
  // that they want no help ends every handover and referral of theirs, this one with them: the database sees to it
  const isEndedWithThat = reference !== undefined && decided.reference?.wantsHelp === false;
  if (!isEndedWithThat && !(await moveHandover(scope, stands, decided.move))) return false;
  await ask.tell(scope, await whoIsTold(scope, ask, found, after.toId, decided));
  return true;
}

async function whoIsTold(
  scope: Scope,
  ask: Ask,
  { from, providers }: FoundHandover,
  toId: string | null,
  { tells }: Decided,
): Promise<string[]> {
  if (tells === undefined) return [];
  if (typeof tells === 'object') return tells.personId === ask.seat.personId ? [] : [tells.personId];
  const provider = tells === 'sender' ? from : providers.find(({ id }) => id === toId);
  if (!provider) return [];
  return (await readWorkers(scope, provider)).map(({ id }) => id).filter((id) => id !== ask.seat.personId);
}

const isTaken = (handover: FoundHandover['handover']): boolean => hasWorker(handover) && !hasEnded(handover);

/** Somebody was first. Of two workers who accept at once the second is told who it is. */
async function gone<Values, Known>(ask: Ask, scope: Scope, found: FoundHandover, task: Task<Values, Known>) {
  const { handover, seen } = found;
  const now = (await findHandover(scope, handover.number, seen)) ?? handover;
  const names = await readShownAs(scope, [now.workerId]);
  const worker = now.workerId === null ? now.workerWords : (names.get(now.workerId) ?? null);
  const accepted = task.act === 'accept' && worker !== null;
  return stale({
    what: 'handover',
    theirs: [
      { name: 'How it stands', value: stateWords[now.state] },
      ...(worker === null ? [] : [{ name: 'Named worker', value: worker }]),
    ],
    yours: [{ name: 'What you were doing', value: buttonOf(task, found) }],
    again: handoverPaths.handover(ask.seat.partnership.slug, handover.number),
    ...(accepted && {
      title: 'Someone else accepted first',
      lead: `${worker} is the named worker. Nothing of yours was changed.`,
    }),
  });
}

// Who takes a pile in hand: the first when it came back, the second when it was keyed once. Two at once: one of them has it.
import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, redirect } from '../../../../shell/endings.ts';
import { again, type FormView, readForm, seenIn, wholeNumber } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import { mayCheckPile, mayKeyPaper } from '../../policy.ts';
import { destroyKeyed, moveBatch } from '../../store/paper.ts';
import { type AtBatch, atBatch } from '../at-batch.ts';
import { paperHappened } from '../events.ts';
import { turnOf } from '../paper.ts';

const schema = z.object({ cameBack: wholeNumber('Count the sheets that came back, and write how many', 1, 10_000) });

const inOtherHands = closed(
  'Somebody else has this pile in hand.',
  'Nothing is lost. Look at the pile, and ask them if you do not know how it stands.',
);

export async function showBeginKeying(ask: Ask): Promise<Ending> {
  const at = await atBatch(ask);
  if (isRefusal(at)) return at;
  return turnOf(at.batch, ask.seat.personId) === 'begin'
    ? beginPage(at, ask.open({ cameBack: at.batch.cameBack ?? '' }, at.batch.version))
    : inOtherHands;
}

export async function doBeginKeying(ask: Ask): Promise<Ending> {
  const at = await atBatch(ask);
  if (isRefusal(at)) return at;
  if (turnOf(at.batch, ask.seat.personId) !== 'begin') return inOtherHands;
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(beginPage(at, again(ask.body, read.errors)));
  const begun = await ask.act<true>({
    may: mayKeyPaper(ask.seat),
    apply: async (scope) => {
      const seen = { ...at.batch, version: seenIn(ask.body) };
      if (!(await moveBatch(scope, seen, { keyed_by: ask.seat.personId, came_back: read.values.cameBack })))
        return inOtherHands;
      return { result: true, happened: paperHappened.keyingBegun(at.batch.id) };
    },
  });
  if (isRefusal(begun)) return begun;
  return redirect(paths.key(ask.seat.partnership.slug, at.batch.id), 'The pile is in your hands.');
}

const beginPage = (at: AtBatch, form: FormView) =>
  askedPage(
    {
      title: 'How many sheets came back?',
      asked: at.called,
      back: { text: 'The pile', href: at.href },
      fields: [
        {
          is: 'text',
          name: 'cameBack',
          options: {
            label: 'Sheets in the pile',
            hint: 'Count them without reading. Empty sheets do not count',
            width: '4',
            inputmode: 'numeric',
          },
        },
      ],
      button: 'Begin to key',
      next: ['One key an answer, and Enter for the next sheet. What you key is seen by you alone.'],
      form,
    },
    worriedAt(at.place),
  );

export async function doBeginCheck(ask: Ask): Promise<Ending> {
  const at = await atBatch(ask);
  if (isRefusal(at)) return at;
  const refused = ask.permit(mayCheckPile(ask.seat, at.batch));
  if (refused) return refused;
  if (turnOf(at.batch, ask.seat.personId) !== 'begin the check') return inOtherHands;
  const begun = await ask.act<true>({
    may: mayCheckPile(ask.seat, at.batch),
    apply: async (scope) =>
      (await moveBatch(scope, { ...at.batch, version: seenIn(ask.body) }, { checked_by: ask.seat.personId }))
        ? { result: true, happened: paperHappened.checkBegun(at.batch.id) }
        : inOtherHands,
  });
  if (isRefusal(begun)) return begun;
  return redirect(paths.key(ask.seat.partnership.slug, at.batch.id), 'The check is yours. Key the same pile again.');
}

/** The second pile is destroyed, and somebody else may check. */
export async function doGiveCheckBack(ask: Ask): Promise<Ending> {
  const at = await atBatch(ask);
  if (isRefusal(at)) return at;
  const turn = turnOf(at.batch, ask.seat.personId);
  if (turn !== 'check' && turn !== 'compare') return inOtherHands;
  const given = await ask.act<true>({
    may: mayCheckPile(ask.seat, at.batch),
    apply: async (scope) => {
      const seen = { ...at.batch, version: seenIn(ask.body) };
      if (!(await moveBatch(scope, seen, { checked_by: null, compared: false }))) return inOtherHands;
      await destroyKeyed(scope, at.batch.id);
      return { result: true, happened: paperHappened.checkGivenBack(at.batch.id) };
    },
  });
  if (isRefusal(given)) return given;
  return redirect(at.href, 'The check is given back. What you keyed is destroyed; the first pile is as it was.');
}

/** Before anybody checks, whoever keyed it may put something right. */
export async function doOpenPileAgain(ask: Ask): Promise<Ending> {
  const at = await atBatch(ask);
  if (isRefusal(at)) return at;
  if (turnOf(at.batch, ask.seat.personId) !== 'wait for a second') return inOtherHands;
  const opened = await ask.act<true>({
    may: mayKeyPaper(ask.seat),
    apply: async (scope) =>
      (await moveBatch(scope, { ...at.batch, version: seenIn(ask.body) }, { state: 'keying' }))
        ? { result: true, happened: paperHappened.openedAgain(at.batch.id) }
        : inOtherHands,
  });
  if (isRefusal(opened)) return opened;
  return redirect(paths.key(ask.seat.partnership.slug, at.batch.id), 'It is open again. Nobody is checking it.');
}

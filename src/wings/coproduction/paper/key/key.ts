// Keying: one field for a whole sheet, one key an answer, Enter for the next. Nothing typed here is ever kept as a draft.
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type Refusal,
  redirect,
} from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import { mayKeyPaper } from '../../policy.ts';
import type { Sheet } from '../../rounds/sheet.ts';
import {
  closeSecondPile,
  type KeyedSheet,
  keepKeyed,
  moveBatch,
  putKeyedRight,
  readKeyed,
  takeKeyedOut,
} from '../../store/paper.ts';
import { type AtBatch, atBatch } from '../at-batch.ts';
import { paperHappened } from '../events.ts';
import { inWords, type Keyed, keysOf, readKeys, turnOf, wordsField } from '../paper.ts';
import { keyPage, putRightPage } from './page.ts';

interface AtPile extends AtBatch {
  readonly pile: readonly KeyedSheet[];
  /** Keying for the second time: words are read beside the sheet afterwards, not typed again. */
  readonly second: boolean;
}

const notYours = closed(
  'This pile is not open in your hands.',
  'Nothing is lost. Look at the pile to see whose turn it is.',
);

async function atPile(ask: Ask): Promise<AtPile | Refusal> {
  const at = await atBatch(ask);
  if (isRefusal(at)) return at;
  const turn = turnOf(at.batch, ask.seat.personId);
  if (turn !== 'key' && turn !== 'check') return notYours;
  const pile = await ask.read((scope) => readKeyed(scope, at.batch.id, ask.seat.personId));
  return { ...at, pile, second: turn === 'check' };
}

const keyedIn = (ask: Ask, at: AtPile): Keyed =>
  readKeys(typeof ask.body.keys === 'string' ? ask.body.keys : '', at.questions, (position) => {
    const typed = ask.body[wordsField(position)];
    const words = typeof typed === 'string' ? typed.replaceAll('\r\n', '\n').trim() : '';
    return at.second || words === '' ? null : words;
  });

const show = (ask: Ask, at: AtPile, form: FormView) => keyPage(at, form, ask.seat.partnership.slug);

export async function showKey(ask: Ask): Promise<Ending> {
  const at = await atPile(ask);
  return isRefusal(at) ? at : show(ask, at, ask.open());
}

export async function doKey(ask: Ask): Promise<Ending> {
  const at = await atPile(ask);
  if (isRefusal(at)) return at;
  const keyed = keyedIn(ask, at);
  if (!keyed.ok) return invalid(show(ask, at, again(ask.body, [keyed])));
  if (at.pile.length >= (at.batch.cameBack ?? 0))
    return invalid(
      show(
        ask,
        at,
        again(ask.body, [
          {
            name: 'keys',
            text: `${plural(at.batch.cameBack ?? 0, 'sheet')} came back, and you keyed ${at.pile.length}. Take one out, or count the pile again`,
          },
        ]),
      ),
    );
  const kept = await ask.act<number>({
    may: mayKeyPaper(ask.seat),
    apply: async (scope) => {
      const position = await keepKeyed(scope, at.batch.id, ask.seat.personId, keyed.sheet);
      return position === null ? notYours : { result: position, happened: paperHappened.sheetKeyed(at.batch.id) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.key(ask.seat.partnership.slug, at.batch.id), `Sheet ${kept} is keyed.`);
}

function keyedAt(ask: Ask, at: AtPile): KeyedSheet | undefined {
  return at.pile.find(({ position }) => String(position) === ask.params.keyed);
}
const filledIn = (at: AtPile, sheet: Sheet): Record<string, unknown> => ({
  keys: keysOf(sheet, at.questions),
  ...Object.fromEntries(inWords(at.questions).map(({ position }) => [wordsField(position), sheet[position - 1] ?? ''])),
});

export async function showPutKeyedRight(ask: Ask): Promise<Ending> {
  const at = await atPile(ask);
  if (isRefusal(at)) return at;
  const one = keyedAt(ask, at);
  return one
    ? putRightPage(at, one, ask.open(filledIn(at, one.sheet)), ask.seat.partnership.slug)
    : notFound('keyed sheet');
}

export async function doPutKeyedRight(ask: Ask): Promise<Ending> {
  const at = await atPile(ask);
  if (isRefusal(at)) return at;
  const one = keyedAt(ask, at);
  if (!one) return notFound('keyed sheet');
  const keyed = keyedIn(ask, at);
  const { slug } = ask.seat.partnership;
  if (!keyed.ok) return invalid(putRightPage(at, one, again(ask.body, [keyed]), slug));
  const right = await ask.act<true>({
    may: mayKeyPaper(ask.seat),
    apply: async (scope) =>
      (await putKeyedRight(scope, at.batch.id, ask.seat.personId, { position: one.position, sheet: keyed.sheet }))
        ? { result: true, happened: paperHappened.sheetPutRight(at.batch.id) }
        : notYours,
  });
  return isRefusal(right) ? right : redirect(paths.key(slug, at.batch.id), `Sheet ${one.position} is put right.`);
}

export async function doTakeKeyedOut(ask: Ask): Promise<Ending> {
  const at = await atPile(ask);
  if (isRefusal(at)) return at;
  const one = keyedAt(ask, at);
  if (!one) return notFound('keyed sheet');
  const out = await ask.act<true>({
    may: mayKeyPaper(ask.seat),
    apply: async (scope) =>
      (await takeKeyedOut(scope, at.batch.id, ask.seat.personId, one.position))
        ? { result: true, happened: paperHappened.sheetTakenOut(at.batch.id) }
        : notYours,
  });
  return isRefusal(out)
    ? out
    : redirect(paths.key(ask.seat.partnership.slug, at.batch.id), 'It is taken out. Those above it moved down.');
}

/** The pile is whole: the first waits for a second person, the second is laid beside the first. */
export async function doPileWhole(ask: Ask): Promise<Ending> {
  const at = await atPile(ask);
  if (isRefusal(at)) return at;
  const { slug } = ask.seat.partnership;
  const missing = (at.batch.cameBack ?? 0) - at.pile.length;
  if (missing !== 0)
    return invalid(
      show(
        ask,
        at,
        again({}, [
          {
            name: 'keys',
            text: `${plural(at.batch.cameBack ?? 0, 'sheet')} came back, and you keyed ${at.pile.length}. ${missing > 0 ? 'Key the rest' : 'Take one out'}, or count the pile again`,
          },
        ]),
      ),
    );
  const done = await ask.act<true>({
    may: mayKeyPaper(ask.seat),
    apply: async (scope) => {
      if (at.second)
        return (await closeSecondPile(scope, at.batch.id))
          ? { result: true, happened: paperHappened.secondPileWhole(at.batch.id) }
          : notYours;
      return (await moveBatch(scope, at.batch, { state: 'checking' }))
        ? { result: true, happened: paperHappened.firstPileWhole(at.batch.id) }
        : notYours;
    },
  });
  if (isRefusal(done)) return done;
  return at.second
    ? redirect(paths.compare(slug, at.batch.id), 'Both piles are whole.')
    : redirect(at.href, 'It is keyed once. Now it waits for a second person.');
}

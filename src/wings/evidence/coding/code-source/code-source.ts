// Coding one source, apart from everybody else.
import { askedPage } from '../../../../shell/asked.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type Refusal,
  redirect,
} from '../../../../shell/endings.ts';
import { again, type FieldError, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayCodeIn, mayOpenCoding } from '../../policy.ts';
import { readCodes } from '../../store/codebook.ts';
import {
  addSegment,
  changeSegments,
  lockSource,
  readFinishes,
  readSegments,
  removeSegment,
} from '../../store/coding-passages.ts';
import { takeSourceOut } from '../../store/coding-projects.ts';
import { type AtSource, atProject, atSource } from '../at-project.ts';
import { type Code, countsFor } from '../codebook.ts';
import { overlaps, type Segment } from '../coding.ts';
import { codingHappened } from '../events.ts';
import { placesOf, wordsAt } from '../parts.ts';
import { codingPaths as paths } from '../paths.ts';
import { digestOf, type Reading, readSource, standingOf } from '../read-project.ts';
import { codeSourcePage, type Mine } from './page.ts';

interface Whole {
  readonly reading: Reading;
  readonly book: readonly Code[];
  readonly mine: Mine;
}
const readWhole = (ask: Ask, at: AtSource): Promise<Whole> =>
  ask.read(async (scope) => {
    const reading = await readSource(scope, at.source);
    const finishes = (await readFinishes(scope, at.project.id)).filter(({ sourceId }) => sourceId === at.source.id);
    const own = (await readSegments(scope, at.project.id)).filter(({ coderId }) => coderId === ask.seat.personId);
    const coders = new Set(at.coders.map(({ personId }) => personId));
    return {
      reading,
      book: await readCodes(scope, at.project.id),
      mine: {
        ...standingOf(reading, own),
        finished: finishes.some(({ personId }) => personId === ask.seat.personId),
        done: finishes.filter(({ personId }) => coders.has(personId)).length,
      },
    };
  });

const pageOf = (ask: Ask, at: AtSource, { reading, book, mine }: Whole, form: FormView) =>
  codeSourcePage(at, reading, book, mine, form, ask.seat, Number(ask.query.page ?? 1));
const hrefOf = (ask: Ask, { project, source }: AtSource, n = 1): string => {
  const href = paths.codingSource(ask.seat.partnership.slug, project.slug, source.id);
  return n <= 60 ? href : `${href}?page=${Math.ceil(n / 60)}`;
};

export async function showSource(ask: Ask): Promise<Ending> {
  const at = await atSource(ask);
  return isRefusal(at) ? at : pageOf(ask, at, await readWhole(ask, at), ask.open());
}

const finishedAlready: Refusal = closed(
  'You have said that you finished, or it is compared.',
  'What you found apart stays as it was. Go on after all first, while nobody has seen it.',
);

export async function doGiveCodes(ask: Ask): Promise<Ending> {
  const at = await atSource(ask);
  if (isRefusal(at)) return at;
  const whole = await readWhole(ask, at);
  if (whole.mine.finished || at.source.revealedAt) return finishedAlready;
  const { reading, book } = whole;
  const ticked = new Set([ask.body.sentence ?? []].flat().map(Number));
  const wanted = [ask.body.code ?? []].flat().map(String);
  const given = book.filter(({ id, codable, state }) => wanted.includes(id) && codable && state === 'in use');
  const memo = typeof ask.body.memo === 'string' ? ask.body.memo.replace(/\r\n?/g, '\n').trim() : '';
  const places = placesOf(reading.parts, reading.sentences, ticked);
  const errors: FieldError[] = [
    ...(places.length === 0 ? [{ name: 'sentence', text: 'Tick the sentences that it is about' }] : []),
    ...(given.length === 0 ? [{ name: 'code', text: 'Choose at least one code' }] : []),
    ...(memo.length > 2000 ? [{ name: 'memo', text: 'Use 2000 letters or fewer. What you typed is kept' }] : []),
  ];
  if (errors.length > 0) return invalid(pageOf(ask, at, whole, again(ask.body, errors)));
  const kept = await ask.act({
    may: mayCodeIn(ask.seat, at),
    apply: async (scope) => {
      await lockSource(scope, at.source.id);
      // read again now: the room may have struck some of it meanwhile
      const now = await readSource(scope, at.source);
      let passages = 0;
      for (const place of places)
        for (const { id: codeId } of given) {
          const words = wordsAt(now.parts, place);
          if (words === undefined || words !== wordsAt(reading.parts, place)) return wordsWent;
          const there = whole.mine.standing.some(
            (one) =>
              one.codeId === codeId && one.entryId === place.entryId && one.from === place.from && one.to === place.to,
          );
          if (there) continue;
          const id = ask.newId();
          await addSegment(scope, {
            ...{ id, projectId: at.project.id, sourceId: at.source.id, ...place, codeId, givenCodeId: codeId },
            ...{ coderId: ask.seat.personId, memo: memo || null, digest: digestOf(id, words), madeAt: ask.now },
            ...{ joinedIntoId: null, joined: false },
          });
          passages += 1;
        }
      return { result: passages, happened: codingHappened.coded(at.source.id, passages) };
    },
  });
  return isRefusal(kept) ? kept : redirect(hrefOf(ask, at, Math.min(...ticked)), 'Your codes are kept.');
}
const wordsWent: Refusal = closed(
  'Some of these words were struck out or put right while you were reading.',
  'Nothing was kept of what you ticked. Look at the page again.',
);

/** A passage of one's own in this source, and the door. */
async function atPassage(ask: Ask): Promise<(AtSource & { whole: Whole; passage: Segment }) | Refusal> {
  const at = await atSource(ask);
  if (isRefusal(at)) return at;
  const whole = await readWhole(ask, at);
  const passage = whole.mine.standing.find(
    ({ id, joinedIntoId }) => id === ask.params.codingPassage && joinedIntoId === null,
  );
  return passage ? { ...at, whole, passage } : notFound('passage of yours');
}

export async function doRemovePassage(ask: Ask): Promise<Ending> {
  const at = await atPassage(ask);
  if (isRefusal(at)) return at;
  if (at.whole.mine.finished || at.source.revealedAt) return finishedAlready;
  if (at.passage.joined) return closed('It was joined of several.', 'Take it apart first.');
  const kept = await ask.act({
    may: mayCodeIn(ask.seat, at),
    apply: async (scope) =>
      (await removeSegment(scope, at.passage.id, ask.seat.personId))
        ? { result: true, happened: codingHappened.passageRemoved(at.source.id) }
        : notFound('passage of yours'),
  });
  return isRefusal(kept) ? kept : redirect(hrefOf(ask, at), 'The code is taken away.');
}

/** All of one's own that lie over each other and count for the same code, in one longer passage. The shorter ones stay behind it. */
export async function doJoinPassages(ask: Ask): Promise<Ending> {
  const at = await atPassage(ask);
  if (isRefusal(at)) return at;
  const { book, mine, reading } = at.whole;
  const codeId = countsFor(book, at.passage.codeId);
  const parts = [at.passage];
  const rest = mine.standing.filter(
    (one) => one.joinedIntoId === null && one.id !== at.passage.id && countsFor(book, one.codeId) === codeId,
  );
  for (let grew = true; grew; ) {
    const next = rest.filter((one) => !parts.includes(one) && parts.some((part) => overlaps(part, one)));
    parts.push(...next);
    grew = next.length > 0;
  }
  if (parts.length < 2) return closed('It lies over no other passage with this code.', 'There is nothing to join.');
  const place = {
    entryId: at.passage.entryId,
    from: Math.min(...parts.map(({ from }) => from)),
    to: Math.max(...parts.map(({ to }) => to)),
  };
  const words = wordsAt(reading.parts, place);
  if (words === undefined) return wordsWent;
  const id = ask.newId();
  const memo = parts.flatMap((part) => part.memo ?? []).join('\n');
  const kept = await ask.act({
    may: mayCodeIn(ask.seat, at),
    apply: async (scope) => {
      await addSegment(scope, {
        ...{ id, projectId: at.project.id, sourceId: at.source.id, ...place, codeId, givenCodeId: codeId },
        ...{
          coderId: ask.seat.personId,
          memo: memo.slice(0, 2000) || null,
          digest: digestOf(id, words),
          madeAt: ask.now,
        },
        ...{ joinedIntoId: null, joined: true },
      });
      const ids = parts.map((part) => part.id);
      const joined = await changeSegments(scope, ids, ask.seat.personId, { joinedIntoId: id });
      if (joined !== ids.length) return wordsWent;
      return { result: true, happened: codingHappened.passagesJoined(at.source.id, joined) };
    },
  });
  return isRefusal(kept) ? kept : redirect(hrefOf(ask, at), 'They are one passage now. You can take it apart again.');
}

export async function doTakePassageApart(ask: Ask): Promise<Ending> {
  const at = await atPassage(ask);
  if (isRefusal(at)) return at;
  if (!at.passage.joined) return closed('It is one passage, as you made it.', 'There is nothing to take apart.');
  const parts = at.whole.mine.standing
    .concat(at.whole.mine.changed)
    .filter(({ joinedIntoId }) => joinedIntoId === at.passage.id);
  const kept = await ask.act({
    may: mayCodeIn(ask.seat, at),
    apply: async (scope) => {
      const ids = parts.map(({ id }) => id);
      await changeSegments(scope, ids, ask.seat.personId, { joinedIntoId: null });
      if (!(await removeSegment(scope, at.passage.id, ask.seat.personId))) return notFound('passage of yours');
      return { result: true, happened: codingHappened.passageTakenApart(at.source.id, ids.length) };
    },
  });
  return isRefusal(kept) ? kept : redirect(hrefOf(ask, at), 'They stand as they were.');
}

/** Whoever codes, and whoever opens projects: a text that points at somebody has to go at once. */
const asTakerOut = (ask: Ask) =>
  atProject(ask, (at) => (mayOpenCoding(ask.seat).allowed ? mayOpenCoding(ask.seat) : mayCodeIn(ask.seat, at)));

export async function showTakeOut(ask: Ask): Promise<Ending> {
  const at = await atSource(ask, asTakerOut);
  if (isRefusal(at)) return at;
  return askedPage({
    title: at.source.kind === 'text' ? 'Destroy this text' : 'Read this room no more',
    asked: `${at.project.name}: ${at.source.name}`,
    lead:
      at.source.kind === 'text'
        ? 'Its words are destroyed at once, and every passage in them, and the figures that came of it. Nobody can bring them back.'
        : 'Its record stays with the room. Every passage that was found in it is destroyed, and the figures that came of it.',
    back: { text: at.project.name, href: paths.codingProject(ask.seat.partnership.slug, at.project.slug) },
    fields: [],
    button: at.source.kind === 'text' ? 'Destroy it' : 'Take it out',
    form: ask.open(),
  });
}

export async function doTakeOut(ask: Ask): Promise<Ending> {
  const at = await atSource(ask, asTakerOut);
  if (isRefusal(at)) return at;
  const may = mayOpenCoding(ask.seat).allowed ? mayOpenCoding(ask.seat) : mayCodeIn(ask.seat, at);
  const kept = await ask.act({
    may,
    apply: async (scope) =>
      (await takeSourceOut(scope, at.source.id, ask.now))
        ? { result: true, happened: codingHappened.sourceTakenOut(at.source.id) }
        : notFound('text or room, or it was taken back'),
  });
  return isRefusal(kept)
    ? kept
    : redirect(
        paths.codingProject(ask.seat.partnership.slug, at.project.slug),
        'It is gone, and what was found in it.',
      );
}

// After a split each person puts their own passages into the new codes, one by one. What nobody moves stays where it is.
import { closed, type Ending, isRefusal, page, redirect } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { mayCodeIn } from '../../policy.ts';
import { changeSegments, readSegments } from '../../store/coding-passages.ts';
import { type AtCode, atCode } from '../at-project.ts';
import type { Segment } from '../coding.ts';
import { codingHappened } from '../events.ts';
import { wordsAt } from '../parts.ts';
import { codingPaths as paths } from '../paths.ts';
import { readSource, standingOf } from '../read-project.ts';

interface Own {
  readonly segment: Segment;
  readonly words: string;
  readonly source: string;
}

/** The code itself and those that were split from it, or the one it was split from and its others. */
function familyOf({ code, book }: AtCode) {
  const root = code.splitFromId ?? code.id;
  return book.filter(({ id, splitFromId, state }) => state === 'in use' && (id === root || splitFromId === root));
}

async function ownPassages(ask: Ask, at: AtCode): Promise<Own[]> {
  const family = new Set(familyOf(at).map(({ id }) => id));
  return ask.read(async (scope) => {
    const mine = (await readSegments(scope, at.project.id)).filter(
      (one) => one.coderId === ask.seat.personId && one.joinedIntoId === null && family.has(one.codeId),
    );
    const found: Own[] = [];
    for (const source of at.sources) {
      if (source.goneAt !== null || !mine.some(({ sourceId }) => sourceId === source.id)) continue;
      const reading = await readSource(scope, source);
      for (const segment of standingOf(reading, mine).standing)
        found.push({ segment, source: source.name, words: wordsAt(reading.parts, segment) ?? '' });
    }
    return found;
  });
}

export async function showSort(ask: Ask): Promise<Ending> {
  const at = await atCode(ask);
  if (isRefusal(at)) return at;
  const family = familyOf(at);
  const own = await ownPassages(ask, at);
  return page('wings/evidence/coding/codebook/sort.njk', {
    title: 'Sort your passages',
    asked: `${at.project.name}: ${at.code.name}`,
    lead:
      own.length === 0
        ? 'You gave none of these codes yet.'
        : `${plural(own.length, 'passage')} of yours. What you do not move stays where it is.`,
    back: { text: at.code.name, href: paths.code(ask.seat.partnership.slug, at.project.slug, at.code.id) },
    passages: own.map(({ segment, words, source }) => ({
      ...{ name: `to-${segment.id}`, words, source },
      items: family.map(({ id, name }) => ({ value: id, text: name, chosen: id === segment.codeId })),
    })),
    form: ask.open(),
  });
}

export async function doSort(ask: Ask): Promise<Ending> {
  const at = await atCode(ask);
  if (isRefusal(at)) return at;
  const family = familyOf(at);
  const moves = (await ownPassages(ask, at)).flatMap(({ segment }) => {
    const to = family.find(({ id }) => id === ask.body[`to-${segment.id}`]);
    return to && to.id !== segment.codeId ? [{ id: segment.id, codeId: to.id }] : [];
  });
  const kept = await ask.act({
    may: mayCodeIn(ask.seat, at),
    apply: async (scope) => {
      for (const { id, codeId } of moves)
        if ((await changeSegments(scope, [id], ask.seat.personId, { codeId })) !== 1)
          return closed('One of these passages went while you were sorting.', 'Nothing was moved. Look at them again.');
      return { result: true, happened: codingHappened.passagesSorted(at.code.id, moves.length) };
    },
  });
  return isRefusal(kept)
    ? kept
    : redirect(
        paths.code(ask.seat.partnership.slug, at.project.slug, at.code.id),
        `${plural(moves.length, 'passage')} moved.`,
      );
}

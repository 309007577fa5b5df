// Which answers anybody may read: each with what was put, as its words stand now, and with what changed.
import { closed, type Ending, isRefusal, redirect, stale } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { moveToldBack, readToldBack, type ToldBack } from '../../../coproduction/index.ts';
import { leadingAt, takesBothLeads } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { publicHappened as happened } from '../events.ts';
import { type WhoMay, whoMay } from '../who-may.ts';
import { changesOf, choosePublicPage, chosenNow } from './page.ts';

export async function showChoosePublic(ask: Ask): Promise<Ending> {
  const may = await whoMayOfAll(ask);
  const refused = ask.permit(may.mayTakeBack);
  if (refused) return refused;
  const items = await ask.read(readToldBack);
  return choosePublicPage(ask.open(chosenNow(items)), items, ask.seat.partnership.slug);
}

export async function doChoosePublic(ask: Ask): Promise<Ending> {
  const { id, slug } = ask.seat.partnership;
  const items = await ask.read(readToldBack);
  const { out, back, changed } = changesOf(items, listOf(ask.body.shown), listOf(ask.body.publish));
  const placeId = await leadAtOneOf(ask, out);
  if (placeId === 'several')
    return closed('These answers are of places with different leads.', 'Choose those of one place at a time.');
  const may = await whoMay(ask, placeId);
  const refused = ask.permit(back.length > 0 || out.length === 0 ? may.mayTakeBack : may.mayPublish);
  if (refused) return refused;
  const home = paths.publicPage(slug);
  const [first] = changed;
  if (first) return wordsChanged(first, slug);
  if (out.length + back.length === 0) return redirect(home, 'Nothing was changed.');
  if (out.length > 0) {
    const alone = ask.permit(may.mayPublish);
    if (alone) return alone;
  }
  const both = out.length > 0 && may.takesBoth;
  // what is taken back is gone at once, and by one alone
  const now = both ? back : [...out, ...back];
  if (now.length > 0) {
    const done = await moveAll(ask, now, may);
    if (isRefusal(done)) return done;
  }
  const asked =
    both &&
    (await takesBothLeads(ask, {
      ...{ kind: 'publishing', placeId, subject: { kind: 'public page', id }, subjectVersion: 1 },
      asks: { items: out.map(({ id: item, seen }) => ({ id: item, seen })) },
    }));
  return asked || redirect(home, 'What stands on the public page is as you ticked it.');
}

/** Whoever leads in some place may come to choose, and anybody who may publish. */
async function whoMayOfAll(ask: Ask): Promise<WhoMay> {
  const all = await ask.read(readToldBack);
  const placeId = await leadAtOneOf(ask, all);
  return whoMay(ask, placeId === 'several' ? null : placeId);
}

/** The place whose leads decide on these; null: those of the whole partnership, or none. */
async function leadAtOneOf(ask: Ask, items: readonly ToldBack[]): Promise<string | null | 'several'> {
  const led = new Map<string, string | null>();
  for (const placeId of new Set(items.map((one) => one.placeId))) {
    const leadership = await leadingAt(ask, placeId);
    if (leadership) led.set(leadership.id, placeId);
  }
  const [place = null] = led.values();
  return led.size > 1 ? 'several' : place;
}

const moveAll = (ask: Ask, items: readonly ToldBack[], { mayPublish, mayTakeBack }: WhoMay) =>
  ask.act({
    may: items.every(({ isOut }) => isOut) ? mayTakeBack : mayPublish,
    apply: async (scope) => {
      for (const item of items)
        if (!(await moveToldBack(scope, item.seen, item.isOut ? 'partners' : 'published')))
          return wordsChanged(item, ask.seat.partnership.slug);
      return {
        result: true,
        happened: items.map(({ id, isOut }) => (isOut ? happened.takenBack(id) : happened.published(id))),
      };
    },
  });

const wordsChanged = ({ words }: ToldBack, slug: string) =>
  stale({
    what: 'choice of what stands on the public page',
    theirs: [{ name: words, value: 'It has another answer now, or other words' }],
    yours: [{ name: words, value: 'As it stood when you chose. Nothing was let out.' }],
    again: paths.choosePublic(slug),
  });

const listOf = (sent: unknown): string[] =>
  Array.isArray(sent) ? sent.map(String) : typeof sent === 'string' ? [sent] : [];

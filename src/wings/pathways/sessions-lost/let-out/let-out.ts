// A quarter is let out: in figures in which nobody can be found, once, and so ever after.

import { linkThread } from '../../../../db/thread-links.ts';
import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, isRefusal, notFound, redirect } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import { mayLetOutAt } from '../../policy.ts';
import { holdQuarter, keepLetOut, readLostWeeks } from '../../store/lost-weeks.ts';
import { lostHappened } from '../events.ts';
import { type FoundAt, findLostAt } from '../find-lost.ts';
import { letOut, outcomeWords, pooled, pooledWords, quarterInWords, quarterOf, shownPlaces } from '../quarter.ts';

const quarterIn = (given: unknown): string | undefined =>
  typeof given === 'string' && /^\d{4}-(01|04|07|10)-01$/.test(given) ? quarterOf(given) : undefined;

const already = ({ quarters }: FoundAt, quarter: string) =>
  quarters.some((one) => one.quarter === quarter)
    ? closed(`${quarterInWords(quarter)} was let out before.`, 'What was let out stands as it was.')
    : undefined;

export async function showLetLostOut(ask: Ask): Promise<Ending> {
  const found = await findLostAt(ask);
  if (!found) return notFound('place');
  const { place } = found;
  const refused = ask.permit(mayLetOutAt(ask.seat, place.id));
  if (refused) return refused;
  const quarter = quarterIn(ask.query.quarter);
  if (!quarter) return notFound('quarter');
  const before = already(found, quarter);
  if (before) return before;
  const outcome = letOut(quarter, await ask.read((scope) => readLostWeeks(scope, { placeId: place.id })), ask.today);
  if (!outcome.ok) return closed(...outcomeWords[outcome.because]);
  const { slug } = ask.seat.partnership;
  return askedPage(
    {
      title: `Let ${quarterInWords(quarter)} out?`,
      asked: place.name,
      lead: `This is all that others will see of it. It stands on ${plural(outcome.weeks, 'count')} that both sides confirm${outcome.leftOut > 0 ? `; ${outcome.leftOut} that one side disputes stay out` : ''}.`,
      back: { text: 'Sessions lost', href: paths.lostAt(slug, place.slug) },
      said: [
        `Places offered: ${shownPlaces(outcome.figures.places.answered)}`,
        ...outcome.figures.places.cells.map((cell, at) => `${at === 0 ? 'Used' : 'Lost'}: ${shownPlaces(cell)}`),
        ...pooled.map((pool, at) => {
          const cell = outcome.figures.lost?.cells[at];
          return `Lost to ${pooledWords[pool].toLowerCase()}: ${cell ? shownPlaces(cell) : 'not said'}`;
        }),
      ],
      fields: [{ is: 'hidden', name: 'quarter', options: { value: quarter } }],
      button: 'Let it out',
      next: [
        'Everyone with a seat sees it: commissioners, facilitators, other places.',
        'It stands as it is. The counts of this quarter cannot be changed any more, so that nothing is learnt by taking one from the other.',
      ],
      form: ask.open(),
    },
    { worriedAt: place.slug },
  );
}

export async function doLetLostOut(ask: Ask): Promise<Ending> {
  const found = await findLostAt(ask);
  if (!found) return notFound('place');
  const { place } = found;
  const { slug } = ask.seat.partnership;
  const refused = ask.permit(mayLetOutAt(ask.seat, place.id));
  if (refused) return refused;
  const quarter = quarterIn(ask.body.quarter);
  if (!quarter) return notFound('quarter');
  const id = ask.newId();
  const done = await ask.act({
    may: mayLetOutAt(ask.seat, place.id),
    apply: async (scope) => {
      await holdQuarter(scope, place.id, quarter);
      const weeks = await readLostWeeks(scope, { placeId: place.id });
      const outcome = letOut(quarter, weeks, ask.today);
      const before = already(found, quarter);
      if (before) return before;
      if (!outcome.ok) return closed(...outcomeWords[outcome.because]);
      const { figures, leftOut } = outcome;
      const kept = { id, placeId: place.id, quarter, weeks: outcome.weeks, leftOut, figures, letOutOn: ask.today };
      if (!(await keepLetOut(scope, kept)))
        return closed(`${quarterInWords(quarter)} was let out before.`, 'What was let out stands as it was.');
      for (const week of outcome.of)
        await linkThread(scope, { kind: 'lost week', id: week.id }, { kind: 'lost quarter', id }, 'let out');
      return { result: true, happened: lostHappened.letOut(id, place.id, quarter) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(paths.lostAt(slug, place.slug), `${quarterInWords(quarter)} is let out.`);
}

// The prison and the provider each say whether the counts are right: one press, or what is not right in words.
import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type Refusal,
  redirect,
  stale,
} from '../../../../shell/endings.ts';
import { again, type FormView, readForm, seenIn, words } from '../../../../shell/form.ts';
import { listOf } from '../../../../shell/list-of.ts';
import type { Ask } from '../../../../shell/route.ts';
import { no, type Verdict, yes } from '../../../../shell/standing.ts';
import { paths } from '../../paths.ts';
import { sayOfLostWeek } from '../../store/lost-weeks.ts';
import { lostFacts } from '../enter/page.ts';
import { lostHappened } from '../events.ts';
import { type FoundWeek, findLostWeek } from '../find-lost.ts';
import { weekInWords } from '../lost.ts';
import { quarterInWords, quarterOf } from '../quarter.ts';

const maySay = ({ speaksFor }: FoundWeek): Verdict =>
  speaksFor.length > 0
    ? yes
    : no(
        'The prison and the provider say whether this is right, each for itself.',
        'An officer or a representative of the prison can, and whoever works here for the provider.',
      );

const changed = (slug: string, { place, week }: FoundWeek, yours: string): Refusal =>
  stale({
    what: 'week',
    title: 'The counts changed since you opened them',
    lead: 'You have said nothing yet. Look at the counts as they are now.',
    theirs: lostFacts(week),
    yours: [{ name: 'What you said', value: yours }],
    again: paths.lostWeek(slug, place.slug, week.id),
  });

const letOutAlready = ({ quarters, week }: FoundWeek): Refusal | undefined =>
  quarters.some(({ quarter }) => quarter === quarterOf(week.week))
    ? closed(
        `${quarterInWords(quarterOf(week.week))} was let out, with what both sides said of it.`,
        'Bring it to the forum, in words.',
      )
    : undefined;

export async function doConfirmLost(ask: Ask): Promise<Ending> {
  const found = await findLostWeek(ask);
  if (!found) return notFound('week');
  const { place, week, speaksFor } = found;
  const { slug } = ask.seat.partnership;
  const version = seenIn(ask.body);
  const done = await ask.act({
    may: maySay(found),
    apply: async (scope) => {
      const refused = letOutAlready(found);
      if (refused) return refused;
      const word = { says: 'confirmed' as const, words: null, on: ask.today, by: ask.seat.personId };
      if (!(await sayOfLostWeek(scope, { id: week.id, version }, speaksFor, word)))
        return changed(slug, found, 'These counts are right');
      return { result: true, happened: speaksFor.map((side) => lostHappened.confirmed(week.id, side, version + 1)) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(paths.lostWeek(slug, place.slug, week.id), `Confirmed for the ${listOf(speaksFor)}.`);
}

const schema = z.object({ words: words('Say what is not right', 500) });

const formPage = (slug: string, { place, week }: FoundWeek, form: FormView) =>
  askedPage(
    {
      title: 'What is not right?',
      asked: `${weekInWords(week.week)}, ${week.wing}: ${week.what}`,
      back: { text: 'The counts', href: paths.lostWeek(slug, place.slug, week.id) },
      fields: [
        {
          is: 'area',
          name: 'words',
          options: {
            label: 'In your words',
            hint: 'For example: two of these groups ran in the chapel. Write no names',
            rows: 4,
          },
        },
      ],
      button: 'Say it',
      next: [
        'Both sides and whoever oversees this place see it, with your side and no name.',
        'The provider can change the counts. Then both sides are asked again. Until then they stand in no figure that leaves this place.',
      ],
      form,
    },
    { worriedAt: place.slug },
  );

export async function showDisputeLost(ask: Ask): Promise<Ending> {
  const found = await findLostWeek(ask);
  if (!found) return notFound('week');
  return (
    ask.permit(maySay(found)) ??
    letOutAlready(found) ??
    formPage(ask.seat.partnership.slug, found, ask.open({}, found.week.version))
  );
}

export async function doDisputeLost(ask: Ask): Promise<Ending> {
  const found = await findLostWeek(ask);
  if (!found) return notFound('week');
  const { place, week, speaksFor } = found;
  const { slug } = ask.seat.partnership;
  const refused = ask.permit(maySay(found)) ?? letOutAlready(found);
  if (refused) return refused;
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(formPage(slug, found, again(ask.body, read.errors)));
  const version = seenIn(ask.body);
  const done = await ask.act({
    may: maySay(found),
    apply: async (scope) => {
      const word = { says: 'disputed' as const, words: read.values.words, on: ask.today, by: ask.seat.personId };
      if (!(await sayOfLostWeek(scope, { id: week.id, version }, speaksFor, word)))
        return changed(slug, found, read.values.words);
      return { result: true, happened: speaksFor.map((side) => lostHappened.disputed(week.id, side, version + 1)) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(paths.lostWeek(slug, place.slug, week.id), `It is kept, for the ${listOf(speaksFor)}.`);
}

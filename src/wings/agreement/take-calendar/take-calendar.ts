// One private address for each person, shown once. Whoever has it reads the days without signing in, so it can be ended.
import { calendarPath, hashOfToken, newToken } from '../../../shell/calendar/token.ts';
import { closed, type Ending, isRefusal, page, redirect } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { forumHappened } from '../forum-events.ts';
import { forumPaths } from '../forum-paths.ts';
import { paths } from '../paths.ts';
import { mayReadAgreement } from '../policy.ts';
import { endCalendarLink, putCalendarLink, readCalendarLink } from '../store/calendar-links.ts';

const calendarPage = (ask: Ask, madeAt: Date | null, address: string | null) => {
  const { slug } = ask.seat.partnership;
  return page('wings/agreement/take-calendar/take-calendar.njk', {
    title: 'Our days in your own calendar',
    madeAt,
    address,
    forumHref: paths.forums(slug),
    end: forumPaths.endCalendar(slug),
    form: ask.open(),
  });
};

export async function showTakeCalendar(ask: Ask): Promise<Ending> {
  const link = await ask.read((scope) => readCalendarLink(scope, ask.seat.personId));
  return calendarPage(ask, link?.madeAt ?? null, null);
}

export async function doTakeCalendar(ask: Ask): Promise<Ending> {
  const token = newToken();
  const { personId } = ask.seat;
  const done = await ask.act({
    may: mayReadAgreement(ask.seat),
    apply: async (scope) => {
      await putCalendarLink(scope, { personId, tokenHash: hashOfToken(token), at: ask.now });
      return { result: true, happened: forumHappened.calendarMade(personId) };
    },
  });
  if (isRefusal(done)) return done;
  return calendarPage(ask, ask.now, `${ask.baseUrl}${calendarPath(token)}`);
}

export async function doEndCalendar(ask: Ask): Promise<Ending> {
  const { personId } = ask.seat;
  const done = await ask.act({
    may: mayReadAgreement(ask.seat),
    apply: async (scope) =>
      (await endCalendarLink(scope, personId))
        ? { result: true, happened: forumHappened.calendarEnded(personId) }
        : closed('There is no address that could be ended.', 'You can make one.'),
  });
  return isRefusal(done)
    ? done
    : redirect(
        forumPaths.calendar(ask.seat.partnership.slug),
        'The address is ended. Nobody reads our days with it any more.',
      );
}

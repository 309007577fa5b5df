// What was put, has no answer and is late, for the agenda of every forum: a few of them, the longest waiting first. What nobody
// put stands on no agenda.
import { daysBetween } from '../../../shell/days.ts';
import { day, plural } from '../../../shell/words-in-time.ts';
import type { BringToAgenda } from '../../agreement/index.ts';
import { readPartners } from '../../partnership/index.ts';
import { readClocks } from '../store/items.ts';
import { answerPaths } from './paths.ts';

const mostOnAgenda = 10;

export const unansweredForAgenda: BringToAgenda = async (scope, seat, today) => {
  const items = await readClocks(scope, { lateOn: today }, { from: 0, most: mostOnAgenda });
  if (items.length === 0) return [];
  const partners = await readPartners(scope);
  return items.map((item) => ({
    why: 'unanswered',
    title: item.words ?? 'Something whose words were taken back',
    href: answerPaths.item(seat.partnership.slug, item.id),
    words: `Put to ${partners.find(({ id }) => id === item.partnerId)?.name ?? 'a partner'} on ${day(item.putOn)}, ${plural(daysBetween(item.answerDueOn, today), 'day')} late`,
    on: item.answerDueOn,
  }));
};

import { type Ending, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { readPerspectives, rungsOf } from '../../../partnership/index.ts';
import { sectionsOf } from '../../sections.ts';
import { type FeedbackFilter, feedbackFilters, readHeard } from '../../store/feedback.ts';
import { sourceWords } from '../feedback.ts';
import { answerPaths } from '../paths.ts';

const onAPage = 25;
const filterWords: Record<FeedbackFilter, string> = {
  received: 'Not looked at yet',
  kept: 'Kept, not put',
  put: 'Put to a partner',
  'set aside': 'Set aside',
};

/** What people told, for the facilitators who keep it. */
export async function showHeard(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const filter = feedbackFilters.find((one) => one === ask.query.which) ?? 'received';
  const at = Math.max(1, Math.trunc(Number(ask.query.page)) || 1);
  const { rows, perspectives } = await ask.read(async (scope) => ({
    rows: await readHeard(scope, filter, { from: (at - 1) * onAPage, most: onAPage + 1 }),
    perspectives: await readPerspectives(scope),
  }));
  const href = (which: string, number = 1) =>
    `${answerPaths.heard(slug)}?which=${encodeURIComponent(which)}${number > 1 ? `&page=${number}` : ''}`;
  return page('wings/coproduction/answers/heard/heard.njk', {
    title: 'What was told',
    sections: sectionsOf(slug, 'answers'),
    back: answerPaths.answers(slug),
    filters: feedbackFilters.map((which) => ({
      text: filterWords[which],
      href: href(which),
      current: which === filter,
    })),
    told: rows.slice(0, onAPage).map((one) => ({
      name: one.words ?? 'Taken back',
      href: answerPaths.told(slug, one.id),
      words: [
        sourceWords[one.source],
        one.perspectiveId && rungsOf(perspectives, one.perspectiveId)[0]?.words,
        one.heardTimes && plural(one.heardTimes, 'time'),
      ]
        .filter(Boolean)
        .join(', '),
      note: one.because ? `Set aside, because: ${one.because}` : null,
    })),
    canPut: filter === 'kept' && rows.length > 0,
    ids: rows.slice(0, onAPage).map(({ id, words }) => ({ id, words: words ?? '' })),
    putHref: answerPaths.put(slug),
    before: at > 1 ? href(filter, at - 1) : null,
    after: rows.length > onAPage ? href(filter, at + 1) : null,
    addHref: answerPaths.addTold(slug),
    storyHref: answerPaths.takeStory(slug),
    numberHref: answerPaths.takeBackByNumber(slug),
  });
}

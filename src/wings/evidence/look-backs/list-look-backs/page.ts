// The look-backs that are due, and those that were held. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import { sectionsOf } from '../../sections.ts';
import { type Due, monthsWords } from '../look-back.ts';

export function lookBacksPage(all: readonly Due[], seat: Seat, today: string): PageEnding {
  const waiting = all.filter(({ held }) => !held);
  const late = waiting.filter(({ dueOn }) => dueOn !== null && dueOn <= today).length;
  return page('wings/evidence/look-backs/list-look-backs/list-look-backs.njk', {
    title: 'Look-backs',
    lead:
      all.length === 0
        ? 'Six and twelve months after a piece of work, everyone looks back at how it stands. None is due yet.'
        : `Six and twelve months after a piece of work, everyone looks back at how it stands. ${late === 0 ? 'None is due now.' : `${plural(late, 'is', 'are')} due now.`}`,
    sections: sectionsOf(seat, 'look-backs'),
    due: waiting
      .toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
      .map((one) => rowOf(one, seat, today)),
    held: all.filter(({ held }) => held).map((one) => rowOf(one, seat, today)),
  });
}

const rowOf = ({ engagement, months, dueOn, held }: Due, seat: Seat, today: string) => ({
  name: `${monthsWords[months]}: ${engagement.title}`,
  href: paths.lookBack(seat.partnership.slug, engagement.slug, String(months)),
  words: held
    ? `Held on ${day(held.heldOn)}`
    : dueOn
      ? `Due on ${day(dueOn)}`
      : seat.partnership.sourceTitle === null
        ? 'TBC. Nobody has said when the work ended'
        : 'Not in the source',
  state: held
    ? { kind: 'done', word: 'Held' }
    : dueOn === null
      ? { kind: 'tbc', word: 'TBC' }
      : dueOn <= today
        ? { kind: 'no-answer', word: 'Due' }
        : { kind: 'planned', word: 'Planned' },
});

// The partnership's history, oldest first.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { day } from '../../../shell/words-in-time.ts';
import type { Milestone } from '../milestone.ts';
import { paths } from '../paths.ts';
import { mayKeepMilestones } from '../policy.ts';
import { sectionsAt } from '../sections.ts';

export function milestonesPage(milestones: readonly Milestone[], seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const keeps = mayKeepMilestones(seat).allowed;
  const [first, last] = [milestones.at(0), milestones.at(-1)];
  return page('wings/partnership/milestones/milestones.njk', {
    title: 'Milestones',
    sections: sectionsAt(slug, 'Milestones'),
    fromSource: seat.partnership.sourceTitle !== null,
    from: first && first !== last ? whenOf(first) : null,
    to: last && first !== last ? whenOf(last) : null,
    milestones: milestones.map((milestone) => ({
      when: whenOf(milestone),
      title: milestone.title,
      words: milestone.words,
      changeHref: keeps ? paths.changeMilestone(slug, milestone.id) : null,
    })),
    addHref: keeps ? paths.addMilestone(slug) : null,
  });
}

const whenOf = ({ onDate, whenWords }: Milestone): string =>
  onDate ? [day(onDate), whenWords].filter(Boolean).join(', ') : (whenWords ?? '');

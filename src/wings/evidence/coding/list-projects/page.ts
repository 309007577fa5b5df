// Who reads what was said, for which question and until when: shown to everybody with a seat. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import { mayOpenCoding } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { type Coder, type CodingProject, stateOf } from '../coding.ts';
import { inOneLine, stateMark } from '../project-words.ts';

export function listProjectsPage(
  projects: readonly CodingProject[],
  coders: readonly (Coder & { readonly projectId: string })[],
  seat: Seat,
  today: string,
): PageEnding {
  const { slug } = seat.partnership;
  const open = projects.filter((project) => stateOf(project, today) === 'open').length;
  return page('wings/evidence/coding/list-projects/list-projects.njk', {
    title: 'Who reads what was said',
    lead:
      open === 0
        ? 'Nobody reads anything for research now.'
        : open === 1
          ? '1 project reads now: for one question, by people who are named, until a last day.'
          : `${open} projects read now, each for one question, by people who are named, until a last day.`,
    sections: sectionsOf(seat, 'coding'),
    openHref: mayOpenCoding(seat).allowed ? paths.openCoding(slug) : null,
    rows: projects.map((project) => {
      const names = coders
        .filter(({ projectId, leftOn }) => projectId === project.id && leftOn === null)
        .map(({ shownAs }) => shownAs);
      return {
        name: project.name,
        href: paths.codingProject(slug, project.slug),
        words: project.question,
        note: `${inOneLine(names)}, until ${day(project.endedOn ?? project.endsOn)}.`,
        state: stateMark(stateOf(project, today)),
        plain: true,
      };
    }),
  });
}

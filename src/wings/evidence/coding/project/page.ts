// One coding project: everybody sees who reads what and until when; those who code go on from here. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import { mayCodeIn, mayOpenCoding, mayReadCodebook } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { approvalWords, type Source, stateOf } from '../coding.ts';
import { inOneLine, sourceKindWords, stateMark } from '../project-words.ts';
import type { AtProject } from '../read-project.ts';
import { refiPaths } from '../refi/paths.ts';

type Finishes = readonly { readonly sourceId: string; readonly personId: string }[];

export function projectPage(
  at: AtProject,
  finishes: Finishes,
  isNamed: boolean,
  seat: Seat,
  today: string,
): PageEnding {
  const { project, coders, left, sources } = at;
  const { slug } = seat.partnership;
  const where = [slug, project.slug] as const;
  const state = stateOf(project, today);
  const codes = mayCodeIn(seat, at).allowed;
  const opens = mayOpenCoding(seat).allowed && state !== 'ended';
  const reads = mayReadCodebook(seat, { isNamed }).allowed;
  return page('wings/evidence/coding/project/project.njk', {
    title: project.name,
    caption: 'Who reads what was said',
    back: { text: 'Who reads what was said', href: paths.coding(slug) },
    lead: project.question,
    state: stateMark(state),
    sections: sectionsOf(seat, 'coding'),
    facts: [
      { name: approvalWords[project.approval], value: project.approvedBy },
      { name: 'Approved on', value: project.approvedOn && day(project.approvedOn) },
      { name: 'Who codes', value: inOneLine(coders.map(({ shownAs }) => shownAs)) },
      ...(left.length > 0 ? [{ name: 'Coded before', value: inOneLine(left.map(({ shownAs }) => shownAs)) }] : []),
      { name: 'First day', value: day(project.startsOn) },
      { name: 'Last day', value: day(project.endsOn) },
      ...(project.endedOn ? [{ name: `Ended on ${day(project.endedOn)}, because`, value: project.endedBecause }] : []),
    ],
    sources: sources.map((source) => ({
      name: source.name,
      href: codes && source.goneAt === null ? paths.codingSource(...where, source.id) : null,
      words: sourceKindWords[source.kind],
      note: noteOf(source, at, finishes),
      state: sourceMark(source),
      plain: true,
    })),
    ended: state === 'ended',
    links: [
      ...(reads
        ? [
            { text: 'The codebook', href: paths.codebook(...where) },
            { text: 'How far they agree', href: paths.codingFigures(...where) },
          ]
        : []),
      ...(codes ? [{ text: 'Take a text in', href: paths.sendText(...where) }] : []),
      ...(codes ? [{ text: 'Take in what another program made', href: refiPaths.takeCodingIn(...where) }] : []),
      ...(reads ? [{ text: 'Take it to another program', href: refiPaths.takeCodingOut(...where) }] : []),
      ...(opens
        ? [
            { text: 'Let them read a room that agreed', href: paths.addRoom(...where) },
            { text: 'Say who codes', href: paths.nameCoders(...where) },
            { text: 'End it now', href: paths.endCoding(...where) },
          ]
        : []),
    ],
  });
}

function noteOf(source: Source, { coders }: AtProject, finishes: Finishes): string | null {
  if (source.goneAt)
    return source.kind === 'session'
      ? `Taken back on ${day(source.goneAt)}. Nothing of it is here.`
      : `Destroyed on ${day(source.goneAt)}.`;
  if (source.revealedAt) return `Compared since ${day(source.revealedAt)}`;
  const done = finishes.filter(({ sourceId }) => sourceId === source.id).length;
  return done === 0 ? null : `${done} of ${plural(coders.length, 'person has', 'people have')} finished`;
}

const sourceMark = ({ goneAt, revealedAt }: Source): { kind: string; word: string } =>
  goneAt
    ? { kind: 'stopped', word: 'Gone' }
    : revealedAt
      ? { kind: 'done', word: 'Compared' }
      : { kind: 'under-way', word: 'Coded apart' };

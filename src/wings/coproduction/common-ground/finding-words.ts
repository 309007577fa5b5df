// The finding in one line, and what was found of groups. Pure.
import { listOf } from '../../../shell/list-of.ts';
import { plural } from '../../../shell/words-in-time.ts';
import type { Finding } from './finding.ts';
import { type Line, linesIn } from './reading.ts';
import { atStart, inWords, viewNames } from './verdict-words.ts';

/** "Residents, nurses and officers agree on 3 things. They differ on 2. On 2 we cannot tell yet." */
export function oneLine(lines: readonly Line[]): string {
  const views = (lines[0]?.views ?? []).filter(({ side }) =>
    lines.some((line) => line.views.some((view) => view.side.id === side.id && view.reading !== null)),
  );
  if (views.length === 0) return 'Nothing can be shown. Too few answered in each view.';
  const who = atStart(viewNames(views.map(({ side }) => side.name)));
  const [together, apart, unsure] = (['common ground', 'we differ', 'not sure yet'] as const).map(
    (band) => linesIn(lines, band).length,
  );
  const alone = views.length === 1 ? ' among themselves' : '';
  return [
    together
      ? `${who} agree${alone} on ${plural(together, 'thing')}.`
      : `We cannot say yet that ${viewNames(views.map(({ side }) => side.name))} agree${alone} on anything.`,
    ...(views.length === 1
      ? []
      : [apart ? `They differ on ${apart}.` : 'We found nothing on which they surely differ.']),
    ...(unsure ? [`On ${unsure} we cannot tell yet.`] : []),
  ].join(' ');
}

export interface GroupWords {
  /** Said in the same size whether any were found or not. */
  readonly short: string;
  readonly words: string;
  /** Each group by what it holds, never by who is in it. */
  readonly groups: readonly string[];
}

export function groupWords(finding: Finding | null, lines: readonly Line[]): GroupWords {
  if (!finding)
    return {
      short: 'We did not look.',
      words: 'Too few answered to look for people who answer alike.',
      groups: [],
    };
  const count = lines[0]?.views.length ?? 0;
  const across = count > 1 ? ` across all ${inWords(count)} views` : '';
  if (finding.groupsKeptBack)
    return {
      short: 'Groups that are too small to tell.',
      words: `We looked for people who answer alike${across}, and found more than chance gives. One group is too small to be told, so none is.`,
      groups: [],
    };
  if (!finding.groups)
    return {
      short: 'No settled groups.',
      words: `We looked for people who answer alike${across}. What we found was no stronger than chance${
        finding.evidence.chance <= 0.05 ? ', or did not hold when some people were left out' : ''
      }.`,
      groups: [],
    };
  return {
    short: `${atStart(inWords(finding.groups.length))} settled groups.`,
    words: `We looked for people who answer alike${across}, and found more than chance gives. A group is told by what it holds. Nobody is shown as a member of one.`,
    groups: finding.groups.map(
      ({ holds }, i) =>
        `Group ${i + 1} ${holdsWords(holds, lines) || 'holds nothing that may be told apart from the others'}.`,
    ),
  };
}

function holdsWords(
  holds: readonly { readonly questionId: string; readonly answer: 'agrees' | 'disagrees' }[],
  lines: readonly Line[],
): string {
  const told = (answer: 'agrees' | 'disagrees') =>
    holds
      .filter((one) => one.answer === answer)
      .flatMap(({ questionId }) => lines.find(({ statement }) => statement.id === questionId)?.statement.name ?? [])
      .map((name) => `“${name.replace(/\.$/, '')}”`);
  const [agrees, disagrees] = [told('agrees'), told('disagrees')];
  return listOf([
    ...(agrees.length > 0 ? [`agrees that ${listOf(agrees)}`] : []),
    ...(disagrees.length > 0 ? [`does not agree that ${listOf(disagrees)}`] : []),
  ]);
}

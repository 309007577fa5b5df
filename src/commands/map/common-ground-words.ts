// What the answers say of common ground, for a person who reads: one line, then a minute.
import type { CommonGroundResult, NoGroups, StatementReading, Verdict } from '../../opinion/common-ground/result.ts';
import type { Given } from './given.ts';
import { counted, percent, remarks, section, statementIn } from './words.ts';

/** As many as somebody reads in a minute. */
const most = 5;

export function commonGroundWords(given: Given, result: CommonGroundResult): string[] {
  const statement = statementIn(given);
  const of = (...verdicts: Verdict[]) => result.statements.filter(({ verdict }) => verdicts.includes(verdict));
  const [agree, disagree] = [
    of('nearly everyone agrees', 'most people agree'),
    of('nearly everyone disagrees', 'most people disagree'),
  ];
  const [differ, open] = [of('we differ'), of('not sure yet')];
  const everywhere = (result.statements[0]?.byPerspective.length ?? 0) > 1 ? ', whatever their perspective' : '';
  const shown = (heading: string, all: readonly StatementReading[]) => [
    ...section(
      `${heading}${everywhere}: ${all.length} (shares are of those who take a side)`,
      all.slice(0, most).map((one) => `${percent(one.support)} agree: ${statement(one.statementId)}`),
    ),
    ...(all.length > most ? [`  and ${all.length - most} more`] : []),
  ];
  return [
    `We stand together on ${counted(agree.length + disagree.length, 'statement')}, differ on ${differ.length}, and cannot say yet of ${open.length}. ${groupsLine(result)}`,
    ...shown('Most people agree', agree),
    ...shown('Most people disagree', disagree.toReversed()),
    ...section(
      `Differences to hold: ${differ.length}`,
      differ.slice(0, most).flatMap((one) => [statement(one.statementId), ...sides(one)]),
    ),
    ...(result.groups ?? []).flatMap(({ people, holds }, number) =>
      section(
        `Group ${number} (${counted(people, 'person', 'people')}) agrees more, or less, than the others:`,
        holds
          .slice(0, most)
          .map(
            ({ statementId, share, others }) =>
              `${percent(share)}, others ${percent(others).trim()}: ${statement(statementId)}`,
          ),
      ),
    ),
    ...section('Whether there are groups:', whether(result)),
    ...section(
      'The statement that would tell the most if more people answered it:',
      result.askNext ? [statement(result.askNext.statementId)] : [],
    ),
    ...section('What this can and cannot tell you:', [
      'It says how those who answered see these statements, not why, and nothing of those who did not answer.',
      'Few answers make wide intervals: then it says “not sure yet”, and that is an answer.',
      'A perspective is what people said of themselves. Nobody is put in one by their answers.',
      'In a small room these figures can point at a person: keep them as you keep the answers.',
    ]),
    ...section('Of the tables:', remarks(given)),
  ];
}

function groupsLine({ groups }: CommonGroundResult): string {
  if (!groups) return 'There are no settled groups.';
  return `There are ${counted(groups.length, 'settled group')}, of ${groups.map(({ people }) => people).join(' and ')} people.`;
}

const reasons: Readonly<Record<NoGroups, string>> = {
  'too few people': 'Too few people answered enough to tell groups from chance.',
  'no better than one room': 'Seeing groups explains the answers no better than seeing one room.',
  'no better than chance': 'Shuffled answers look as grouped as these.',
  'not the same groups again': 'When some people are left out, the groups are others.',
  'by degrees': 'People differ by degrees, without gaps between them: a map says more of them than groups do.',
};

function whether({ groups, evidence }: CommonGroundResult): string[] {
  if (groups === null) return [evidence.because ? reasons[evidence.because] : 'None are settled.'];
  const stay = evidence.stability === null ? '' : ' and they stay nearly the same when some people are left out';
  return [`Shuffled answers look as grouped as these in ${percent(evidence.chance).trim()} of trials at most${stay}.`];
}

const sides = ({ byPerspective, differ }: StatementReading): string[] => {
  const share = (name: string) =>
    percent(byPerspective.find(({ perspective }) => perspective === name)?.share ?? 0).trim();
  return differ.map(({ more, less }) => `  ${more} ${share(more)}, ${less} ${share(less)} agree`);
};

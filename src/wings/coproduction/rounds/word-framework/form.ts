// The partnership's own standards, as a form has them: one a line. Pure.
import { z } from 'zod';
import { type FieldError, maybeWords, type Reading, readForm, words } from '../../../../shell/form.ts';
import type { FrameworkSaid, OwnFramework } from '../../store/frameworks.ts';

const schema = z.object({
  title: words('Say what the set is called', 120),
  about: maybeWords(500),
  madeBy: maybeWords(200),
  standards: words('Write at least two standards, one a line', 8000),
  easy: maybeWords(8000),
});

export interface Line {
  readonly grouping: string | null;
  readonly name: string;
  readonly words: string | null;
}
/** "Kindness: people are kind here" is a standard; "# How we talk" begins a group. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let grouping: string | null = null;
  for (const raw of text.split('\n').map((line) => line.trim()))
    if (raw.startsWith('#')) grouping = raw.replace(/^#+\s*/, '') || null;
    else if (raw !== '') {
      const at = raw.indexOf(':');
      const name = (at < 0 ? raw : raw.slice(0, at)).trim();
      lines.push({ grouping, name, words: at < 0 ? null : raw.slice(at + 1).trim() || null });
    }
  return lines;
}

const easyLines = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The most that people rate in one sitting. */
const standardsAtMost = 30;

export function readFrameworkForm(
  body: Record<string, unknown>,
  before: Pick<OwnFramework, 'standards'> | null,
  newId: () => string,
): Reading<FrameworkSaid> {
  const read = readForm(schema, body, ({ standards, easy }) => faultsOf(standards, easy));
  if (!read.ok) return read;
  const { title, about, madeBy, standards, easy } = read.values;
  const easyWords = easyLines(easy);
  const kept = new Map(before?.standards.map(({ name, id }) => [name, id]));
  return {
    ok: true,
    values: {
      ...{ title, about, madeBy },
      standards: linesOf(standards).map((line, i) => ({
        ...line,
        id: kept.get(line.name) ?? newId(),
        easyWords: easyWords[i] ?? null,
      })),
    },
  };
}

function faultsOf(standards: string | undefined, easy: string | null | undefined): FieldError[] {
  if (standards === undefined) return [];
  const lines = linesOf(standards);
  const names = new Set(lines.map(({ name }) => name));
  const long = lines.find(({ name }) => name.length > 120);
  const fault =
    lines.length < 2
      ? 'Write at least two standards, one a line'
      : lines.length > standardsAtMost
        ? `Write ${standardsAtMost} standards or fewer. Nobody rates more in one sitting`
        : lines.some(({ name }) => name === '')
          ? 'Each line begins with a name, before the colon'
          : names.size < lines.length
            ? 'Two standards have the same name. Give each its own'
            : long
              ? `The name of a standard has 120 letters or fewer: “${long.name.slice(0, 30)} …”`
              : undefined;
  return [
    ...(fault ? [{ name: 'standards', text: fault }] : []),
    ...(easyLines(easy).length > lines.length
      ? [{ name: 'easy', text: 'There are more easy lines than standards. Write one for each, in the same order' }]
      : []),
  ];
}

/** A set as the form shows it. */
export function frameworkFormValues({ title, about, madeBy, standards }: OwnFramework): Record<string, unknown> {
  const lines = standards.map(({ grouping, name, words: meaning }, i) => {
    const begins = grouping !== null && standards[i - 1]?.grouping !== grouping ? `# ${grouping}\n` : '';
    return `${begins}${name}${meaning === null ? '' : `: ${meaning}`}`;
  });
  return {
    ...{ title, about, madeBy },
    standards: lines.join('\n'),
    easy: standards
      .map(({ easyWords }) => easyWords ?? '')
      .join('\n')
      .trim(),
  };
}

// Words that both methods' readings for a person are made of.
import type { Given } from './given.ts';

export const percent = (share: number): string => `${Math.round(share * 100)} %`.padStart(5);

export const counted = (number: number, one: string, more = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : more}`;

/** A statement by its text where there is one, fit for one line whatever stands in it. */
export function statementIn({ texts }: Pick<Given, 'texts'>): (id: string) => string {
  return (id) => {
    const text = texts.get(id);
    return text === undefined ? `statement ${plain(id)}` : `“${plain(text)}” (${plain(id)})`;
  };
}

const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, ' ').trim();

/** A list with its heading; nothing where it holds nothing. */
export const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];

/** What was passed over or taken otherwise than it stood. Nothing where all is as it seems. */
export function remarks({ duplicates, notInStatements, answers, perspectives }: Given): string[] {
  const withoutPerspective =
    perspectives.size === 0 ? 0 : answers.personIds.filter((id) => !perspectives.has(id)).length;
  const people = new Set(answers.personIds);
  const neverAnswered = [...perspectives.keys()].filter((id) => !people.has(id)).length;
  return [
    duplicates > 0 &&
      `${counted(duplicates, 'answer was', 'answers were')} given again further down: the last one counts.`,
    notInStatements.length > 0 &&
      `${counted(notInStatements.length, 'statement was', 'statements were')} answered and ${notInStatements.length === 1 ? 'is' : 'are'} not in the table of statements: taken as accepted.`,
    withoutPerspective > 0 && `${counted(withoutPerspective, 'person', 'people')} who answered said no perspective.`,
    neverAnswered > 0 && `${counted(neverAnswered, 'person', 'people')} who said a perspective answered nothing.`,
  ].filter((one) => one !== false);
}

// A page in a file of its own: no script, nothing from elsewhere, the same on paper; and the same as plain text. Pure.
import { escaped } from '../../../pictures/svg.ts';

export interface PlainPart {
  readonly heading: string;
  readonly lines?: readonly string[];
  /** Things of one kind, each with what is known of it. */
  readonly things?: readonly (readonly (readonly [name: string, value: string])[])[];
}
export interface PlainPage {
  readonly title: string;
  readonly lead: readonly string[];
  readonly parts: readonly PlainPart[];
}

const style = `
body { font: 1.125rem/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, sans-serif; color: #1f1a17;
  background: #fff; margin: 2rem auto; padding: 0 1rem; max-width: 44rem; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; } h2 { font-size: 1.4rem; margin-top: 2.5rem; border-top: 1px solid #8a857e; padding-top: 1rem; }
dl { margin: 0 0 1rem; padding: .6rem .9rem; background: #f6f4ef; border-radius: 6px; break-inside: avoid; }
dt { color: #55504b; font-size: 1rem; } dd { margin: 0 0 .5rem; white-space: pre-wrap; } dd:last-child { margin: 0; }
@media print { body { margin: 0; max-width: none; font-size: 12pt; } dl { background: none; border: 1px solid #8a857e; } h2 { break-after: avoid; } }
`;

export function htmlOf({ title, lead, parts }: PlainPage): string {
  const body = [
    `<h1>${escaped(title)}</h1>`,
    ...lead.map((words) => `<p>${escaped(words)}</p>`),
    ...parts.flatMap(({ heading, lines = [], things = [] }) => [
      `<h2>${escaped(heading)}</h2>`,
      ...lines.map((words) => `<p>${escaped(words)}</p>`),
      ...things.map(
        (thing) =>
          `<dl>${thing.map(([name, value]) => `<dt>${escaped(name)}</dt><dd dir="auto">${escaped(value)}</dd>`).join('')}</dl>`,
      ),
    ]),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
}

export function textOf({ title, lead, parts }: PlainPage): string {
  const under = (words: string, line: string) => `${words}\n${line.repeat(Math.min(words.length, 72))}`;
  const said = parts.map(({ heading, lines = [], things = [] }) =>
    [
      under(heading, '-'),
      ...lines,
      ...things.map((thing) => thing.map(([name, value]) => `${name}: ${value}`).join('\n')),
    ].join('\n\n'),
  );
  return `${[under(title, '='), ...lead, ...said].join('\n\n')}\n`;
}

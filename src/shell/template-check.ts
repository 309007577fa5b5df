import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import nunjucks from 'nunjucks';

/**
 * Finds what compiling a template does not: a template, a macro or a filter that is named but is not there.
 * Nunjucks would notice only when somebody opens the page.
 */

// The parser is a public export of nunjucks that its type package leaves out.
interface Node {
  readonly typename: string;
  readonly lineno: number;
  readonly children?: readonly Node[];
  readonly fields: readonly string[];
  readonly value?: unknown;
  readonly [field: string]: unknown;
}
interface Parser {
  readonly parse: (source: string) => Node;
}
const { parser } = nunjucks as unknown as { parser: Parser };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'typename' in value;

const walk = (node: Node, visit: (node: Node) => void): void => {
  visit(node);
  for (const field of node.fields) {
    const value = node[field];
    if (isNode(value)) walk(value, visit);
    if (Array.isArray(value)) for (const one of value.flat()) if (isNode(one)) walk(one, visit);
  }
};

const literal = (value: unknown): string | null =>
  isNode(value) && value.typename === 'Literal' && typeof value.value === 'string' ? value.value : null;

const nameOf = (value: unknown): string => (isNode(value) && typeof value.value === 'string' ? value.value : '');

const exported = (file: string): Set<string> => {
  const names = new Set<string>();
  walk(parser.parse(readFileSync(file, 'utf8')), (node) => {
    if (node.typename === 'Macro') names.add(nameOf(node.name));
    if (node.typename === 'Set' && Array.isArray(node.targets))
      for (const target of node.targets) names.add(nameOf(target));
  });
  return names;
};

// The commonest slip: `}}` inside a macro's arguments ends the tag.
const unread = (fault: unknown): string => {
  if (!(fault instanceof Error)) return ` ${String(fault)}`;
  const line = 'lineno' in fault && typeof fault.lineno === 'number' ? `:${fault.lineno}` : '';
  const hint = fault.message.includes('parseAggregate')
    ? '. Two closing braces inside a call need a space between them'
    : '';
  return `${line} ${fault.message}${hint}`;
};

/** One sentence for each thing that is not there, with file and line. */
export const brokenReferences = ({
  files,
  roots,
  hasFilter,
  project,
}: {
  files: readonly string[];
  roots: readonly string[];
  hasFilter: (name: string) => boolean;
  project: string;
}): string[] => {
  const find = (name: string) => roots.map((root) => join(root, name)).find((file) => existsSync(file));
  const known = new Map<string, Set<string>>();
  const macrosOf = (file: string) => {
    const names = known.get(file) ?? exported(file);
    known.set(file, names);
    return names;
  };

  const broken: string[] = [];
  for (const file of files) {
    const say = (node: Node, words: string) => broken.push(`${relative(project, file)}:${node.lineno + 1} ${words}`);
    const check = (node: Node) => {
      if (node.typename === 'Filter' && !hasFilter(nameOf(node.name)))
        say(node, `there is no filter "${nameOf(node.name)}"`);
      const name = literal(node.template);
      if (name === null) return;
      const target = find(name);
      if (target === undefined) return say(node, `there is no template "${name}"`);
      if (node.typename !== 'FromImport' || !isNode(node.names)) return;
      for (const wanted of node.names.children ?? []) {
        const macro = nameOf(wanted) || nameOf(wanted.key);
        if (!macrosOf(target).has(macro)) say(node, `"${name}" has no macro "${macro}"`);
      }
    };
    try {
      walk(parser.parse(readFileSync(file, 'utf8')), check);
    } catch (fault) {
      broken.push(`${relative(project, file)}${unread(fault)}`);
    }
  }
  return broken;
};

// The rules of who may import whom, and which files are pure. test/structure.test.ts holds the project to them, and
// holds them to account with planted breaches.
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

const wingOrder = ['partnership', 'dialogue', 'agreement', 'coproduction', 'pathways', 'evidence'] as const;

/** A module of Node itself, as the cruiser names it: with or without its `node:`. */
const ofNode = `^(node:.+|${builtinModules.join('|')})$`;

const notTests = '\\.test\\.ts$|^test/';
const laterWings: IForbiddenRuleType[] = wingOrder.slice(0, -1).map((wing, i) => ({
  name: `${wing} never imports a later wing`,
  severity: 'error',
  from: { path: `^src/wings/${wing}/`, pathNot: notTests },
  to: { path: `^src/wings/(${wingOrder.slice(i + 1).join('|')})/` },
}));

const pureFolders = '^src/(room|opinion|interop|disclosure|pictures)/';
/** Within a wing: rules, policy, form, page, events and paths. */
const pureFiles = '^src/wings/.+[/-](policy|form|page|events|paths)\\.ts$';

const rules: IForbiddenRuleType[] = [
  ...laterWings,
  {
    name: 'another wing is reached only through its index.ts',
    severity: 'error',
    from: { path: '^src/wings/([^/]+)/', pathNot: notTests },
    to: { path: '^src/wings/([^/]+)/.+', pathNot: ['^src/wings/$1/', '^src/wings/[^/]+/index\\.ts$'] },
  },
  {
    name: 'pure modules import only each other',
    severity: 'error',
    from: { path: pureFolders, pathNot: `${notTests}|sha256\\.ts$|^src/interop/` },
    to: { path: `^src/|${ofNode}|node_modules`, pathNot: [pureFolders, 'node_modules/d3-', 'node_modules/@types/d3-'] },
  },
  {
    name: 'a standard document is made of pure modules, and of libraries that carry the standard',
    severity: 'error',
    from: { path: '^src/interop/', pathNot: notTests },
    to: {
      path: `^src/|${ofNode}|node_modules`,
      pathNot: [
        pureFolders,
        'node_modules/(zod|canonicalize|diff|ical-generator|rrule|saxes|fflate|yauzl|@types/yauzl)/',
        '^(node:)?zlib$',
      ],
    },
  },
  {
    name: 'rules, policy, form and page are pure',
    severity: 'error',
    from: { path: pureFiles, pathNot: notTests },
    to: {
      path: `node_modules/(fastify|kysely|pg|nunjucks|better-auth)|${ofNode}|^src/db/(?!tables\\.ts|scope\\.ts|thread-links\\.ts)`,
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'only stores and the shell reach the database',
    severity: 'error',
    from: { path: '^src/wings/', pathNot: `${notTests}|/store\\.ts$|/store/` },
    to: { path: 'node_modules/(kysely|pg)/|^src/db/(?!scope\\.ts|once\\.ts|thread-links\\.ts|id\\.ts|tables\\.ts)' },
  },
  {
    name: "a store never imports the shell or another wing's store",
    severity: 'error',
    from: { path: ['^src/wings/([^/]+)/.*store\\.ts$', '^src/wings/([^/]+)/store/'], pathNot: notTests },
    to: { path: '^src/(shell/(?!standing\\.ts)|wings/(?!$1/).+/store)', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'the shell and the database never import a wing',
    severity: 'error',
    from: { path: '^src/(shell|db)/', pathNot: notTests },
    to: { path: '^src/wings/' },
  },
  {
    name: 'the browser never imports server code',
    severity: 'error',
    from: { path: '^client/' },
    to: { path: `^src/(?!room/)|${ofNode}` },
  },
];

export async function breaches(
  folders: readonly string[],
  baseDir = process.cwd(),
): Promise<{ modules: number; found: string[] }> {
  const { output } = await cruise([...folders], {
    baseDir,
    ruleSet: { forbidden: rules },
    validate: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules/.*/node_modules)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.json'] },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text where a result was asked for');
  const result: ICruiseResult = output;
  return {
    modules: result.modules.length,
    found: result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  };
}

const impure: Record<string, string[]> = {
  Date: ['now'],
  Math: ['random'],
  process: ['env'],
  crypto: ['randomUUID', 'getRandomValues'],
  performance: ['now'],
};

/** Clock, chance and environment in a file that must have none. */
export function impurities(source: string): string[] {
  const found: string[] = [];
  const tree = parseSync(source, { syntax: 'typescript', target: 'es2022' });
  walk(tree, (node) => {
    if (node.type === 'MemberExpression') {
      const object = named(node.object);
      const property = named(node.property);
      if (object && property && impure[object]?.includes(property)) found.push(`${object}.${property}`);
    }
    if (
      node.type === 'NewExpression' &&
      named(node.callee) === 'Date' &&
      Array.isArray(node.arguments) &&
      node.arguments.length === 0
    )
      found.push('new Date()');
    if (node.type === 'CallExpression' && named(node.callee) === 'Date') found.push('Date()');
  });
  return found;
}

type Node = Record<string, unknown> & { type?: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const named = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Identifier' && typeof node.value === 'string' ? node.value : undefined;

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (isNode(node)) {
    visit(node);
    for (const child of Object.values(node)) if (isNode(child)) walk(child, visit);
  }
}

/** Every file that must have no clock, chance or environment. Rules are the files of a wing that are nobody's handler, store or face. */
export function pureSources(root = '.'): { path: string; source: string }[] {
  const all = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name}`)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const pure = new RegExp(`${pureFolders}|${pureFiles}`);
  return all
    .filter((path) => pure.test(path))
    .map((path) => ({ path, source: readFileSync(join(root, path), 'utf8') }));
}

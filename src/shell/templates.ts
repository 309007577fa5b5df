import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import nunjucks from 'nunjucks';
import { brokenReferences } from './template-check.ts';
import { templateGlobals } from './template-pictures.ts';
import { ago, clock, day, dayIfDay, dayParts, longDay, month, plural, shortDay, time } from './words-in-time.ts';

/** From the name of a built file to the address it is served at: `main.css` to `/assets/main-3f2a.css`. */
export type Manifest = Readonly<Record<string, string>>;

export interface Templates {
  readonly render: (name: string, context: object) => string;
}

/** The one inline script, which says that script is on. A content security policy allows exactly this one. */
export const inlineScriptHash = 'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw=';

const project = resolve(import.meta.dirname, '../..');

/** Where our own templates are: by their path under `src`, or by name for what all pages share. */
export const templateRoots = [join(project, 'src'), join(project, 'src/shell/templates')];

const packageRoots = [
  join(project, 'node_modules/govuk-frontend/dist'),
  join(project, 'node_modules/@ministryofjustice/frontend'),
];

const templatesUnder = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.njk'));

/**
 * All pages of the service. Each is compiled when it is first shown, so that a start does not wait for all of them;
 * that all of them can be is for a test to see, with brokenTemplates.
 *
 * @example createTemplates({ manifest }).render('wings/partnership/show/show.njk', { frame, page })
 */
export const createTemplates = ({
  manifest,
  roots = templateRoots,
}: {
  manifest: Manifest;
  roots?: readonly string[];
}): Templates => {
  const environment = environmentOf(roots);
  addGlobals(environment, manifest);
  return { render: (name, context) => environment.render(name, context) };
};

/** What cannot be compiled, and what names a filter, a template or a macro that is not there, each with file and line. */
export const brokenTemplates = (roots: readonly string[] = templateRoots): readonly string[] => {
  const environment = environmentOf(roots);
  const broken = brokenReferences({
    files: [...new Set(roots.flatMap((root) => templatesUnder(root).map((name) => join(root, name))))],
    roots: [...roots, ...packageRoots],
    hasFilter: (name) => hasFilter(environment, name),
    project,
  });
  if (broken.length === 0) for (const name of roots.flatMap(templatesUnder)) environment.getTemplate(name, true);
  return broken;
};

const environmentOf = (roots: readonly string[]): nunjucks.Environment => {
  const loader = new nunjucks.FileSystemLoader([...roots, ...packageRoots], { noCache: false, watch: false });
  const environment = new nunjucks.Environment(loader, { autoescape: true });
  addFilters(environment);
  return environment;
};

const least = (numbers: readonly number[]): number => Math.min(...numbers);

/** Minutes to the nearest five up to four hours: the heights the stylesheet knows. */
const toFive = (minutes: number): number => Math.min(240, Math.max(5, Math.round(minutes / 5) * 5));

/**
 * Takes the place of nunjucks' own, whose pattern is tried at every space of the text: on a form it was 8 of 11 ms.
 * Words that were safe to print stay so.
 */
const trim = (words: unknown): unknown => {
  const trimmed = String(words ?? '').trim();
  return words instanceof nunjucks.runtime.SafeString ? new nunjucks.runtime.SafeString(trimmed) : trimmed;
};

const addFilters = (environment: nunjucks.Environment): void => {
  const filters = { day, shortDay, longDay, month, time, ago, plural, dayParts, dayIfDay, clock, least, toFive, trim };
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);
};

const hasFilter = (environment: nunjucks.Environment, name: string): boolean => {
  try {
    return environment.getFilter(name) !== undefined;
  } catch {
    return false;
  }
};

const addGlobals = (environment: nunjucks.Environment, manifest: Manifest): void => {
  for (const [name, value] of Object.entries(templateGlobals)) environment.addGlobal(name, value);
  environment.addGlobal('asset', (name: string): string => {
    const href = manifest[name];
    if (href === undefined) throw new Error(`no built file is called ${name}`);
    return href;
  });
};

// common-thread report KIND --report SLUG: a report from the record or as it was issued, as a PDF, a Word file, or as its lines.
import { writeFileSync } from 'node:fs';
import type { Settings } from '../config.ts';
import type { Database } from '../db/database.ts';
import type { Scope } from '../db/scope.ts';
import { PlainFault } from '../plain-fault.ts';
import { londonDay } from '../shell/london-day.ts';
import {
  claimsOf,
  makeCaseStudy,
  makeReportFor,
  type ReportDocument,
  type ReportForCommand,
  type ReportKind,
} from '../wings/evidence/index.ts';
import { type Command, withDatabase } from './command.ts';
import { loadExamples } from './load.ts';
import { allPartnerships, type Found, option, readPublished } from './partnership-of.ts';

const kinds: Readonly<Record<string, ReportKind>> = {
  'case-study': 'case study',
  leaflet: 'leaflet',
  poster: 'poster',
  'easy-read-summary': 'easy-read summary',
  'funder-report': 'funder report',
};

interface Meant {
  /** In a sentence: 'engagement "x"'. */
  readonly words: string;
  readonly list: 'engagements' | 'reports';
  readonly make: (
    scope: Scope,
    where: { readonly baseUrl: string; readonly partnership: string },
  ) => Promise<ReportForCommand | undefined>;
}

export const report: Command = {
  name: 'report',
  usage:
    'report KIND          print the report --report NAME, or write it to --pdf FILE or --docx FILE; --issue N as issued',
  run: async (args, settings) => {
    const meant = meantBy(args);
    if (!meant) {
      console.error(`Say which: common-thread report KIND --report SLUG --pdf FILE`);
      console.error(`KIND is ${Object.keys(kinds).join(', ')}. A case study also goes by --engagement SLUG.`);
      console.error('common-thread list reports and list engagements print the names.');
      return 2;
    }
    return withDatabase(settings, async (db) => {
      if (settings.example) await loadExamples(db, settings);
      const made = await find(db, settings, meant, option(args, 'partnership'));
      const [pdf, docx] = [option(args, 'pdf'), option(args, 'docx')];
      if (pdf !== undefined) write(pdf, made.pdf(new Date()));
      if (docx !== undefined) write(docx, await made.docx());
      const files = [pdf, docx].filter((one) => one !== undefined);
      console.log(
        files.length === 0 ? linesOf(made.document).join('\n') : `${made.document.title} is in ${files.join(' and ')}.`,
      );
      return 0;
    });
  },
};

function meantBy(args: readonly string[]): Meant | undefined {
  const kind = kinds[args[0] ?? ''];
  const [slug, engagement, issue] = [option(args, 'report'), option(args, 'engagement'), option(args, 'issue')];
  if (!kind || (args.includes('--issue') && !/^[1-9]\d{0,5}$/.test(issue ?? ''))) return undefined;
  if (slug !== undefined) {
    const number = issue === undefined ? null : Number(issue);
    const what = `${kind} "${slug}"${number === null ? '' : ` with an issue ${number} that stands`}`;
    const of = { kind, report: slug, issue: number, today: londonDay(new Date()) };
    return { words: what, list: 'reports', make: (scope, where) => makeReportFor(scope, { ...where, ...of }) };
  }
  if (kind !== 'case study' || engagement === undefined || issue !== undefined) return undefined;
  return {
    words: `engagement "${engagement}"`,
    list: 'engagements',
    make: (scope, where) => makeCaseStudy(scope, { ...where, engagement }),
  };
}

async function find(db: Database, settings: Settings, meant: Meant, partnership: string | undefined) {
  const baseUrl = settings.baseUrl ?? `http://localhost:${settings.port}`;
  const all = await allPartnerships(db);
  const there = partnership === undefined ? all : all.filter(({ slug }) => slug === partnership);
  if (there.length === 0)
    throw new PlainFault(
      partnership === undefined ? 'There is no partnership here yet.' : `There is no partnership "${partnership}".`,
    );
  const found: { in: Found; made: ReportForCommand }[] = [];
  for (const one of there) {
    const made = await readPublished(db, settings, one, (scope) =>
      meant.make(scope, { baseUrl, partnership: one.slug }),
    );
    if (made) found.push({ in: one, made });
  }
  const [first, second] = found;
  if (!first) throw new PlainFault(`There is no ${meant.words}. common-thread list ${meant.list} prints them.`);
  if (second)
    throw new PlainFault(
      `Several partnerships have ${meant.words}. Say which with --partnership: ${found.map((one) => one.in.slug).join(', ')}.`,
    );
  return first.made;
}

function write(path: string, bytes: Buffer): void {
  try {
    writeFileSync(path, bytes);
  } catch {
    throw new PlainFault(`${path} cannot be written. Name a file in a folder that is there and is yours.`);
  }
}

function linesOf(study: ReportDocument): string[] {
  return [
    study.number === null ? study.title : `${study.number}: ${study.title}`,
    ...(study.partnership.fictional ? ['Made up. No part of this is about a real place or a real person.'] : []),
    ...study.parts.flatMap((part) => [
      '',
      part.heading,
      ...(part.missing === null ? [] : [`  ${part.missing}`]),
      ...claimsOf({ parts: [part] }).map(
        ({ number, name, words, quoted }) =>
          `  ${number} ${name ? `${name}: ` : ''}${quoted ? `“${words}” (${quoted.attribution})` : words}`,
      ),
    ]),
    ...(study.rights === null ? [] : ['', study.rights]),
  ];
}

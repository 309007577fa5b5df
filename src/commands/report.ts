// common-thread report case-study --engagement SLUG: a report from the record, as a PDF, as a page, or as its lines.
import { writeFileSync } from 'node:fs';
import type { Settings } from '../config.ts';
import type { Database } from '../db/database.ts';
import { PlainFault } from '../plain-fault.ts';
import { claimsOf, makeCaseStudy, type ReportDocument } from '../wings/evidence/index.ts';
import { type Command, withDatabase } from './command.ts';
import { loadExamples } from './load.ts';
import { allPartnerships, type Found, option, readPublished } from './partnership-of.ts';

export const report: Command = {
  name: 'report',
  usage: 'report case-study    print the case study of --engagement NAME, or write it to --pdf FILE',
  run: async (args, settings) => {
    const [kind] = args;
    const engagement = option(args, 'engagement');
    if (kind !== 'case-study' || engagement === undefined) {
      console.error('Say which: common-thread report case-study --engagement SLUG --pdf FILE');
      console.error('common-thread list engagements prints the names.');
      return 2;
    }
    return withDatabase(settings, async (db) => {
      if (settings.example) await loadExamples(db, settings);
      const made = await find(db, settings, engagement, option(args, 'partnership'));
      const pdf = option(args, 'pdf');
      if (pdf === undefined) {
        console.log(linesOf(made.study).join('\n'));
        return 0;
      }
      write(pdf, made.pdf(new Date()));
      console.log(`The case study of ${engagement} is in ${pdf}.`);
      return 0;
    });
  },
};

async function find(db: Database, settings: Settings, engagement: string, partnership: string | undefined) {
  const baseUrl = settings.baseUrl ?? `http://localhost:${settings.port}`;
  const all = await allPartnerships(db);
  const meant = partnership === undefined ? all : all.filter(({ slug }) => slug === partnership);
  if (meant.length === 0)
    throw new PlainFault(
      partnership === undefined ? 'There is no partnership here yet.' : `There is no partnership "${partnership}".`,
    );
  const found: { in: Found; made: NonNullable<Awaited<ReturnType<typeof makeCaseStudy>>> }[] = [];
  for (const one of meant) {
    const at = { baseUrl, partnership: one.slug, engagement };
    const made = await readPublished(db, settings, one, (scope) => makeCaseStudy(scope, at));
    if (made) found.push({ in: one, made });
  }
  const [first, second] = found;
  if (!first)
    throw new PlainFault(`There is no engagement "${engagement}". common-thread list engagements prints them.`);
  if (second)
    throw new PlainFault(
      `Several partnerships have an engagement "${engagement}". Say which with --partnership: ${found.map((one) => one.in.slug).join(', ')}.`,
    );
  return first.made;
}

function write(path: string, pdf: Buffer): void {
  try {
    writeFileSync(path, pdf);
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

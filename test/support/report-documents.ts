// Documents of every kind from the data files of the examples, without a database, for tests of what is made and printed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fileSchema, type PartnershipFile } from '../../src/commands/load/schema.ts';
import { caseStudy } from '../../src/wings/evidence/reports/case-study/case-study.ts';
import type { CaseFacts } from '../../src/wings/evidence/reports/case-study/facts.ts';
import type { ReportDocument } from '../../src/wings/evidence/reports/document.ts';
import { easyReadOfEngagement } from '../../src/wings/evidence/reports/easy-read/of-engagement.ts';
import { easyReadOfPeriod } from '../../src/wings/evidence/reports/easy-read/of-period.ts';
import { leaflet } from '../../src/wings/evidence/reports/leaflet/leaflet.ts';
import { type PosterFacts, poster } from '../../src/wings/evidence/reports/poster/poster.ts';
import { factsOf } from './case-facts.ts';

export const textOf = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const files = new Map<string, PartnershipFile>();
function fileOf(name: string): PartnershipFile {
  const file = files.get(name) ?? fileSchema.parse(parse(textOf(`examples/${name}.yaml`), { merge: true }));
  files.set(name, file);
  return file;
}

export function exampleFacts(name: string, kind: 'case study' | 'leaflet' | 'easy-read summary'): CaseFacts {
  const facts = factsOf(fileOf(name), undefined, kind);
  assert.ok(facts);
  return facts;
}

const headlineOf = ({ quotations }: CaseFacts): string | null =>
  quotations.find(({ consents }) => consents.some(({ use }) => use === 'leaflet'))?.id ?? null;

/** One of every kind: each maker, given the facts of one engagement, or of a stretch of time. */
export const documentOf: Record<'case study' | 'leaflet' | 'easy-read summary', (facts: CaseFacts) => ReportDocument> =
  {
    'case study': caseStudy,
    leaflet: (facts) => leaflet(facts, headlineOf(facts)),
    'easy-read summary': easyReadOfEngagement,
  };
export const periodDocumentOf: Record<'poster' | 'easy-read summary', (facts: PosterFacts) => ReportDocument> = {
  poster,
  'easy-read summary': easyReadOfPeriod,
};

/** Three things that were put, one of each answer. */
export const somePut: PosterFacts = {
  partnership: {
    name: 'A partnership',
    tagline: 'Heard first, then planned together.',
    fictional: true,
    sourceTitle: null,
  },
  report: {
    number: 'P1',
    title: 'You said, we did',
    subtitle: 'In spring',
    authors: ['The co-lead'],
    rights: 'Free to use',
    related: [],
  },
  period: { from: '2026-03-01', to: '2026-05-31' },
  put: [
    {
      item: { id: 'i1', words: 'Open the garden at weekends' },
      answer: {
        id: 'a1',
        is: 'done',
        words: 'It opens on Saturdays',
        wordsGone: false,
        willDoBy: null,
        tier: 'published',
      },
      change: { id: 'c1', isChange: true, words: 'It has been open eight times' },
    },
    {
      item: { id: 'i2', words: 'Say when peer workers are paid' },
      answer: { id: 'a2', is: 'will do', words: null, wordsGone: false, willDoBy: '2026-12-18', tier: 'published' },
      change: null,
    },
    {
      item: { id: 'i3', words: 'A dentist every week' },
      answer: {
        id: 'a3',
        is: 'not done',
        words: 'There is no dentist to be had',
        wordsGone: false,
        willDoBy: null,
        tier: 'published',
      },
      change: { id: 'c3', isChange: false, words: 'Two were asked and came once' },
    },
  ],
};

// Every kind of report as page, PDF and DOCX, made from the record each time, beside an empty document of the same kind in the same run.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reportPdf } from '../../../src/wings/evidence/reports/print-report/paper.ts';
import { reportDocx } from '../../../src/wings/evidence/reports/word-report/docx.ts';
import { periodDocumentOf, somePut } from '../../support/report-documents.ts';
import { median } from '../replay.ts';
import { atMost, type Result } from '../result.ts';
import { pageOf, running } from '../running.ts';

const top = resolve(import.meta.dirname, '../../..');
const asks = 20;
const goal = 200;
const now = new Date('2026-11-29T12:00:00Z');
const pageUrl = 'http://127.0.0.1/r';

const nothing = periodDocumentOf.poster({ ...somePut, put: [] });
const reports = [
  ['case study', 'officers-and-nurses-case-study', 'case study'],
  ['leaflet', 'officers-and-nurses-leaflet', 'leaflet'],
  ['poster', 'you-said-we-did', 'poster'],
  ['easy-read summary', 'officers-and-nurses-easy-read', 'easy-read summary'],
  ['report to the funder', 'spring-2026-for-the-funder', 'funder report'],
] as const;

export async function measure(): Promise<Result[]> {
  const bench = await running(readFileSync(join(top, 'examples/larkmere.yaml'), 'utf8'));
  const cookie = bench.cookieOf('facilitator');
  const taken = async (path: string) => {
    const answer = await fetch(`${bench.at}/reports/${path}`, { headers: { cookie } });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return (await answer.arrayBuffer()).byteLength;
  };
  try {
    const results: Result[] = [];
    for (const [name, slug, kind] of reports) {
      const empty = { ...nothing, kind, parts: [] };
      results.push(await pageOf(`${name}: page`, `${bench.at}/reports/${slug}`, cookie, goal));
      for (const [file, path, bare] of [
        ['PDF', 'pdf', () => reportPdf(empty, { pageUrl }, now)],
        ['large print', 'large-print', () => reportPdf(empty, { pageUrl, large: true }, now)],
        ['DOCX', 'docx', () => reportDocx(empty)],
      ] as const)
        results.push(
          atMost(
            `${name}: ${file}, warm, p50`,
            await median(() => taken(`${slug}/${path}`), asks),
            'ms',
            goal,
            await median(async () => bare(), asks),
          ),
        );
    }
    return results;
  } finally {
    await bench.close();
  }
}

// How long a printed agreement takes, beside six empty pages of the same typesetter, in the same run. Each print has words
// of its own, so that nothing is measured which the typesetter only remembers.
import { canonicalBytes } from '../../src/interop/agreement/canonical.ts';
import { printed } from '../../src/shell/print/typst.ts';
import { agreementPdf, checkPaper } from '../../src/wings/agreement/index.ts';
import { agreementDocx } from '../../src/wings/agreement/working-agreement/print/docx.ts';
import { readPdf } from '../../src/wings/agreement/working-agreement/print/read-pdf.ts';
import { everyday, signatures } from '../support/agreement-text.ts';
import { atMost, beside, type Result } from './result.ts';

const rounds = 40;
const pages = 6;
const out = { word: 'out for signing', since: null, because: null } as const;
const at = new Date('2026-11-22T09:30:00Z');

/** Every paragraph and promise is worded for this round alone. */
function worded(round: number): Uint8Array {
  const own = (words: string) => `${words} (${round})`;
  return canonicalBytes({
    ...everyday,
    title: own(everyday.title),
    parts: everyday.parts.map((part) => ({
      ...part,
      sections: part.sections.map((section) => ({
        ...section,
        paragraphs: section.paragraphs.map(own),
        clauses: section.clauses.map((clause) => ({ ...clause, words: own(clause.words) })),
      })),
    })),
  });
}

/** Milliseconds of each round, from the shortest. */
async function timed(work: (round: number) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let round = -5; round < rounds; round++) {
    const from = performance.now();
    await work(round);
    if (round >= 0) times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b);
}

const part = (times: readonly number[], share: number): number =>
  Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;

export async function measure(): Promise<Result[]> {
  const cold = performance.now();
  const first = agreementPdf(worded(-100), signatures, out, at);
  const coldFor = Math.round(performance.now() - cold);
  const read = await readPdf(first);
  const found = (await read?.pages())?.length;
  if (found !== pages) throw new Error(`the agreement that is measured has ${found} pages, not ${pages}`);

  const empty = await timed((round) => printed('test/bench/empty.typ', { title: `Empty ${round}`, pages }, at));
  const paper = await timed((round) => agreementPdf(worded(round), signatures, out, at));
  const docx = await timed((round) => agreementDocx(worded(round), signatures, out));
  const papers = Array.from({ length: rounds + 5 }, (_, i) => agreementPdf(worded(1000 + i), signatures, out, at));
  const verified = await timed(async (round) => {
    const checked = await checkPaper(papers[round + 5] ?? first);
    if (checked.is !== 'as printed') throw new Error(`a paper of our own is ${checked.is}`);
  });
  return [
    beside('six empty pages, warm, p50', part(empty, 0.5), 'ms', null),
    atMost('a six-page agreement PDF, warm, p50', part(paper, 0.5), 'ms', 50, part(empty, 0.5)),
    beside('a six-page agreement PDF, warm, p95', part(paper, 0.95), 'ms', part(empty, 0.95)),
    beside('the first PDF after a start, fonts unpacked', coldFor, 'ms', null),
    beside('the same agreement as DOCX, warm, p50', part(docx, 0.5), 'ms', part(paper, 0.5)),
    beside('checking a PDF, warm, p50', part(verified, 0.5), 'ms', part(paper, 0.5)),
  ];
}

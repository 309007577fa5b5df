import { type Ending, isRefusal, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { readCodes } from '../../store/codebook.ts';
import { readMarks } from '../../store/coding-passages.ts';
import { asReader } from '../at-project.ts';
import { figuresOf } from '../compare.ts';
import { codingPaths as paths } from '../paths.ts';
import { figureRows, figuresHead } from './figure-words.ts';

/** Numbers and names of codes, no words: they stay when nobody may read the words any more. */
export async function showFigures(ask: Ask): Promise<Ending> {
  const at = await asReader(ask);
  if (isRefusal(at)) return at;
  const { marks, book } = await ask.read(async (scope) => ({
    marks: (await readMarks(scope, at.project.id)).map((one) => one.marks),
    book: await readCodes(scope, at.project.id),
  }));
  return page('wings/evidence/coding/figures/figures.njk', {
    title: 'How far they agree',
    caption: at.project.name,
    back: { text: at.project.name, href: paths.codingProject(ask.seat.partnership.slug, at.project.slug) },
    lead:
      marks.length === 0
        ? 'Nothing is compared yet.'
        : `${plural(marks.length, 'source')} compared, ${plural(
            marks.reduce((sum, { sentences }) => sum + sentences, 0),
            'sentence',
          )}.`,
    head: figuresHead,
    rows: marks.length === 0 ? [] : figureRows(figuresOf(marks, book), book),
  });
}

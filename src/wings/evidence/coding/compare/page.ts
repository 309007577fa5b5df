// What several people found in the same words, side by side, to talk about. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import type { Code } from '../codebook.ts';
import type { Decision, Source } from '../coding.ts';
import { agreedTogether, type Difference, differedOn, figuresOf, type Marks } from '../compare.ts';
import { figureRows, figuresHead } from '../figures/figure-words.ts';
import { partAt, wordsAt } from '../parts.ts';
import { inOneLine } from '../project-words.ts';
import type { AtProject, Reading } from '../read-project.ts';

interface Found {
  readonly reading: Reading;
  readonly book: readonly Code[];
  readonly decisions: readonly Decision[];
  readonly marks: Marks;
  readonly comparedAt: Date;
  readonly differences: readonly Difference[];
}

export function comparePage(at: AtProject & { readonly source: Source }, found: Found, seat: Seat): PageEnding {
  const { reading, book, differences, marks, decisions } = found;
  const { parts, sentences } = reading;
  const where = [seat.partnership.slug, at.project.slug, at.source.id] as const;
  const people = new Map([...at.coders, ...at.left].map(({ personId, shownAs }) => [personId, shownAs]));
  const names = (ids: readonly string[]) => inOneLine(ids.map((id) => people.get(id) ?? 'Somebody who left'));
  const codeName = (id: string) => book.find((code) => code.id === id)?.name ?? '';
  const together = agreedTogether(
    { id: at.source.id, comparedAt: found.comparedAt },
    parts,
    sentences,
    marks,
    decisions,
    book,
  );
  const open = differences.filter(({ settled }) => settled === null).length;
  return page('wings/evidence/coding/compare/compare.njk', {
    title: 'What each found',
    caption: `${at.project.name}: ${at.source.name}`,
    back: { text: at.source.name, href: paths.codingSource(...where) },
    lead:
      differences.length === 0
        ? differedOn(marks, book)
          ? 'Where different codes were given, the words were struck out or put right since.'
          : 'Those who coded it gave the same codes everywhere.'
        : `Those who coded it differ in ${plural(differences.length, 'place')}. ${open === 0 ? 'All of them are settled.' : open === differences.length ? 'None is talked about yet.' : `${open} to talk about still.`}`,
    differences: differences.map((one) => ({
      ...{ code: codeName(one.codeId), words: wordsAt(parts, one.place) ?? null },
      speaker: partAt(parts, one.place)?.speaker ?? null,
      given: `Given by: ${names(one.givenBy)}. Not by: ${names(one.notBy)}.`,
      settled: one.settled && {
        state: one.settled.kept
          ? { kind: 'agreed', word: 'Kept together' }
          : { kind: 'not-done', word: 'Left out together' },
        words: `Settled on ${day(one.settled.at)}${one.settled.by ? ` by ${one.settled.by}` : ''}`,
        because: one.settled.because,
      },
      key: `${one.codeId}:${one.sentences[0]}`,
    })),
    action: paths.settleCoding(...where),
    together: together.map((one) => ({
      name: codeName(one.codeId),
      words: wordsAt(parts, one) ?? '',
      note: partAt(parts, one)?.speaker ?? null,
    })),
    figures: { head: figuresHead, rows: figureRows(figuresOf([marks], book), book) },
    figuresHref: paths.codingFigures(where[0], where[1]),
  });
}

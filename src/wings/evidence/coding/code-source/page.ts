// One source, to be coded apart: its sentences to tick, the codes to give, and one's own passages. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import { type Code, countsFor, treeOf } from '../codebook.ts';
import { overlaps, type Segment } from '../coding.ts';
import { wordsAt } from '../parts.ts';
import type { AtProject, Reading } from '../read-project.ts';

const perPage = 60;

export interface Mine {
  readonly standing: readonly Segment[];
  readonly changed: readonly Segment[];
  readonly finished: boolean;
  /** How many of those who code have finished. */
  readonly done: number;
}

export function codeSourcePage(
  at: AtProject,
  { source, parts, sentences }: Reading,
  book: readonly Code[],
  mine: Mine,
  form: FormView,
  seat: Seat,
  wanted: number,
): PageEnding {
  const where = [seat.partnership.slug, at.project.slug, source.id] as const;
  const own = mine.standing.filter(({ joinedIntoId }) => joinedIntoId === null);
  const codeName = (id: string) => book.find((code) => code.id === countsFor(book, id))?.name ?? '';
  const pages = Math.max(1, Math.ceil(sentences.length / perPage));
  const current = Math.min(pages, Math.max(1, Math.trunc(wanted) || 1));
  const shown = sentences.slice((current - 1) * perPage, current * perPage);
  const ticked = new Set([form.values.sentence ?? []].flat().map(String));
  const given = new Set([form.values.code ?? []].flat().map(String));
  const mayCode = !mine.finished && source.revealedAt === null;
  const href = paths.codingSource(...where);
  const codes = treeOf(book);
  return page('wings/evidence/coding/code-source/code-source.njk', {
    title: source.name,
    caption: at.project.name,
    projectHref: paths.codingProject(where[0], where[1]),
    lead: source.revealedAt
      ? `Compared on ${day(source.revealedAt)}. What each found apart stays as it was.`
      : mine.finished
        ? `You have finished. ${mine.done} of ${plural(at.coders.length, 'person has', 'people have')}.`
        : 'You code apart: nobody sees what you find before all of you have finished.',
    state: source.revealedAt
      ? { kind: 'done', word: 'Compared' }
      : { kind: 'under-way', word: mine.finished ? 'You have finished' : 'Coded apart' },
    form,
    mayCode,
    giveAction: paths.giveCodes(...where),
    groups: shown.flatMap((one, i) => {
      const before = shown[i - 1];
      if (before && before.part === one.part) return [];
      return [
        {
          speaker: parts[one.part]?.speaker ?? null,
          sentences: shown
            .filter((other) => other.part === one.part)
            .map((other) => ({
              ...{ n: String(other.n), words: other.words, ticked: ticked.has(String(other.n)) },
              codes: [
                ...new Set(
                  own
                    .filter((passage) =>
                      overlaps(passage, {
                        entryId: parts[other.part]?.entryId ?? null,
                        from: other.from,
                        to: other.to,
                      }),
                    )
                    .map(({ codeId }) => codeName(codeId)),
                ),
              ],
            })),
        },
      ];
    }),
    codes: codes.map(({ id, name, depth, codable, memo }, i) => ({
      ...{ id, name, codable, memo, given: given.has(id), under: '\u2013 '.repeat(depth) },
      // what is wrong with the codes leads to the first that can be given
      at: i === codes.findIndex((one) => one.codable) ? 'code' : `code-${i}`,
    })),
    codebookHref: paths.codebook(where[0], where[1]),
    passages: own
      .toSorted((a, b) => order(parts, a) - order(parts, b) || a.from - b.from)
      .map((passage) => {
        const same = own.filter(
          (other) =>
            other.id !== passage.id &&
            countsFor(book, other.codeId) === countsFor(book, passage.codeId) &&
            overlaps(other, passage),
        );
        const givenAs = book.find(({ id }) => id === passage.givenCodeId)?.name ?? '';
        const counts = codeName(passage.codeId);
        return {
          ...{ words: wordsAt(parts, passage) ?? '', code: counts, memo: passage.memo },
          given: givenAs === counts ? null : `You gave it “${givenAs}”.`,
          remove: mayCode && !passage.joined ? paths.removePassage(...where, passage.id) : null,
          join: same.length > 0 ? paths.joinPassages(...where, passage.id) : null,
          apart: passage.joined ? paths.takePassageApart(...where, passage.id) : null,
        };
      }),
    changed: mine.changed.length,
    finishAction: mayCode ? paths.finishCoding(...where) : null,
    goOnAction: mine.finished && source.revealedAt === null ? paths.goOnCoding(...where) : null,
    compareHref: source.revealedAt ? paths.compareCoding(...where) : null,
    compareAction:
      source.revealedAt === null && mine.finished && mine.done >= at.coders.length
        ? paths.compareCoding(...where)
        : null,
    takeOutHref: paths.takeSourceOut(...where),
    isText: source.kind === 'text',
    pages:
      pages === 1
        ? []
        : Array.from({ length: pages }, (_, i) => ({
            n: i + 1,
            href: `${href}?page=${i + 1}`,
            current: i + 1 === current,
          })),
  });
}

const order = (parts: Reading['parts'], { entryId }: Segment): number =>
  parts.findIndex((part) => part.entryId === entryId);

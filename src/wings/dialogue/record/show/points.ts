// What was said, as those who were there read it: grouped by theme, exact words first. Pure.

import type { PerspectiveKind } from '../../../../pictures/mark.ts';
import type { Contribution, RoomState } from '../../../../room/index.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import type { Perspective } from '../../../partnership/index.ts';
import { attributedInTheRoom, mayBeUsed, type Quotation } from '../../quotations/quotation.ts';
import { inTheRoom } from '../attributed.ts';
import type { RecordLinks } from '../links.ts';

export interface Point {
  readonly id: string;
  readonly is: 'quotation' | 'point' | 'struck';
  readonly words: string;
  readonly kind: PerspectiveKind | null;
  readonly attribution: string;
  readonly note: string | null;
  /** Where something can be done with it; null for those who only read. */
  readonly href: string | null;
  readonly act: string;
}
export interface PointGroup {
  readonly id: string;
  readonly title: string;
  readonly count: string;
  readonly quotations: readonly Point[];
  readonly points: readonly Point[];
  readonly href: string | null;
}

const formNotes: Record<string, string | null> = {
  spoken: null,
  written: 'on paper',
  drawn: 'drawn',
  silent: 'in silence',
};
export const struckWords = 'Struck out by the room';

export interface Reader {
  readonly keeps: boolean;
  readonly strikes: boolean;
}

export function pointOf(
  said: Contribution,
  quotations: readonly Quotation[],
  perspectives: readonly Perspective[],
  links: RecordLinks,
  reader: Reader,
): Point {
  const quoted = quotations.find(({ entryId, words }) => entryId === said.id && words !== null);
  const { kind, words: attribution } = quoted
    ? attributedInTheRoom(quoted, perspectives)
    : inTheRoom(perspectives, said.perspective);
  if (said.standing !== 'kept')
    return {
      ...{ id: said.id, is: 'struck', kind: null, attribution: '', note: null, href: null, act: '' },
      words: said.standing === 'struck out' ? struckWords : 'Its words are not here',
    };
  const isQuotation = said.exact || quoted !== undefined;
  return {
    id: said.id,
    is: isQuotation ? 'quotation' : 'point',
    words: said.words === '' || said.words === null ? 'A silence' : said.words,
    kind,
    attribution,
    note: isQuotation
      ? ((quoted && mayBeUsed(quoted.consents)) ?? 'Stays in the room')
      : (formNotes[said.form ?? ''] ?? null),
    href: reader.keeps ? links.said(said.id) : reader.strikes ? links.strike(said.id) : null,
    act: reader.keeps ? 'Change or strike out' : 'Don’t write that down',
  };
}

export function pointGroups(
  state: RoomState,
  quotations: readonly Quotation[],
  perspectives: readonly Perspective[],
  links: RecordLinks,
  reader: Reader,
): PointGroup[] {
  const groupOf = (id: string, title: string, href: string | null, said: readonly Contribution[]): PointGroup => {
    const points = said.map((one) => pointOf(one, quotations, perspectives, links, reader));
    const kept = said.filter(({ standing }) => standing === 'kept');
    return {
      ...{ id, title, href },
      count: countWords(kept),
      quotations: points.filter(({ is }) => is === 'quotation'),
      points: points.filter(({ is }) => is !== 'quotation'),
    };
  };
  const themed = state.themes.map((theme) =>
    groupOf(
      theme.id,
      theme.title ?? 'A theme without a name',
      reader.keeps ? links.theme(theme.id) : null,
      state.contributions.filter(({ id }) => theme.contributions.includes(id)),
    ),
  );
  const rest = state.contributions.filter(({ themes }) => themes.length === 0);
  const title = themed.length === 0 ? 'Said in the room' : 'Not under a theme';
  return [...themed, ...(rest.length === 0 ? [] : [groupOf('no-theme', title, null, rest)])];
}

/** "6 points, from 4 views" */
function countWords(said: readonly Contribution[]): string {
  if (said.length === 0) return 'No points yet';
  const views = new Set(said.flatMap(({ perspective }) => perspective ?? [])).size;
  return `${plural(said.length, 'point')}${views === 0 ? '' : `, from ${plural(views, 'view')}`}`;
}

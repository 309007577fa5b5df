// The record of a session, as this reader sees it. Pure.
import type { RoomState } from '../../../../room/index.ts';
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { threadHref } from '../../../../shell/thread-href.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import type { Perspective } from '../../../partnership/index.ts';
import { shownBalance } from '../../balance/shown.ts';
import { attributedInTheRoom, mayBeUsed, type Quotation } from '../../quotations/quotation.ts';
import { mayKeepRecord, mayStrike } from '../../record-policy.ts';
import { themeRoots } from '../../themes/roots.ts';
import type { AtRecord } from '../at-record.ts';
import { inTheRoom } from '../attributed.ts';
import { type RecordLinks, recordLinks } from '../links.ts';
import { depthWords, keepsWords, recordTitle, whyNotKept } from '../record.ts';
import { recordSections } from '../sections.ts';
import { onDay, recordStateWords, sessionLine } from '../session-words.ts';
import { type PointGroup, pointGroups, struckWords } from './points.ts';

interface Around {
  readonly quotations: readonly Quotation[];
  readonly limits: string | null;
  /** Differences that came from a statement which was taken back: whoever strikes is asked to look at them. */
  readonly fromGone: ReadonlySet<string>;
}

export function recordPage(at: AtRecord, { quotations, limits, fromGone }: Around, seat: Seat): PageEnding {
  const { session, state, perspectives } = at;
  const links = recordLinks(seat.partnership.slug, session);
  const reader = {
    keeps: mayKeepRecord(seat).allowed,
    strikes: mayStrike(seat, session).allowed && state.keeping !== null,
  };
  const depth = state.keeping?.depth ?? null;
  const fromSource = isFromSource(seat, session);
  const may = (kind: Parameters<typeof whyNotKept>[0]) =>
    reader.keeps && whyNotKept(kind, session.state, depth) === undefined;
  return page(
    'wings/dialogue/record/show/record.njk',
    {
      title: recordTitle(depth),
      caption: sessionLine(session),
      sessionHref: links.session,
      state: recordStateWords(session, state),
      changedSince: state.record.changedSinceAgreed,
      people: peopleWords(state, seat),
      begun: begunFacts(state, limits, depth === null || fromSource ? null : depthWords[depth]),
      fromSource,
      missing: notSaid(seat),
      sections: keepsWords(depth) ? recordSections(state, links, 'words') : [],
      isOpened: depth !== null,
      keepsWords: keepsWords(depth),
      openHref: reader.keeps && session.state === 'planned' ? links.open : null,
      prose: state.prose && {
        paragraphs: state.prose.words.split(/\n{2,}/),
        strikeHref: reader.strikes ? links.strike(state.prose.id) : null,
      },
      proseHref: may('prose kept') ? links.prose : null,
      groups: groupsOf(at, quotations, links, reader, seat.partnership.slug),
      sourced: quotations
        .filter(({ entryId, words }) => entryId === null && words !== null)
        .map((quotation) =>
          quotationLine(quotation, perspectives, reader.keeps ? links.quotation(quotation.id) : null),
        ),
      differences: differencesOf(at, links, reader.strikes ? fromGone : null),
      corrections: state.record.corrections.map(({ id, words }) => ({
        words,
        strikeHref: reader.strikes ? links.strike(id) : null,
      })),
      dissent: state.dissent.map((one) => ({
        ...mark(perspectives, one.perspective),
        words: one.words,
        strikeHref: reader.strikes ? links.strike(one.id) : null,
      })),
      balance: shownBalance(state, perspectives),
      listened: state.attendance !== null || keepsWords(depth),
      acts: {
        keep: may('contribution kept') ? links.keep : null,
        people: may('attendance counted') ? links.people : null,
        difference: may('difference held') ? links.holdDifference : null,
        nameTheme: may('theme named') ? links.nameTheme : null,
        close: may('session closed') ? links.close : null,
        offerBack: may('record offered back') && session.state !== 'agreed' ? links.offerBack : null,
        agree: may('record agreed') ? links.agree : null,
        correct: may('record corrected') ? links.correct : null,
        dissent: may('dissent attached') ? links.dissent : null,
        sheet: session.state === 'planned' ? null : links.sheet,
        quotations: reader.keeps && keepsWords(depth) ? links.quotations : null,
        research: keepsWords(depth) ? links.research : null,
      },
      further: {
        href: may('point taken further') && state.themes.length > 0 ? links.themes : null,
        done: state.takenFurther.map(({ what }) => what),
      },
    },
    session.placeSlug === null ? {} : { worriedAt: session.placeSlug },
  );
}

/** How it began: what was read aloud, by whom, and what the room chose. */
const begunFacts = ({ opened }: RoomState, limits: string | null, chosen: string | null) => [
  { name: 'Read aloud first', value: limits },
  { name: 'Read by', value: limits === null ? null : (opened?.readBy ?? null) },
  { name: 'The room chose', value: chosen },
];

/** A source tells of this session; no room here chose how much of it is kept. */
export const isFromSource = ({ partnership }: Seat, { limitsId }: Pick<AtRecord['session'], 'limitsId'>): boolean =>
  partnership.sourceTitle !== null && limitsId === null;

/** Where the record is taken from a document, what that does not give is not in the source. */
const notSaid = ({ partnership }: Seat): string =>
  partnership.sourceTitle === null ? 'Not said' : 'Not in the source';

function peopleWords({ attendance, keeping }: RoomState, seat: Seat): string {
  if (!attendance) return `How many took part: ${notSaid(seat).toLowerCase()}.`;
  const took = `${plural(attendance.people, 'person', 'people')} took part.`;
  return keeping?.depth === 'number' ? took : `${took} Some spoke, some mostly listened. Both count.`;
}

const groupsOf = (
  { state, perspectives, entries }: AtRecord,
  quotations: readonly Quotation[],
  links: RecordLinks,
  reader: { keeps: boolean; strikes: boolean },
  partnership: string,
): (PointGroup & { threadHref: string | null })[] => {
  const roots = themeRoots(entries);
  return pointGroups(state, quotations, perspectives, links, reader).map((group) => {
    const root = roots.get(group.id);
    return { ...group, threadHref: root === undefined ? null : threadHref(partnership, 'theme', root) };
  });
};

const quotationLine = (quotation: Quotation, perspectives: readonly Perspective[], href: string | null) => {
  const { kind, words } = attributedInTheRoom(quotation, perspectives);
  return { words: quotation.words ?? '', kind, attribution: words, note: mayBeUsed(quotation.consents), href };
};

const differencesOf = (
  { session, state, perspectives }: AtRecord,
  links: RecordLinks,
  fromGone: ReadonlySet<string> | null,
) =>
  state.differences.map((difference) => ({
    sides: difference.sides.map((side) => {
      const { kind, attribution } = mark(perspectives, side.perspective);
      return { kind, who: attribution, words: side.words ?? struckWords };
    }),
    words: `The room chose not to settle this${session.onDate ? ` on ${onDay(session.onDate)}` : ''}. ${
      difference.comesBack === null
        ? 'It has no day to come back on.'
        : `It comes back on ${onDay(difference.comesBack)}.`
    }${fromGone?.has(difference.id) ? ' The statement that it came from was taken back. Look whether its words stand here.' : ''}`,
    act: fromGone ? { href: links.strike(difference.id), words: 'Don’t write that down' } : null,
  }));

const mark = (perspectives: readonly Perspective[], id: string | null) => {
  const { kind, words } = inTheRoom(perspectives, id);
  return { kind, attribution: words };
};

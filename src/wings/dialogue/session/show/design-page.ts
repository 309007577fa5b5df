// Who is coming, and how it will go: a session as its facilitators plan it.

import type { Depth } from '../../../../room/index.ts';
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { onwardHref } from '../../../../shell/thread-href.ts';
import type { Interface, Perspective } from '../../../partnership/index.ts';
import { coverageInPicture } from '../../coverage/picture.ts';
import { asLabel, type CoverageSeat, coverageLead, missingSeats, neverThere } from '../../coverage.ts';
import { paths } from '../../paths.ts';
import { recordTitle } from '../../record/record.ts';
import { recordPaths } from '../../record-paths.ts';
import type { Limits } from '../../safety.ts';
import { howLong, runningOrder, type Segment } from '../../segment.ts';
import { type Design, mayChange, type Session, sessionKindWords, wasHeld } from '../../session.ts';
import { statementPaths } from '../../statements/paths.ts';
import { mayAsk } from '../../statements/statement.ts';
import { trail } from '../../trail.ts';
import { missingWords, paragraphs } from '../../words.ts';
import { type FoundSession, worriedAtOf } from '../found.ts';
import { markOf, ordinalOf, whenAndWhere } from '../state-words.ts';
import { beforeOpening } from './before-opening.ts';

export interface DesignFacts extends FoundSession {
  readonly all: readonly Session[];
  /** What the room chose to keep; null where it has not chosen. */
  readonly depth: Depth | null;
  readonly limits: Limits | undefined;
  readonly asksStatements: boolean;
  readonly design: Design;
  readonly segments: readonly Segment[];
  readonly seats: readonly CoverageSeat[];
  readonly between: Interface | undefined;
  readonly perspectives: readonly Perspective[];
  readonly sheetSet: boolean;
}

/** "Dialogue session 4, Thursday 13 March, healthcare unit" */
const captionOf = (session: Session, all: readonly Session[], placeName: string | null): string =>
  [`${sessionKindWords[session.kind].name} ${ordinalOf(session, all)}`, whenAndWhere(session, placeName)]
    .filter((part) => part !== null)
    .join(', ');

const howHeld = (design: Design) => [
  { name: 'To speak safely', values: paragraphs(design.container) },
  { name: 'To start from', value: design.input },
  { name: 'Witness', value: design.witness },
  { name: 'Afterwards, for participants', value: design.aftercareParticipants },
  { name: 'Afterwards, for peers', value: design.aftercarePeers },
  { name: 'Afterwards, for staff', value: design.aftercareStaff },
  { name: 'Afterwards, for facilitators', value: design.aftercareFacilitators },
];

/** What to say where nothing is given: of a plan that somebody has yet to say it, of a source that it does not. */
const silence = ({ partnership }: Seat, segments: readonly Segment[]) =>
  partnership.sourceTitle === null
    ? {
        ...{ noMinutes: null, noSeats: 'Nobody has said yet whose view is needed.' },
        noSegments: 'Nobody has said yet how the time goes.',
      }
    : {
        noMinutes:
          segments.length > 0 && segments.every(({ minutes }) => minutes === null)
            ? 'The source does not say how long each part took.'
            : null,
        noSeats: 'The source does not say whose view was needed, or who came.',
        noSegments: 'The source does not say how the time went.',
      };

export function designPage(facts: DesignFacts, seat: Seat): PageEnding {
  const { engagement, session, place, design, segments, seats, between, perspectives } = facts;
  const { slug } = seat.partnership;
  const at = [slug, engagement.slug, session.slug] as const;
  const open = mayChange(session.state);
  const setHrefs = {
    sheet: place ? paths.concernSheet(slug, place.slug) : paths.changeEngagement(slug, engagement.slug),
    limits: paths.chooseLimits(...at),
    papers: paths.papers(...at),
    coverage: paths.sessionCoverage(...at),
  };
  return page(
    'wings/dialogue/session/show/design.njk',
    {
      title: open ? 'Who is coming, and how it will go' : session.title,
      caption: captionOf(session, facts.all, place?.name ?? null),
      lead: session.because ?? coverageLead(seats, wasHeld(session.state)),
      state: markOf(session),
      untilTheDay: open,
      crumbs: trail(slug, engagement),
      picture: seats.length > 0 ? coverageInPicture(seats, between, perspectives) : null,
      never: neverThere(seats).map(({ words, because }) => ({ name: asLabel(words), words: because })),
      coverageHref: setHrefs.coverage,
      missing: open
        ? missingSeats(seats).map(({ words }) => ({
            words: asLabel(words),
            askHref: `${paths.ask(slug, engagement.slug)}?seat=${encodeURIComponent(asLabel(words))}`,
          }))
        : [],
      paperHref: paths.paper(...at),
      howLong: howLong(segments),
      isOver: wasHeld(session.state),
      ...silence(seat, segments),
      segments: runningOrder(segments, session.startsAt),
      segmentsHref: open ? paths.segments(...at) : null,
      toSet: open ? beforeOpening({ ...facts, limitsChosen: facts.limits !== undefined }, setHrefs) : [],
      cardHref: facts.limits ? paths.limitsCard(slug, facts.limits.id) : null,
      held: howHeld(design),
      missingWords: missingWords(seat.partnership),
      designHref: open ? paths.designSession(...at) : null,
      openHref: open ? recordPaths.open(...at) : null,
      recordHref: open || session.state === 'stopped' ? null : recordPaths.record(...at),
      recordWords: wasHeld(session.state) || facts.depth === 'number' ? recordTitle(facts.depth) : 'Keep what is said',
      readBackHref: recordPaths.readBack(...at),
      participantsHref: paths.participants(...at),
      unlockHref: open ? paths.unlockList(...at) : null,
      statementsHref: facts.asksStatements && mayAsk(session) ? statementPaths.statements(...at) : null,
      commonGroundHref: facts.asksStatements ? onwardHref.commonGround(...at) : null,
      changeHref: open ? paths.changeSession(...at) : null,
      stopHref: open ? paths.stopSession(...at) : null,
    },
    worriedAtOf(facts),
  );
}

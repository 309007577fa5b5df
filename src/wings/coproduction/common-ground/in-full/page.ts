// The reading of ten minutes: every statement in words and numbers, what to do with a difference, and how far to trust it. Pure.
import { inSentence, listOf } from '../../../../shell/list-of.ts';
import { threadHref } from '../../../../shell/thread-href.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { agreementPaths } from '../../../agreement/index.ts';
import { dialoguePaths, recordPaths } from '../../../dialogue/index.ts';
import { answeredWords, answersAlikeOf } from '../../rounds/shown-words.ts';
import type { Side } from '../../rounds/side.ts';
import { isByOrganisers } from '../asked.ts';
import { anchorOf, bandTitle, noteOf } from '../chart.ts';
import { groupWords, oneLine } from '../finding-words.ts';
import { type AtCommonGround, type Found, type Here, notInPicture, waysOn } from '../found.ts';
import { captionOf, crumbsOf, peopleWords } from '../minute/page.ts';
import { MAP_AT_LEAST } from '../places.ts';
import { bands, disagrees, type Line, linesIn, type View } from '../reading.ts';
import { inTen, verdictWords, whyWords } from '../verdict-words.ts';

export interface MayCarry {
  /** The record of this session still takes a difference that the room holds open. */
  readonly intoRecord: boolean;
  /** This seat proposes lines of the vision. */
  readonly intoVision: boolean;
  /** This seat plans sessions. */
  readonly intoNext: boolean;
}

export function inFullPage(at: AtCommonGround, found: Found, here: Here, may: MayCarry) {
  const { lines, finding, sides } = found;
  return {
    title: 'What each view most likely holds',
    caption: captionOf(at, found),
    crumbs: crumbsOf(here, at),
    lead: oneLine(lines),
    people: peopleWords(found),
    missing: notInPicture(sides),
    bands: bands.flatMap((band) => {
      const own = linesIn(lines, band);
      return own.length === 0
        ? []
        : [
            {
              title: bandTitle(band),
              note: noteOf(band, lines),
              statements: own.map((line) => inFull(line, at, here, may)),
            },
          ];
    }),
    differences: linesIn(lines, 'we differ').map((line) => difference(line, at, here, may)),
    mayPlan: may.intoNext,
    groups: groupWords(finding, lines),
    evidence: evidenceWords(found),
    map: mapOf(found),
    noMap:
      (finding?.people ?? 0) < MAP_AT_LEAST
        ? `No map is drawn. Where fewer than ${MAP_AT_LEAST} people answered, a map can point at a person.`
        : 'No map is drawn. These answers show no direction in which people lie apart.',
    since: sinceWords(found),
    next: nextWords(found),
    ways: waysOn(here),
  };
}

const inFull = (line: Line, { engagement }: AtCommonGround, [partnership]: Here, { intoVision }: MayCarry) => ({
  id: anchorOf(line),
  words: line.statement.name,
  byOrganisers: isByOrganisers(line.statement),
  verdict: verdictWords(line),
  why: whyWords(line),
  views: line.views.map((view) => ({
    ...{ kind: view.side.kind, name: view.side.name },
    ...{ holds: holdsWords(view), letOut: letOutWords(view) },
  })),
  visionHref:
    intoVision && line.band === 'common ground' && !disagrees(line.verdict)
      ? `${agreementPaths.proposeLine(partnership)}?${new URLSearchParams({ words: line.statement.name, asked: line.statement.id, engagement: engagement.id })}`
      : null,
  threadHref: threadHref(partnership, 'standard in a round', line.statement.id),
});

function holdsWords({ reading }: View): string {
  if (!reading) return 'Too few to show.';
  const { low, high, passes, mostAgree, mostDisagree } = reading;
  const sure =
    mostAgree >= mostDisagree
      ? `That most agree is ${chanceWords(mostAgree)}.`
      : `That most do not agree is ${chanceWords(mostDisagree)}.`;
  const pass = passes >= 0.15 ? ` About ${Math.round(passes * 10)} in 10 are not sure.` : '';
  return `Most likely ${inTen(low, high)} of those who say yes or no agree. ${sure}${pass}`;
}

function chanceWords(chance: number): string {
  if (chance >= 0.95) return 'very likely';
  if (chance >= 0.8) return 'likely';
  return chance >= 0.5 ? 'as likely as not, or a little more' : 'less likely than not';
}

const letOutWords = ({ figures }: View): string | null =>
  figures && `Let out: ${answeredWords(figures)} answered. ${answersAlikeOf(figures, 'agreement').join('. ')}.`;

function difference(line: Line, { session, next }: AtCommonGround, here: Here, may: MayCarry) {
  const [partnership, engagement] = here;
  const { name, id } = line.statement;
  const why = whyWords(line);
  const carried = new URLSearchParams({
    input: `${name} ${why}. Both can be true. What is it like for each of us?`,
    asked: id,
  });
  const [more, less] = [line.differ[0]?.more, line.differ[0]?.less].map(
    (side) => line.views.find((view) => view.side.id === side)?.side,
  );
  const held = new URLSearchParams({
    asked: id,
    ...(more && { words1: `${more.name} agree more: ${name}`, perspective1: onlyOneOf(more) }),
    ...(less && { words2: `${less.name} agree less: ${name}`, perspective2: onlyOneOf(less) }),
  });
  return {
    words: name,
    why,
    nextHref:
      may.intoNext && next ? `${dialoguePaths.designSession(partnership, engagement, next.slug)}?${carried}` : null,
    nextTitle: next?.title ?? null,
    planHref: may.intoNext && !next ? dialoguePaths.planSession(partnership, engagement) : null,
    holdHref: may.intoRecord ? `${recordPaths.holdDifference(partnership, engagement, session.slug)}?${held}` : null,
  };
}

/** Two that were put together because each is small are not told apart again: whoever keeps the difference names them in words. */
const onlyOneOf = ({ perspectiveIds: [first = '', ...others] }: Side): string => (others.length === 0 ? first : '');

function evidenceWords({ finding }: Found): string | null {
  if (!finding || (finding.evidence.chance === 1 && finding.evidence.stability === null)) return null;
  const { chance, stability } = finding.evidence;
  const by = Math.round(chance * 100);
  return [
    // of 39 that were shuffled none is a chance of 1 in 40: it is the most that can be said, and not what was counted
    `We shuffled the answers to each statement among the people and looked again, many times. By that, at most about ${Math.max(1, by)} in 100 shuffled rooms look as grouped as this one.`,
    stability === null
      ? ''
      : `When some people were left out, the groups came out ${stability >= 0.7 ? 'much the same' : 'otherwise'}.`,
    finding.groupsKeptBack ? 'One of the groups is too small to be told, so none is.' : '',
  ]
    .filter((words) => words !== '')
    .join(' ');
}

function mapOf({ finding }: Found) {
  if (!finding?.map || finding.map.length === 0) return null;
  const places = finding.map;
  return {
    places,
    words:
      'People who answered alike stand near each other. Each circle is many people, to the nearest 5. The two ways have no name.',
    table: {
      caption: 'The map as a table',
      head: ['Place', 'People'],
      rows: places.map(({ x, y, people }) => [placeWords(x, y), `about ${people}`]),
    },
  };
}

const placeWords = (x: number, y: number): string => {
  const across = x < -0.1 ? 'left' : x > 0.1 ? 'right' : 'middle';
  const up = y > 0.1 ? 'above' : y < -0.1 ? 'below' : 'level';
  const far = (at: number) => (Math.abs(at) > 0.7 ? 'far ' : '');
  return `${far(x)}${across}, ${far(y)}${up}`;
};

function sinceWords({ before, lines }: Found) {
  if (!before) return null;
  const moved = before.moved.flatMap(({ statementId, side, way }) => {
    const line = lines.find(({ statement }) => statement.id === statementId);
    return line
      ? [`${line.statement.name} ${side.name} ${way === 'agrees more' ? 'agree more' : 'agree less'} than before.`]
      : [];
  });
  return { title: before.round.title, on: day(before.round.revealedOn), compared: before.compared, moved };
}

function nextWords({ finding, lines }: Found) {
  const line = lines.find(({ statement }) => statement.id === finding?.askNext);
  if (!line) return null;
  const from = line.views.filter(({ reading }) => reading === null || reading.high - reading.low > 0.4);
  return { words: line.statement.name, from: listOf(from.map(({ side }) => inSentence(side.name))) || null };
}

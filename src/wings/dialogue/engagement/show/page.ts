// One engagement, as this viewer sees it: how it is, who meets when, its account, what it was contracted to bring.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { onwardHref, threadHref } from '../../../../shell/thread-href.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { type Interface, type Place, partnershipPaths } from '../../../partnership/index.ts';
import { type ContractedOutcome, completenessOf, exists, type OutcomeKind } from '../../contracted-outcome.ts';
import {
  type BroughtOutBy,
  type Engagement,
  hasEnded,
  isRunning,
  type Principle,
  principles,
  stateAfter,
} from '../../engagement.ts';
import { byPart, type Passage, type PassagePart, partWords } from '../../passage.ts';
import { paths } from '../../paths.ts';
import { mayDesignSessions, mayEndEngagements, mayKeepEngagements, mayWriteAccount } from '../../policy.ts';
import { sessionRow } from '../../session/state-words.ts';
import { bringsDialogue, type Session } from '../../session.ts';
import { engagementParts, trail } from '../../trail.ts';
import { missingWords, paragraphs } from '../../words.ts';
import { stateMarks, stateSentence } from '../state-words.ts';

export interface EngagementFacts {
  readonly engagement: Engagement;
  readonly between: Interface | undefined;
  readonly place: Place | undefined;
  readonly facilitators: readonly string[];
  readonly outcomes: readonly ContractedOutcome[];
  readonly principles: BroughtOutBy;
  readonly sessions: readonly Session[];
  readonly passages: readonly Passage[];
}

const principleNames: Record<Principle, string> = {
  awareness: 'Awareness',
  potential: 'Potential',
  participation: 'Participation',
  coherence: 'Coherence',
};

/** What this viewer may do to it now. A step that cannot be taken is not offered. */
function steps({ engagement }: EngagementFacts, seat: Seat) {
  const { slug } = seat.partnership;
  const { slug: e, state } = engagement;
  const keeps = mayKeepEngagements(seat).allowed;
  const ends = mayEndEngagements(seat).allowed;
  const at = (may: boolean, step: Parameters<typeof stateAfter>[0], href: string) =>
    may && stateAfter(step, state) !== undefined ? href : null;
  return {
    contractHref: keeps && (state === 'proposed' || isRunning(state)) ? paths.contract(slug, e) : null,
    startHref: at(keeps, 'start', paths.start(slug, e)),
    sustainHref: at(keeps, 'sustain', paths.sustain(slug, e)),
    closeHref: at(ends, 'close', paths.close(slug, e)),
    stopHref: at(ends, 'stop', paths.stop(slug, e)),
    declineHref: at(keeps, 'decline', paths.decline(slug, e)),
    changeHref: keeps && !hasEnded(state) ? paths.changeEngagement(slug, e) : null,
    facilitatorsHref: keeps && !hasEnded(state) ? paths.facilitators(slug, e) : null,
  };
}

function dates({ startsOn, endsOn, whenWords }: Engagement): string | null {
  if (whenWords) return whenWords;
  if (startsOn && endsOn) return `${day(startsOn)} to ${day(endsOn)}`;
  return startsOn ? `From ${day(startsOn)}` : null;
}

function facts({ engagement, between, place, facilitators }: EngagementFacts) {
  return [
    { name: 'Between', value: between?.name ?? null },
    { name: 'Where', value: place?.name ?? null },
    { name: 'Proposed by', value: engagement.proposedBy },
    { name: 'Proposed to', value: engagement.proposedTo },
    { name: 'Paid for by', value: engagement.fundedBy },
    { name: 'When', value: dates(engagement) },
    { name: 'Facilitators', values: facilitators },
    ...(engagement.state === 'proposed' || engagement.state === 'declined'
      ? []
      : [
          { name: 'Method', value: engagement.method },
          { name: 'Contract', value: engagement.contract },
          { name: 'Reporting', value: engagement.reporting },
        ]),
  ];
}

const listed: readonly PassagePart[] = ['topic', 'outcome', 'next phase', 'related case'];
const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Passages that follow each other and are of the same party or kind stand under one name. */
function together(passages: readonly Passage[]): { of: string | null; passages: Passage[] }[] {
  const groups: { of: string | null; passages: Passage[] }[] = [];
  for (const passage of passages) {
    const last = groups.at(-1);
    if (last && last.of === passage.of) last.passages.push(passage);
    else groups.push({ of: passage.of, passages: [passage] });
  }
  return groups;
}

/** A tier is said where it is narrower than the page: what everyone may read needs no mark. */
const account = (passages: readonly Passage[]) =>
  byPart(passages).map(({ part, passages: here }) => ({
    heading: partWords[part].heading,
    list: listed.includes(part),
    groups: together(here).map(({ of, passages: mine }) => ({
      of: of === null ? null : sentence(of),
      passages: mine.map(({ words, tier, source }) => ({
        paragraphs: paragraphs(words),
        tier: tier === 'facilitators' || tier === 'room' ? tier : null,
        source,
      })),
    })),
  }));

/** What a dialogue brings stands on pages of its own. */
const whereItStands: Partial<Record<OutcomeKind, (slug: string) => string>> = {
  'shared vision': onwardHref.vision,
  'expectations contracted': onwardHref.expectations,
  'joint plan': onwardHref.plan,
  'regular forum': onwardHref.forum,
};

const contracted = ({ engagement, outcomes, sessions }: EngagementFacts, slug: string, keeps: boolean) => {
  const held = sessions.filter(bringsDialogue).length;
  return outcomes.map((outcome) => {
    const there = exists(outcome, held);
    return {
      words: outcome.words,
      state: there ? { kind: 'done', word: 'It exists' } : { kind: 'not-started', word: 'Not yet' },
      seeHref: whereItStands[outcome.kind]?.(slug) ?? null,
      note: outcome.broughtOn ? `Since ${day(outcome.broughtOn)}` : outcome.broughtBy,
      bringHref:
        !there && outcome.kind === 'other' && keeps && isRunning(engagement.state)
          ? paths.bring(slug, engagement.slug, outcome.id)
          : null,
    };
  });
};

export function engagementPage(all: EngagementFacts, seat: Seat): PageEnding {
  const { engagement, outcomes, sessions, passages } = all;
  const { slug } = seat.partnership;
  const held = sessions.filter(bringsDialogue).length;
  const writes = mayWriteAccount(seat).allowed;
  const plans = mayDesignSessions(seat).allowed && isRunning(engagement.state);
  return page(
    'wings/dialogue/engagement/show/show.njk',
    {
      title: engagement.title,
      lead: stateSentence(engagement, completenessOf(outcomes, held)),
      state: stateMarks[engagement.state],
      crumbs: trail(slug),
      parts: engagementParts(slug, engagement.slug, seat, 'whole'),
      sessions: sessions.map((session) => sessionRow(session, paths.session(slug, engagement.slug, session.slug))),
      planHref: plans ? paths.planSession(slug, engagement.slug) : null,
      careSpaceHref: plans ? paths.planCareSpace(slug, engagement.slug) : null,
      account: account(passages),
      accountHref: writes ? paths.account(slug, engagement.slug) : null,
      contracted: contracted(all, slug, mayKeepEngagements(seat).allowed),
      facts: facts(all),
      betweenHref: all.between ? partnershipPaths.interface(slug, all.between.slug) : null,
      missing: missingWords(seat.partnership),
      brought: principles
        .map((principle) => ({ name: principleNames[principle], value: all.principles[principle] }))
        .flatMap(({ name, value }) => (value === null ? [] : [{ name, value: sentence(value) }])),
      onward: [
        { text: 'Follow its thread', href: threadHref(slug, 'engagement', engagement.id) },
        { text: 'Reports and case studies', href: onwardHref.reports(slug) },
        { text: 'Look-backs', href: onwardHref.lookBacks(slug) },
      ],
      contractWords: engagement.state === 'proposed' ? 'Contract it' : 'Change the contract',
      ...steps(all, seat),
    },
    all.place ? { worriedAt: all.place.slug } : {},
  );
}

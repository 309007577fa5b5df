// One round: planned, open, closed, opened together, or called off. While it is open its page is the same whatever was answered.
import { type Ending, notFound, type PageEnding, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { threadHref } from '../../../../shell/thread-href.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { dialoguePaths } from '../../../dialogue/index.ts';
import { isByOrganisers } from '../../common-ground/asked.ts';
import { type OfSession, readSessionOf } from '../../common-ground/of-session.ts';
import { openedPage } from '../../common-ground/opened/opened.ts';
import { paths } from '../../paths.ts';
import {
  mayHandRound,
  mayKeepRounds,
  mayMakeAnswerLinks,
  mayPlanStandard,
  mayReadOut,
  mayReadWritten,
  mayReveal,
} from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { isResting, tooFewInBox } from '../../store/box.ts';
import { readOwnFrameworks } from '../../store/frameworks.ts';
import { findTaken } from '../../store/taken.ts';
import { readWritten } from '../../store/written.ts';
import { type AtRound, readAtRound } from '../find-round.ts';
import { frameworksOf } from '../framework.ts';
import { readSeen, type SeenRound } from '../read-seen.ts';
import { canMove, roundKindWords, roundStand } from '../round-state.ts';
import { sidesOf } from '../side.ts';
import { viewsOf } from '../views.ts';
import { attributedTo } from '../written/attributed.ts';
import { changesOf, findingOf, pictureOf } from './picture.ts';

export async function showRound(ask: Ask): Promise<Ending> {
  return ask.read(async (scope): Promise<Ending> => {
    const at = await readAtRound(scope, ask.params.round ?? '');
    if (!at) return notFound('round');
    const framework = frameworksOf(await readOwnFrameworks(scope)).find(({ key }) => key === at.round.framework);
    const session = await readSessionOf(scope, at.round);
    if (at.round.state === 'revealed' && at.round.kind === 'common ground') return openedPage(ask, at, session);
    if (at.round.state === 'revealed') {
      const told = (await readWritten(scope, at.round.id)).filter(
        ({ tier }) => tier === 'partners' || tier === 'published',
      );
      return revealedPage(ask, at, framework?.title ?? null, await readSeen(scope, at), told);
    }
    const taken = at.round.state === 'open' ? await findTaken(scope, at.round.id, ask.seat.personId) : undefined;
    const tooFew =
      at.round.state === 'closed' && mayReveal(ask.seat).allowed ? await tooFewInBox(scope, at.round.id) : [];
    const rests = at.round.state === 'open' && (await isResting(scope, at.round));
    const stands = { hasAnswered: taken !== undefined, tooFew, rests, session };
    return goingOnPage(ask, at, framework?.title ?? null, stands);
  });
}

const captionOf = ({ round, place }: AtRound, framework: string | null): string =>
  [framework ?? roundKindWords[round.kind], place?.name ?? 'The whole partnership'].join('. ');

function goingOnPage(
  ask: Ask,
  at: AtRound,
  framework: string | null,
  stands: {
    readonly hasAnswered: boolean;
    readonly tooFew: readonly string[];
    readonly rests: boolean;
    readonly session: OfSession | undefined;
  },
): PageEnding {
  const { round, questions, slots, perspectives } = at;
  const { hasAnswered, tooFew, rests, session } = stands;
  const { slug } = ask.seat.partnership;
  const stand = roundStand(round);
  const mayKeep = mayKeepRounds(ask.seat).allowed;
  const takesSheets = round.state === 'open' && !rests;
  const reveals = round.state === 'closed' && mayReveal(ask.seat).allowed;
  const sides = sidesOf(slots, perspectives);
  const canJoin = reveals && sides.length > 1;
  return page(
    'wings/coproduction/rounds/round/round.njk',
    {
      title: round.title,
      caption: captionOf(at, framework),
      lead: stand.words,
      state: stand.state,
      sections: sectionsOf(slug, 'rounds'),
      roundsHref: paths.rounds(slug),
      sides: sides.map(({ id, kind, name }) => ({
        kind,
        name,
        tooFew: tooFew.includes(id),
        asked: slots.find((slot) => slot.id === id)?.asked ?? null,
      })),
      showsTooFew: reveals,
      agreed: round.agreedBySide,
      questions: questions.map((question) => ({
        name: question.name,
        words: question.words,
        inWords: question.answers === 'words',
        byOrganisers: isByOrganisers(question),
      })),
      rests,
      sessionTitle: session?.title ?? null,
      sessionHref: session ? dialoguePaths.session(slug, session.engagementSlug, session.slug) : null,
      hasAnswered,
      answerHref:
        takesSheets && !hasAnswered && viewsOf(ask.seat, at).length > 0 ? paths.answerRound(slug, round.slug) : null,
      handHref: takesSheets && mayHandRound(ask.seat).allowed ? paths.handRound(slug, round.slug) : null,
      paperHref: round.state === 'open' && mayHandRound(ask.seat).allowed ? paths.pack(slug, round.slug) : null,
      linksHref:
        round.state === 'open' && mayMakeAnswerLinks(ask.seat).allowed ? paths.answerLinks(slug, round.slug) : null,
      joinHref: canJoin ? paths.joinInRound(slug, round.slug) : null,
      seen: String(round.version),
      openAction: mayKeep && canMove(round, 'open') ? paths.openRound(slug, round.slug) : null,
      closeAction: mayKeep && canMove(round, 'close') ? paths.closeRound(slug, round.slug) : null,
      callOffHref: mayKeep && canMove(round, 'call off') ? paths.callOffRound(slug, round.slug) : null,
      revealAction: reveals ? paths.revealRound(slug, round.slug) : null,
    },
    worriedAt(at.place),
  );
}

function revealedPage(
  ask: Ask,
  at: AtRound,
  framework: string | null,
  looked: SeenRound,
  told: readonly Parameters<typeof attributedTo>[0][],
): PageEnding {
  const { round, questions, perspectives } = at;
  const { slug } = ask.seat.partnership;
  const isReview = round.kind === 'review';
  const mayPlan = mayPlanStandard(ask.seat).allowed;
  const planHref = (id: string) => (mayPlan ? paths.planStandard(slug, round.slug, id) : null);
  const far = looked.seen.filter(({ apart }) => apart === 'far apart');
  const missing = looked.sides.flatMap(({ kind, name, outcome }) =>
    outcome === 'too few'
      ? [{ kind, words: `${name}: too few to show` }]
      : outcome === 'nobody'
        ? [{ kind, words: `${name}: nobody answered` }]
        : [],
  );
  return page(
    'wings/coproduction/rounds/round/revealed.njk',
    {
      title: round.title,
      caption: `${captionOf(at, framework)}. Opened together on ${day(round.revealedOn)}`,
      lead: looked.seen.length > 0 ? findingOf(looked, isReview) : 'People answered in their own words.',
      sections: sectionsOf(slug, 'rounds'),
      roundsHref: paths.rounds(slug),
      missing,
      someKeptBack: looked.seen.some(({ places }) => places.some(({ figures }) => figures === null)),
      picture: looked.seen.length > 0 ? pictureOf(looked, planHref) : null,
      mayPlan,
      first: far.slice(0, 3).map(({ question }) => ({
        name: question.name,
        words: question.words && `${question.words.replace(/[.!?]$/, '')}.`,
        planHref: planHref(question.id),
        threadHref: threadHref(slug, 'standard in a round', question.id),
      })),
      before: looked.before && {
        title: looked.before.round.title,
        href: paths.round(slug, looked.before.round.slug),
        changes: changesOf(looked),
      },
      told: told.map((one) => ({
        ...attributedTo(one, perspectives),
        words: one.words,
        question: questions.find(({ id }) => id === one.questionId)?.name ?? null,
      })),
      toldCount: plural(told.length, 'thing'),
      toldHref: mayReadWritten(ask.seat).allowed ? paths.toldInRound(slug, round.slug) : null,
      readOutHref: mayReadOut(ask.seat).allowed ? paths.readOutRound(slug, round.slug) : null,
      tableHref: looked.seen.length > 0 ? paths.roundTable(slug, round.slug) : null,
      threadHref: threadHref(slug, 'round', round.id),
    },
    worriedAt(at.place),
  );
}

// One decision: exactly what would happen, who said yes, whom it waits for.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { paths } from '../../paths.ts';
import { type CoLeadership, leadWords, missingSides, sideWords } from '../co-lead.ts';
import type { JointShown } from '../joint-act.ts';
import { endedWords, type JointDecision, kindWords, noFault, stillToSay, yesFault } from '../joint-decision.ts';

const stateOf = {
  asked: { kind: 'no-answer', word: 'No answer yet' },
  done: { kind: 'done', word: 'Done' },
  refused: { kind: 'declined', word: 'No, because' },
  'taken back': { kind: 'stopped', word: 'Taken back' },
} as const;

export function decisionPage(
  decision: JointDecision,
  leadership: CoLeadership,
  shown: JointShown,
  seat: Seat,
): PageEnding {
  const { slug } = seat.partnership;
  const waits = decision.state === 'asked';
  const missing = missingSides(leadership);
  const yours = yesFault(decision, leadership, seat.personId) === undefined;
  const shownAs = (id: string) => leadership.people.findLast(({ personId }) => personId === id);
  return page(
    'wings/partnership/leading/decision/decision.njk',
    {
      title: kindWords[decision.kind].title,
      backHref: paths.coLeads(slug),
      words: shown.words,
      state: yours && shown.fits ? { kind: 'your-turn', word: 'Your turn' } : stateOf[decision.state],
      tier: decision.tier,
      lead:
        decision.state === 'asked'
          ? `It takes both. It waits for a yes from ${stillToSay(decision, leadership).join(' and from ')}.`
          : endedWords[decision.state],
      missing:
        waits && missing.length > 0
          ? `Nobody leads from ${missing.join(' or from ')} now. It waits until somebody is named there and says yes.`
          : null,
      outOfDate: waits && !shown.fits,
      because: decision.because,
      now: waits ? shown.now : [],
      would: shown.would,
      wouldTitle: decision.state === 'done' ? 'What was done' : 'What would happen',
      voices: decision.voices.map(({ personId, side, says }) => {
        const lead = shownAs(personId);
        return {
          name: lead ? leadWords({ shownAs: lead.shownAs, side }) : sideWords[side],
          words: personId === decision.askedBy ? 'Asked for it' : says === 'yes' ? 'Said yes' : 'Said no',
          state: says === 'yes' ? { kind: 'agreed', word: 'Yes' } : { kind: 'declined', word: 'No' },
        };
      }),
      href: shown.href,
      yes: waits &&
        yours &&
        shown.fits && {
          action: paths.sayYes(slug, decision.id),
          label: kindWords[decision.kind].button,
          digest: decision.digest,
        },
      noHref: noFault(decision, seat.personId) === undefined ? paths.sayNo(slug, decision.id) : null,
      backAction: waits && decision.askedBy === seat.personId ? paths.takeDecisionBack(slug, decision.id) : null,
    },
    shown.worriedAt === undefined ? {} : { worriedAt: shown.worriedAt },
  );
}

export const refusePage = (form: FormView, decision: JointDecision): PageEnding =>
  page('wings/partnership/leading/decision/refuse.njk', {
    title: 'Why not?',
    of: kindWords[decision.kind].title,
    form,
  });

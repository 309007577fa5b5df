// Whether what a room said may be read for research, as those who were there see it. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { onwardHref } from '../../../../shell/thread-href.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { recordPaths } from '../../record-paths.ts';
import { mayKeepRecord, mayStrike } from '../../record-policy.ts';
import type { CodingConsent } from '../../store/coding-consent.ts';
import { askedPage } from '../asked.ts';
import type { AtRecord } from '../at-record.ts';
import { inTheRoom } from '../attributed.ts';
import { sessionLine } from '../session-words.ts';

const hrefs = (seat: Seat, { session }: AtRecord) =>
  [seat.partnership.slug, session.engagementSlug, session.slug] as const;

export function researchPage(
  at: AtRecord,
  consents: readonly CodingConsent[],
  keptOut: ReadonlySet<string>,
  seat: Seat,
): PageEnding {
  const where = hrefs(seat, at);
  const standing = consents.find(({ takenBackAt }) => takenBackAt === null);
  const may = mayStrike(seat, at.session).allowed;
  const said = at.state.contributions.filter((one) => one.standing === 'kept' && one.words);
  return page(
    'wings/dialogue/record/research/research.njk',
    {
      title: 'May this be read for research?',
      caption: sessionLine(at.session),
      recordHref: recordPaths.record(...where),
      lead: standing
        ? 'The room said yes. Nobody reads it who is not named, and nobody after the last day.'
        : 'The room has not said that it may be. Nobody reads it for research.',
      state: standing
        ? { kind: 'agreed', word: `The room agreed on ${day(standing.agreedOn)}` }
        : { kind: 'nobody', word: 'Not agreed' },
      words: standing?.words ?? null,
      whoHref: onwardHref.coding(seat.partnership.slug),
      agreeHref: !standing && mayKeepRecord(seat).allowed ? recordPaths.agreeResearch(...where) : null,
      takeBackAction: standing && may ? recordPaths.takeBackResearch(...where) : null,
      points: standing
        ? said.map((one) => {
            const { kind, words } = inTheRoom(at.perspectives, one.perspective);
            const isOut = keptOut.has(one.id);
            return {
              ...{ words: one.words ?? '', kind, attribution: words, note: isOut ? 'Kept out of research' : null },
              action: may && !isOut ? recordPaths.keepOutOfResearch(...where, one.id) : null,
            };
          })
        : [],
      earlier: consents.flatMap(({ agreedOn, takenBackAt }) =>
        takenBackAt ? [`Agreed on ${day(agreedOn)}, taken back on ${day(takenBackAt)}.`] : [],
      ),
    },
    at.session.placeSlug === null ? {} : { worriedAt: at.session.placeSlug },
  );
}

export const agreeResearchPage = (at: AtRecord, form: FormView, seat: Seat): PageEnding =>
  askedPage(
    {
      title: 'The room says that this may be read for research',
      asked: sessionLine(at.session),
      lead: 'Ask aloud, with everyone there, and say who would read it and until when. Anyone who says no is enough for no.',
      back: { text: 'Reading for research', href: recordPaths.research(...hrefs(seat, at)) },
      fields: [
        { is: 'area', name: 'words', options: { label: 'What was agreed?', hint: 'In the room’s words', rows: 4 } },
        { is: 'day', name: 'on', options: { label: 'When did the room say so?' } },
      ],
      button: 'The room agreed',
      next: [
        'A facilitator or a partnership manager can then let a named project read it.',
        'Anyone who was in the room can take this back, on any day. What was found in its words goes with it.',
      ],
      form,
    },
    at.session.placeSlug,
  );

// Home: what needs you, what is due, what changed; beside it what became of what was asked, and the next forum. Pure.
import type { Draft } from '../../../shell/drafts.ts';
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { longDay, plural, shortDay } from '../../../shell/words-in-time.ts';
import { agreementPaths } from '../../agreement/index.ts';
import { dialoguePaths } from '../../dialogue/index.ts';
import { partnershipPaths } from '../../partnership/index.ts';
import { paths } from '../paths.ts';
import type { Became } from './became.ts';

export interface NextForum {
  readonly name: string;
  /** "Tuesday 11 March, 2pm, the chapel" */
  readonly when: string;
  readonly list: readonly { readonly title: string; readonly why: string }[];
  readonly href: string;
}
export interface HomeFacts {
  readonly parts: readonly HomePart[];
  readonly drafts: readonly Draft[];
  readonly became: Became | null;
  readonly forum: NextForum | null;
}

const mostChanged = 6;
const mostDue = 6;

export function homePage({ parts, drafts, became, forum }: HomeFacts, slug: string, today: string): PageEnding {
  const kept = drafts.map(draftNeed);
  const asked = parts.flatMap((part) => part.needsYou);
  const needs = [...asked.filter(({ first }) => first), ...kept, ...asked.filter(({ first }) => !first)];
  const due = parts.flatMap((part) => part.dueSoon).toSorted((a, b) => a.on.localeCompare(b.on));
  const late = due.filter(({ on }) => on < today).length;
  return page('wings/evidence/home/home.njk', {
    title:
      needs.length === 0
        ? 'Nothing needs you now'
        : `${plural(needs.length, 'thing')} ${needs.length === 1 ? 'needs' : 'need'} you`,
    today: longDay(today),
    lead: leadOf(late, kept.length, needs.length, due[0]),
    needs,
    due: due.slice(0, mostDue),
    changed: parts
      .flatMap((part) => part.changed)
      .toSorted((a, b) => b.at.getTime() - a.at.getTime())
      .slice(0, mostChanged),
    heard: parts.map(({ became: one }) => one).find((one) => one !== undefined) ?? null,
    became,
    forum,
    places: [
      { text: 'Who is in it', href: partnershipPaths.partners(slug) },
      { text: 'The dialogues', href: dialoguePaths.dialogues(slug) },
      { text: 'What is agreed', href: agreementPaths.agreement(slug) },
      { text: 'The reports', href: paths.reports(slug) },
    ],
  });
}

const draftNeed = (draft: Draft): HomePart['needsYou'][number] => ({
  title: draft.title || 'Something you began',
  href: `${draft.path}?draft=${draft.id}`,
  words: 'You began it and kept it. Nobody else sees it until you send it.',
  state: { kind: 'under-way', word: 'To finish' },
});

function leadOf(late: number, kept: number, needs: number, next: HomePart['dueSoon'][number] | undefined): string {
  const lateness = late === 0 ? 'Nothing is late.' : `${plural(late, 'thing is', 'things are')} late.`;
  if (needs > 0) {
    const asked = needs - kept;
    const waits = [
      ...(asked > 0 ? [`${asked} ${asked === 1 ? 'thing waits' : 'things wait'} for you`] : []),
      ...(kept > 0 ? [`${kept} you kept to finish`] : []),
    ];
    return `${lateness} ${waits.join(', ')}.`;
  }
  if (!next) return 'Nothing is late, and nothing is due soon.';
  return late === 0 ? `${lateness} Next is ${shortDay(next.on)}: ${next.title}.` : lateness;
}

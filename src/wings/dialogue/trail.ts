// Where a page stands: the way back to its engagement and its session, and the parts of an engagement for this seat. Pure.
import type { Standing } from '../../shell/standing.ts';
import type { Engagement } from './engagement.ts';
import { paths } from './paths.ts';
import { mayPrepare } from './policy.ts';
import { recordPaths } from './record-paths.ts';
import { mayKeepQuotations } from './record-policy.ts';
import type { Session } from './session.ts';

export interface Step {
  readonly text: string;
  readonly href: string;
}

export function trail(
  slug: string,
  engagement?: Pick<Engagement, 'title' | 'slug'>,
  session?: Pick<Session, 'title' | 'slug'>,
): Step[] {
  return [
    { text: 'Dialogues', href: paths.dialogues(slug) },
    ...(engagement ? [{ text: engagement.title, href: paths.engagement(slug, engagement.slug) }] : []),
    ...(engagement && session
      ? [{ text: session.title, href: paths.session(slug, engagement.slug, session.slug) }]
      : []),
  ];
}

export type EngagementPart = 'whole' | 'preparation' | 'picture' | 'coverage' | 'quotations';

/** The parts of an engagement that this seat may come to. */
export function engagementParts(slug: string, engagement: string, standing: Standing, current: EngagementPart) {
  const facilitates = mayPrepare(standing).allowed;
  const quotes = mayKeepQuotations(standing).allowed;
  const parts: { part: EngagementPart; text: string; href: string; shown: boolean }[] = [
    { part: 'whole', text: 'The dialogue', href: paths.engagement(slug, engagement), shown: true },
    { part: 'preparation', text: 'Preparation', href: paths.preparation(slug, engagement), shown: facilitates },
    { part: 'picture', text: 'Picture of the whole', href: paths.picture(slug, engagement), shown: true },
    { part: 'coverage', text: 'Views we need', href: paths.coverage(slug, engagement), shown: facilitates },
    { part: 'quotations', text: 'Quotations', href: recordPaths.quotations(slug, engagement), shown: quotes },
  ];
  return parts.filter(({ shown }) => shown).map(({ part, text, href }) => ({ text, href, current: part === current }));
}

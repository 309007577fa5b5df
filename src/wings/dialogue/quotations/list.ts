import { type Ending, isRefusal, page } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { paths } from '../paths.ts';
import { recordPaths } from '../record-paths.ts';
import { atQuotations } from './at-quotation.ts';
import { attributedInTheRoom, mayBeUsed, toBeTold } from './quotation.ts';

export async function showQuotations(ask: Ask): Promise<Ending> {
  const at = await atQuotations(ask);
  if (isRefusal(at)) return at;
  const { slug } = ask.seat.partnership;
  const { engagement, quotations, perspectives } = at;
  return page(
    'wings/dialogue/quotations/list.njk',
    {
      title: 'Quotations',
      caption: engagement.title,
      engagementHref: paths.engagement(slug, engagement.slug),
      addHref: recordPaths.addQuotation(slug, engagement.slug),
      postedHref: recordPaths.posted(slug),
      quotations: quotations.map((quotation) => {
        const { kind, words } = attributedInTheRoom(quotation, perspectives);
        const waiting = toBeTold(quotation).length;
        return {
          words: quotation.words === null ? 'Taken back. The words are gone' : `“${quotation.words}”`,
          kind: quotation.words === null ? null : kind,
          attribution: quotation.words === null ? 'Nobody named' : words,
          note: quotation.words === null ? null : (mayBeUsed(quotation.consents) ?? 'Stays in the room'),
          href: recordPaths.quotation(slug, engagement.slug, quotation.id),
          waiting,
        };
      }),
    },
    engagement.placeSlug === null ? {} : { worriedAt: engagement.placeSlug },
  );
}

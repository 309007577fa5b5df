import { type Ending, isRefusal, page } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { threadHref } from '../../../shell/thread-href.ts';
import { day } from '../../../shell/words-in-time.ts';
import { recordPaths } from '../record-paths.ts';
import { atQuotation } from './at-quotation.ts';
import { attributedFor, attributedInTheRoom, standing, toBeTold, useWords } from './quotation.ts';

export async function showQuotation(ask: Ask): Promise<Ending> {
  const at = await atQuotation(ask);
  if (isRefusal(at)) return at;
  const { quotation, engagement, perspectives } = at;
  const { slug } = ask.seat.partnership;
  const here = [slug, engagement.slug, quotation.id] as const;
  const { kind, words: attribution } = attributedInTheRoom(quotation, perspectives);
  const waiting = toBeTold(quotation);
  return page(
    'wings/dialogue/quotations/quotation.njk',
    {
      title: quotation.words === null ? 'A quotation that was taken back' : 'A quotation',
      caption: engagement.title,
      listHref: at.listHref,
      tier: quotation.tier,
      words: quotation.words,
      kind,
      attribution,
      source: quotation.source,
      uses: standing(quotation.consents).map((consent) => ({
        name: useWords[consent.use].charAt(0).toUpperCase() + useWords[consent.use].slice(1),
        value: `Under the name: ${attributedFor(quotation, consent.use, perspectives).words}. ${consent.givenHow}${consent.givenOn ? `, ${day(consent.givenOn)}` : ''}.`,
      })),
      holders: quotation.holders.map(({ id, holder, givenOn, toldAt }) => ({
        name: holder,
        words: givenOn ? `Has a copy since ${day(givenOn)}` : 'Has a copy',
        state: waiting.some((one) => one.id === id)
          ? { kind: 'nobody', word: 'To be told' }
          : toldAt === null
            ? null
            : { kind: 'done', word: `Told on ${day(toldAt)}` },
        noteHref: waiting.some((one) => one.id === id) ? recordPaths.holderNote(...here, id) : null,
        toldAction: waiting.some((one) => one.id === id) ? recordPaths.holderTold(...here, id) : null,
      })),
      agreeHref: quotation.words === null ? null : recordPaths.agreeUse(...here),
      slipHref: quotation.words === null ? null : recordPaths.slip(...here),
      withdrawHref: quotation.words === null ? null : recordPaths.withdraw(...here),
      threadHref: threadHref(slug, 'quotation', quotation.id),
      addHolderHref: recordPaths.addHolder(...here),
    },
    engagement.placeSlug === null ? {} : { worriedAt: engagement.placeSlug },
  );
}

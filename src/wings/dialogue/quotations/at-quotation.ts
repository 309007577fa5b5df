// What every page of a quotation begins with.
import { isId } from '../../../db/id.ts';
import { isRefusal, notFound, type Refusal } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { type Perspective, readPerspectives } from '../../partnership/index.ts';
import { recordPaths } from '../record-paths.ts';
import { mayKeepQuotations } from '../record-policy.ts';
import { findQuotedEngagement, readQuotations } from '../store/quotation.ts';
import type { Quotation } from './quotation.ts';

export interface QuotedEngagement {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly placeSlug: string | null;
}
export interface AtQuotations {
  readonly engagement: QuotedEngagement;
  readonly quotations: readonly Quotation[];
  readonly perspectives: readonly Perspective[];
  /** Where the list is. */
  readonly listHref: string;
}
export interface AtQuotation extends AtQuotations {
  readonly quotation: Quotation;
  readonly href: string;
}

export async function atQuotations(ask: Ask): Promise<AtQuotations | Refusal> {
  const refusal = ask.permit(mayKeepQuotations(ask.seat));
  if (refusal) return refusal;
  return ask.read(async (scope) => {
    const engagement = await findQuotedEngagement(scope, ask.params.engagement ?? '');
    if (!engagement) return notFound('dialogue');
    return {
      engagement,
      quotations: await readQuotations(scope, { engagementId: engagement.id }),
      perspectives: await readPerspectives(scope),
      listHref: recordPaths.quotations(ask.seat.partnership.slug, engagement.slug),
    };
  });
}

export async function atQuotation(ask: Ask): Promise<AtQuotation | Refusal> {
  const at = await atQuotations(ask);
  if (isRefusal(at)) return at;
  const quotation = at.quotations.find(({ id }) => isId(id) && id === ask.params.quotation);
  if (!quotation) return notFound('quotation');
  return { ...at, quotation, href: recordPaths.quotation(ask.seat.partnership.slug, at.engagement.slug, quotation.id) };
}

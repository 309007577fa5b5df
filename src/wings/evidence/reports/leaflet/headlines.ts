// The words that may stand as the title of a leaflet: those whose speaker agreed to a leaflet and has not taken it back.
import type { Scope } from '../../../../db/scope.ts';
import { readQuotationsFor } from '../../../dialogue/index.ts';
import { readPerspectives } from '../../../partnership/index.ts';
import { quotedClaims } from '../case-study/quoted.ts';
import type { Report } from '../report.ts';

export interface Headline {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

/** Null for a report that has no such title. */
export async function readHeadlines(
  scope: Scope,
  { kind, engagementId }: Pick<Report, 'kind' | 'engagementId'>,
): Promise<Headline[] | null> {
  if (kind !== 'leaflet' || engagementId === null) return null;
  const quotations = await readQuotationsFor(scope, engagementId, 'leaflet');
  return quotedClaims({ quotations, perspectives: await readPerspectives(scope) }, 'leaflet').map(
    ({ from, words, quoted }) => ({
      value: from.id,
      text: `“${words}”`,
      ...(quoted && { hint: quoted.attribution }),
    }),
  );
}

// Audits as rows of a list. Pure.

import { sentencesOf } from '../../../../shell/list-of.ts';
import { day } from '../../../../shell/words-in-time.ts';
import type { Place } from '../../../partnership/index.ts';
import { type NotesAudit, nextSampleOn } from '../notes-audit.ts';
import { wardPaths } from '../paths.ts';

export const auditStand = (
  audit: NotesAudit,
  last: string | null,
  today: string,
): { readonly kind: string; readonly word: string } => {
  if (audit.state === 'stopped') return { kind: 'stopped', word: 'Stopped, because' };
  const next = nextSampleOn(audit, last);
  return next !== null && next <= today
    ? { kind: 'no-answer', word: 'A sample is due' }
    : { kind: 'under-way', word: 'Running' };
};

export const auditRow = (
  slug: string,
  today: string,
  places: readonly Place[],
  audit: NotesAudit,
  last: string | null,
) => ({
  name: audit.name,
  href: wardPaths.audit(slug, audit.slug),
  words: sentencesOf([
    audit.purpose,
    places.find(({ id }) => id === audit.placeId)?.name,
    audit.state === 'stopped' && audit.because,
  ]),
  note: last === null ? 'No sample yet' : `Last sample on ${day(last)}`,
  state: auditStand(audit, last, today),
});

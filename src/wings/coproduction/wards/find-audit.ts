// The audit that an address names, with what it asks.
import type { Ask } from '../../../shell/route.ts';
import { type Place, readPlaces } from '../../partnership/index.ts';
import { readAudits, readCriteria } from '../store/audits.ts';
import type { Criterion, NotesAudit } from './notes-audit.ts';

export interface FoundAudit {
  readonly audit: NotesAudit;
  readonly criteria: readonly Criterion[];
  readonly places: readonly Place[];
  readonly place: Place | undefined;
}
export const findAudit = (ask: Ask): Promise<FoundAudit | undefined> =>
  ask.read(async (scope) => {
    const audit = (await readAudits(scope)).find(({ slug }) => slug === ask.params.audit);
    if (!audit) return undefined;
    const places = await readPlaces(scope);
    return {
      audit,
      criteria: await readCriteria(scope, audit.id),
      places,
      place: places.find(({ id }) => id === audit.placeId),
    };
  });

// After a signature: when all have signed these words, they are in force, and what was in force is replaced.
import type { Scope } from '../../db/scope.ts';
import type { Happening } from '../../shell/act.ts';
import { happened } from './events.ts';
import { holdVersion, moveVersion, readVersions } from './store/agreement-versions.ts';
import { allHaveSigned, standingVersion } from './working-agreement.ts';

/** In an act that has just kept a signature. The version is held by it, so that the last two who sign see each other. */
export async function comeIntoForce(scope: Scope, versionId: string, today: string): Promise<Happening[]> {
  const version = await holdVersion(scope, versionId);
  if (version?.state !== 'out for signing' || !allHaveSigned(version)) return [];
  const before = standingVersion(await readVersions(scope, { agreementId: version.agreementId }));
  if (before) await moveVersion(scope, { id: before.id, from: 'in force', to: 'replaced', endedOn: today });
  await moveVersion(scope, { id: version.id, from: 'out for signing', to: 'in force', inForceOn: today });
  return [happened.inForce(version.id, version.number, before?.number ?? null)];
}

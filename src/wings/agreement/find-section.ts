// The section that an address names, in an agreement that can be written in now.
import type { Ask } from '../../shell/route.ts';
import { type FoundAgreement, findAgreement } from './find-agreement.ts';
import type { Section } from './working-agreement.ts';

export async function findSection(ask: Ask): Promise<(FoundAgreement & { section: Section }) | undefined> {
  const found = await findAgreement(ask);
  const section = found?.agreement.sections.find(({ id }) => id === ask.params.section);
  return found && section && { ...found, section };
}

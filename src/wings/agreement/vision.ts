// The lines of a shared vision. Support is for the words as they stood: an amendment asks everyone again. Pure.
import type { Tier } from '../../shell/standing.ts';

export const visionStates = ['proposed', 'adopted', 'set aside'] as const;
export type VisionState = (typeof visionStates)[number];

export interface Wording {
  readonly version: number;
  readonly words: string;
  readonly wordedAt: Date;
}
export interface Support {
  readonly partnerId: string;
  /** Which words were meant. */
  readonly version: number;
  readonly adopted: boolean;
  readonly saidOn: string | null;
}
export interface VisionLine {
  readonly id: string;
  readonly engagementId: string | null;
  readonly position: number;
  readonly words: string;
  readonly state: VisionState;
  readonly proposedByPartnerId: string | null;
  readonly proposedBy: string | null;
  readonly proposedOn: string | null;
  readonly adoptedOn: string | null;
  readonly because: string | null;
  readonly tier: Tier;
  /** Which wording this is, counted from 1. */
  readonly version: number;
  readonly wordings: readonly Wording[];
  readonly support: readonly Support[];
}

export type VisionAct = 'amend' | 'support' | 'adopt' | 'take back' | 'set aside' | 'take up again';

/** What may be done to a line as it stands. */
const visionActs: Record<VisionState, readonly VisionAct[]> = {
  proposed: ['amend', 'support', 'adopt', 'take back', 'set aside'],
  adopted: ['amend', 'take back', 'set aside'],
  'set aside': ['take up again'],
};
export const mayFollow = (line: Pick<VisionLine, 'state'>, act: VisionAct): boolean =>
  visionActs[line.state].includes(act);

type Words = Pick<VisionLine, 'version' | 'support'>;

/** Who stands behind the words as they are now. */
export const standingFor = ({ version, support }: Words): Support[] => support.filter((one) => one.version === version);

/** Whose support was for earlier words and has not been given to these. */
export function fellAway({ version, support }: Words): Support[] {
  const now = new Set(support.filter((one) => one.version === version).map((one) => one.partnerId));
  const latest = new Map<string, Support>();
  for (const one of support.toSorted((a, b) => a.version - b.version))
    if (one.version < version && !now.has(one.partnerId)) latest.set(one.partnerId, one);
  return [...latest.values()];
}

/** A line is adopted when every partner it is for has adopted these very words. */
export function isAdopted(line: Words, partnerIds: readonly string[]): boolean {
  const adopters = new Set(
    standingFor(line)
      .filter((one) => one.adopted)
      .map((one) => one.partnerId),
  );
  return partnerIds.length > 0 && partnerIds.every((id) => adopters.has(id));
}

/** A vision is shared when it has lines, and every line that was not set aside is adopted. */
export function isShared(lines: readonly Pick<VisionLine, 'state'>[]): boolean {
  const standing = lines.filter(({ state }) => state !== 'set aside');
  return standing.length > 0 && standing.every(({ state }) => state === 'adopted');
}

/** The same words are no amendment: nobody's support may fall for a space. */
export const isAmended = (before: string, after: string): boolean =>
  before.replace(/\s+/g, ' ').trim() !== after.replace(/\s+/g, ' ').trim();

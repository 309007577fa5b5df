// Quotations: exact words, what their speaker agreed they may be used for, and how to take that back. Rules; pure.
import type { Tier } from '../../../shell/standing.ts';
import type { Perspective } from '../../partnership/index.ts';
import { type Attributed, beyondTheRoom, type CouldTell, inTheRoom } from '../record/attributed.ts';

export const USES = [
  'case study',
  'leaflet',
  'public page',
  'poster',
  'funder report',
  'training',
  'read back',
] as const;
export type Use = (typeof USES)[number];

export const useWords: Record<Use, string> = {
  'case study': 'in the case study',
  leaflet: 'in the leaflet',
  'public page': 'on the web page',
  poster: 'on the poster',
  'funder report': 'in the report to the funder',
  training: 'in training',
  'read back': 'read back at the next session',
};
/** How far each use lets words out. */
export const useTier: Record<Use, Tier> = {
  'case study': 'published',
  leaflet: 'published',
  'public page': 'published',
  poster: 'published',
  'funder report': 'partners',
  training: 'partners',
  'read back': 'room',
};

export const TELLABLE = ['no', 'perhaps', 'yes, and they know'] as const;
export type Tellable = (typeof TELLABLE)[number];
const asked: Record<Tellable, CouldTell> = { no: 'no', perhaps: 'maybe', 'yes, and they know': 'yes' };
/** The same answer, as it was given when the point was kept. */
export const tellableFrom = (couldTell: CouldTell | null): Tellable | null =>
  TELLABLE.find((tellable) => asked[tellable] === couldTell) ?? null;

export interface Consent {
  readonly id: string;
  readonly use: Use;
  /** The narrowest attribution the speaker agreed to for this use; null: widened like everyone else's. */
  readonly narrowestId: string | null;
  readonly givenOn: string | null;
  readonly givenHow: string;
  readonly withdrawnAt: Date | null;
}
export interface Holder {
  readonly id: string;
  readonly holder: string;
  readonly givenOn: string | null;
  readonly toldAt: Date | null;
}
export interface Quotation {
  readonly id: string;
  readonly engagementId: string;
  readonly sessionId: string | null;
  readonly entryId: string | null;
  /** Null once the whole is withdrawn or struck out. */
  readonly words: string | null;
  readonly perspectiveId: string | null;
  /** As its own source prints it, when it was published before. */
  readonly printedAttribution: string | null;
  readonly source: string | null;
  readonly tier: Tier;
  readonly tellable: Tellable;
  readonly withdrawnAt: Date | null;
  readonly consents: readonly Consent[];
  readonly holders: readonly Holder[];
}

export const standing = (consents: readonly Consent[]): readonly Consent[] =>
  consents.filter(({ withdrawnAt }) => withdrawnAt === null);

const widest: readonly Tier[] = ['room', 'partners', 'published'];
/** As far as the uses that still stand let it out; with none it stays in the room. */
export function tierOf(uses: readonly Use[]): Tier {
  const reach = uses.map((use) => widest.indexOf(useTier[use]));
  return widest[Math.max(0, ...reach)] ?? 'room';
}

/** "May be used in the leaflet and on the web page" */
export function mayBeUsed(consents: readonly Consent[]): string | null {
  const uses = standing(consents).map(({ use }) =>
    use === 'read back' ? 'when we read back what we heard' : useWords[use],
  );
  if (uses.length === 0) return null;
  const last = uses.at(-1);
  return `May be used ${uses.length === 1 ? last : `${uses.slice(0, -1).join(', ')} and ${last}`}`;
}

/** For those who were in the room. */
export function attributedInTheRoom(quotation: Quotation, perspectives: readonly Perspective[]): Attributed {
  const said = inTheRoom(perspectives, quotation.perspectiveId);
  return quotation.printedAttribution === null ? said : { kind: said.kind, words: quotation.printedAttribution };
}

/**
 * For one use, beyond the room. The word that its own source printed stands only where the speaker agreed to be shown as
 * near as that (docs/decisions/0010).
 */
export function attributedFor(quotation: Quotation, use: Use, perspectives: readonly Perspective[]): Attributed {
  const { perspectiveId, printedAttribution, tellable } = quotation;
  const narrowest = standing(quotation.consents).find((one) => one.use === use)?.narrowestId ?? null;
  const agreedAsNear = narrowest !== null && narrowest === perspectiveId && isKnown(perspectives, narrowest);
  if (printedAttribution !== null && agreedAsNear) return attributedInTheRoom(quotation, perspectives);
  return beyondTheRoom(perspectives, perspectiveId, {
    ...{ couldTell: asked[tellable], narrowest },
    surface: useTier[use] === 'published' ? 'published' : 'partners',
  });
}

const isKnown = (perspectives: readonly Perspective[], id: string): boolean =>
  perspectives.some((perspective) => perspective.id === id);

/** Words that their speaker agreed to for this use, and has not taken back. */
export const usableFor = (quotation: Quotation, use: Use): boolean =>
  quotation.words !== null && standing(quotation.consents).some((one) => one.use === use);

/** Holders of a copy who have not been told since words or a use were last taken back. */
export function toBeTold({ withdrawnAt, consents, holders }: Quotation): readonly Holder[] {
  const taken = [withdrawnAt, ...consents.map((consent) => consent.withdrawnAt)].filter((at) => at !== null);
  const last = Math.max(...taken.map((at) => at.getTime()));
  return taken.length === 0 ? [] : holders.filter(({ toldAt }) => toldAt === null || toldAt.getTime() < last);
}

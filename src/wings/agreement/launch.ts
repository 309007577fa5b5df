// The launch of a working agreement: a day on which it is shown to those it is for. Pure.
import { clockTime, day } from '../../shell/words-in-time.ts';

export type LaunchState = 'planned' | 'held' | 'called off';

export interface LaunchItem {
  readonly id: string;
  /** 'HH:MM'. */
  readonly at: string | null;
  readonly words: string;
  /** Who speaks, by role. */
  readonly byRole: string | null;
  /** The seat of whoever speaks, where they have one: they alone choose whether they are named. */
  readonly speakerId: string | null;
  readonly speakerName: string | null;
  readonly version: number;
}
export type LaunchAnswer = 'coming' | 'not coming';
export interface LaunchInvitation {
  readonly personId: string;
  readonly answer: LaunchAnswer | null;
}
export interface Launch {
  readonly id: string;
  readonly agreementId: string;
  readonly onDate: string | null;
  /** 'HH:MM'. */
  readonly startsAt: string | null;
  readonly whenWords: string | null;
  readonly where: string | null;
  readonly state: LaunchState;
  readonly because: string | null;
  readonly people: number | null;
  readonly cameOfIt: string | null;
  readonly version: number;
  /** In the order of the day. */
  readonly items: readonly LaunchItem[];
  readonly invitations: readonly LaunchInvitation[];
}

/** "3 March 2027, 2pm", "October 2013", or nothing when it is not known. */
export function whenOf({ onDate, startsAt, whenWords }: Pick<Launch, 'onDate' | 'startsAt' | 'whenWords'>) {
  const on = onDate === null ? whenWords : day(onDate);
  return on === null ? null : `${on}${startsAt === null ? '' : `, ${clockTime(startsAt)}`}`;
}

/** Shown by role, and by name where they chose it. */
export const speakerOf = ({ byRole, speakerName }: Pick<LaunchItem, 'byRole' | 'speakerName'>): string | null =>
  speakerName === null ? byRole : `${speakerName}, ${byRole}`;

/** The one that is planned, else the latest. Launches come the latest first. */
export const currentLaunch = (launches: readonly Launch[]): Launch | undefined =>
  launches.find(({ state }) => state === 'planned') ?? launches[0];

export const launchStand: Record<LaunchState, { readonly kind: string; readonly word: string }> = {
  planned: { kind: 'planned', word: 'Planned' },
  held: { kind: 'done', word: 'Held' },
  'called off': { kind: 'stopped', word: 'Called off, because' },
};

/** A name is chosen for what it stands beside: with other words, another role or another speaker it goes. */
export const nameStands = (
  before: Pick<LaunchItem, 'words' | 'byRole' | 'speakerId'>,
  after: Pick<LaunchItem, 'words' | 'byRole' | 'speakerId'>,
): boolean => before.words === after.words && before.byRole === after.byRole && before.speakerId === after.speakerId;

// A handover from one team to another, or to a service that is not here. Pure.

export const handoverStates = [
  'planned',
  'sent',
  'acknowledged',
  'accepted',
  'appointment made',
  'attended',
  'started',
  'did not start',
  'declined',
  'refused',
  'stopped',
] as const;
export type HandoverState = (typeof handoverStates)[number];
export type HandoverKind = 'prison to prison' | 'prison to community';

export interface Handover {
  readonly id: string;
  readonly number: number;
  readonly referenceId: string;
  readonly kind: HandoverKind;
  readonly fromId: string;
  /** A provider here, or a service that is not here; neither: nobody is chosen yet. */
  readonly toId: string | null;
  readonly toOutsideId: string | null;
  readonly area: string | null;
  readonly state: HandoverState;
  readonly plannedOn: string;
  readonly sentOn: string | null;
  readonly sentAt: Date | null;
  readonly acknowledgedOn: string | null;
  readonly acceptedOn: string | null;
  readonly workerId: string | null;
  readonly workerWords: string | null;
  readonly appointmentOn: string | null;
  readonly appointmentAt: string | null;
  readonly attendedOn: string | null;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly becauseKind: string | null;
  readonly expectedReleaseOn: string | null;
  readonly releaseUnknownBecause: string | null;
  readonly releasedOn: string | null;
  readonly shortNotice: boolean;
  readonly lostContactOn: string | null;
  readonly version: number;
}

export const hasEnded = ({ state }: Pick<Handover, 'state'>): boolean =>
  ['started', 'did not start', 'declined', 'refused', 'stopped'].includes(state);

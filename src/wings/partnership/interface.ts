// Interfaces: two or more sides that meet in the work, at levels and across them. Words and rules.
import type { Level } from '../../shell/standing.ts';

export interface Side {
  readonly id: string;
  readonly name: string;
  readonly partnerId: string | null;
  readonly position: number;
}

/** Who stands where: a side at a level, or an experience beside the levels (side and level null). */
export interface InterfaceSeat {
  readonly id: string;
  readonly sideId: string | null;
  readonly level: Level | null;
  readonly perspectiveId: string | null;
  readonly words: string;
  readonly asked: boolean;
  readonly position: number;
}

export interface Interface {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly about: string | null;
  readonly sides: readonly Side[];
  readonly seats: readonly InterfaceSeat[];
  readonly version: number;
}

export const levelWords: Record<Level, string> = {
  strategic: 'Strategic',
  managerial: 'Managerial',
  operational: 'Operational',
};

// References of people and referrals: who may come through which door.
import type { Allowed } from './expected.ts';

export const referenceDoors: Readonly<Record<string, Allowed>> = {};

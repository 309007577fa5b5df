// Services and where they are offered: who may come through which door.
import type { Allowed } from './expected.ts';

export const directoryDoors: Readonly<Record<string, Allowed>> = {};

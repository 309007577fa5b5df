import type { Allowed } from './expected.ts';

export const answerDoors: Readonly<Record<string, Allowed>> = {};

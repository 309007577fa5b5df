// What was answered of the five questions that are asked before somebody goes.
import type { Scope } from '../../../db/scope.ts';
import type { ChecklistRow } from '../../../interop/handover/text.ts';

/** Nothing is answered anywhere yet: the paper says so of all five. */
export const readAnswered = async (_scope: Scope, _handoverId: string): Promise<readonly ChecklistRow[]> => [];

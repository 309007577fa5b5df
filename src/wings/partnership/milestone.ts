// Milestones: the partnership's history as a timeline. Words and rules.
import { timeIn } from './time-in.ts';

export interface Milestone {
  readonly id: string;
  readonly onDate: string | null;
  /** When no day is known: "May 2009". */
  readonly whenWords: string | null;
  readonly sequence: number;
  readonly title: string;
  readonly words: string | null;
  readonly version: number;
}

const timeOf = ({ onDate, whenWords }: Milestone): string | undefined => onDate ?? timeIn(whenWords ?? '');

/** Oldest first. What has no year in its words comes last, in the order given by hand. */
export function inOrder(a: Milestone, b: Milestone): number {
  const [timeA, timeB] = [timeOf(a), timeOf(b)];
  if (timeA && timeB) return timeA.localeCompare(timeB) || a.sequence - b.sequence || a.id.localeCompare(b.id);
  if (timeA || timeB) return timeA ? -1 : 1;
  return a.sequence - b.sequence || a.id.localeCompare(b.id);
}

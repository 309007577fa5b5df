// What a report to a funder is made from. Of what has a tier only what is published stands among these.
import type { Health } from '../../thread/health.ts';
import type { ReportDocument } from '../document.ts';
import type { Report } from '../report.ts';
import type { Reached } from './reach.ts';

export interface FunderFacts {
  readonly partnershipId: string;
  readonly partnership: ReportDocument['partnership'];
  readonly report: Pick<Report, 'number' | 'title' | 'subtitle' | 'authors' | 'rights' | 'engagementId'>;
  readonly period: { readonly from: string; readonly to: string };
  readonly goals: readonly { readonly id: string; readonly words: string }[];
  readonly passages: readonly { readonly id: string; readonly part: string; readonly words: string }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly title: string;
    readonly kindWords: string;
    readonly onDate: string;
    readonly people: number | null;
  }[];
  readonly careSpaces: number;
  readonly reached: readonly Reached[] | null;
  readonly health: Pick<Health, 'put' | 'answered' | 'changed' | 'medianDays'>;
  readonly commitments: readonly {
    readonly id: string;
    readonly words: string;
    readonly saidByAsked: string | null;
    readonly saidByAsker: string | null;
  }[];
  readonly actions: readonly { readonly id: string; readonly expected: string }[];
  readonly measured: readonly {
    readonly id: string;
    readonly name: string;
    /** Begins with the name: "Calls: no effective measure yet". */
    readonly finding: string;
    /** Why it ended, or why there is no effective measure yet. */
    readonly because: string | null;
  }[];
  readonly spent: readonly { readonly id: string; readonly what: string; readonly pence: number }[];
  readonly lookBacks: readonly {
    readonly id: string;
    readonly months: number;
    readonly words: string | null;
    readonly whatItCost: string | null;
  }[];
}

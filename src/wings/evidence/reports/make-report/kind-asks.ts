// What each kind of report asks for when it is made: of which engagement, of which stretch of time. Pure.
import type { ReportKind } from '../report.ts';

interface KindAsks {
  readonly tells: string;
  readonly engagement: 'asked' | 'may be' | 'never';
  readonly period: 'asked' | 'may be' | 'never';
}

export const kindAsks: Record<ReportKind, KindAsks> = {
  'case study': {
    tells: 'How one engagement came about, what was done, what came of it and what was learnt.',
    ...{ engagement: 'asked', period: 'never' },
  },
  leaflet: {
    tells: 'One engagement on one folded sheet, with somebody’s words as its title.',
    ...{ engagement: 'asked', period: 'never' },
  },
  poster: {
    tells: 'What was said in a stretch of time, and what was done about it.',
    ...{ engagement: 'never', period: 'asked' },
  },
  'easy-read summary': {
    tells: 'One engagement, or a stretch of time, in short sentences with pictures.',
    ...{ engagement: 'may be', period: 'may be' },
  },
  'funder report': {
    tells: 'A stretch of time, for those who pay.',
    ...{ engagement: 'may be', period: 'asked' },
  },
};

/** Those that can be made, in the order in which they are offered. */
export const offered: readonly ReportKind[] = ['case study', 'leaflet', 'poster', 'easy-read summary', 'funder report'];

/** 'easy-read summary' is 'easy-read-summary' in an address. */
export const kindInAddress = (kind: ReportKind): string => kind.replaceAll(' ', '-');
export const kindFromAddress = (typed: unknown): ReportKind | undefined =>
  offered.find((kind) => kindInAddress(kind) === typed);

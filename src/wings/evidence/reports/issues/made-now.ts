// The report as it would be issued now, for the one button that issues it without what was taken back.
import type { Ask } from '../../../../shell/route.ts';
import { makers } from '../makers.ts';
import type { Report } from '../report.ts';
import { type ToldPeriod, toldBefore } from '../told-periods/told-period.ts';
import { digestWords, frozen } from './frozen.ts';

/** Undefined where it cannot be issued now: what it is of is not there, or it was not told back. */
export async function madeNow(
  ask: Ask,
  report: Report,
  told: readonly ToldPeriod[],
): Promise<{ readonly digest: string } | undefined> {
  if (report.kind === 'funder report' && (!report.period || !toldBefore(told, report.period, ask.today)))
    return undefined;
  const made = await ask.read((scope) => makers[report.kind](scope, report, { today: ask.today }));
  return made && { digest: digestWords(frozen(made.document).digest) };
}

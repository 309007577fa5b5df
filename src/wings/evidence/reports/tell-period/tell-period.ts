import { z } from 'zod';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type Refusal,
  redirect,
} from '../../../../shell/endings.ts';
import { again, day, maybeId, readForm, several, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readUntoldIn } from '../../../coproduction/index.ts';
import { mayTellPeriodBack } from '../../policy.ts';
import { readIssues } from '../../store/issues.ts';
import { addToldPeriod, readToldPeriods, takeBackToldPeriod } from '../../store/told-periods.ts';
import { issueHappened as happened } from '../issues/events.ts';
import type { Issue } from '../issues/issue.ts';
import { issuePaths as paths } from '../issues/paths.ts';
import { reachesEveryone, type ToldPeriod, ways } from '../told-periods/told-period.ts';
import { takeBackPage, tellPeriodPage, toldPeriodsPage } from './page.ts';

export async function showToldPeriods(ask: Ask): Promise<Ending> {
  const { told, issues } = await ask.read(async (scope) => ({
    told: await readToldPeriods(scope),
    issues: await readIssues(scope),
  }));
  return toldPeriodsPage(told, issues, ask.seat);
}

const telling = z.object({
  from: day('Write from which day, for example 1 4 2026'),
  to: day('Write to which day, for example 30 6 2026'),
  toldOn: day('Write on which day they were told'),
  ways: several(),
  toWhom: words('Say who was told: which perspectives', 400),
  withIssue: maybeId(),
});

export async function showTellPeriod(ask: Ask): Promise<Ending> {
  const { from, to } = ask.query;
  return tellPage(ask, ask.open({ from, to, toldOn: ask.today }), from, to);
}

export async function doTellPeriod(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const read = readForm(telling, ask.body, ({ from, to, toldOn, ways: chosen }) => [
    ...(from && to && from > to ? [{ name: 'to', text: 'The last day comes after the first' }] : []),
    ...(to && toldOn && toldOn < to
      ? [{ name: 'toldOn', text: 'It is told once it is over: on its last day or later' }]
      : []),
    ...(toldOn && toldOn > ask.today ? [{ name: 'toldOn', text: 'That day has not come yet' }] : []),
    ...(chosen && !chosen.some((way) => ways.some((one) => one === way))
      ? [{ name: 'ways', text: 'Say how they were told' }]
      : chosen && !reachesEveryone(chosen)
        ? [{ name: 'ways', text: 'Choose a way that also reaches people with no e-mail: read out, on paper or put up' }]
        : []),
  ]);
  if (!read.ok) return invalid(await tellPage(ask, again(ask.body, read.errors)));
  const { withIssue, ...values } = read.values;
  const untold = await ask.read((scope) => readUntoldIn(scope, values));
  if (untold.length > 0) {
    const wrong = {
      name: 'from',
      text: `${untold.length} of what was answered in it is not told yet. Tell that first`,
    };
    return invalid(await tellPage(ask, again(ask.body, [wrong]), values.from, values.to));
  }
  if (withIssue !== null && !(await ask.read(readIssues)).some((issue) => issue.id === withIssue && canBeShown(issue)))
    return invalid(
      await tellPage(ask, again(ask.body, [{ name: 'withIssue', text: 'Choose one of the answers on the page' }])),
    );
  const id = ask.newId();
  const told = await ask.act<true>({
    may: mayTellPeriodBack(ask.seat),
    apply: async (scope) => {
      if ((await readUntoldIn(scope, values)).length > 0)
        return closed('Something in it was answered meanwhile, and is not told yet.', 'Tell that first.');
      await addToldPeriod(scope, {
        ...{ id, ...values, ways: ways.filter((way) => values.ways.includes(way)) },
        ...{ withIssueId: withIssue, recordedBy: ask.seat.personId },
      });
      return { result: true, happened: happened.periodTold(id, values.from, values.to, values.toldOn) };
    },
  });
  if (isRefusal(told)) return told;
  return redirect(paths.toldPeriods(slug), 'It is kept that they were told. The report to the funder can follow.');
}

const takingBack = z.object({ because: words('Say why', 400) });

export async function showTakeBackTold(ask: Ask): Promise<Ending> {
  const at = await atTold(ask);
  return isRefusal(at) ? at : takeBackPage(at, ask.open({}, at.version), ask.seat.partnership.slug);
}

export async function doTakeBackTold(ask: Ask): Promise<Ending> {
  const at = await atTold(ask);
  if (isRefusal(at)) return at;
  const { slug } = ask.seat.partnership;
  const read = readForm(takingBack, ask.body);
  if (!read.ok) return invalid(takeBackPage(at, again(ask.body, read.errors), slug));
  const done = await ask.act<true>({
    may: mayTellPeriodBack(ask.seat),
    apply: async (scope) => {
      if (standsOn(at, await readIssues(scope))) return stoodOn;
      return (await takeBackToldPeriod(scope, at, read.values.because))
        ? { result: true, happened: happened.toldTakenBack(at.id) }
        : closed('This was taken back already.', 'There is nothing more to do.');
    },
  });
  return isRefusal(done)
    ? done
    : redirect(paths.toldPeriods(slug), 'It is taken back. No report to a funder stands on it.');
}

/** What can be read out, put up or handed out. */
const canBeShown = ({ kind, state }: Issue): boolean =>
  state === 'issued' && (kind === 'poster' || kind === 'easy-read summary' || kind === 'leaflet');

const standsOn = ({ id }: ToldPeriod, issues: readonly Issue[]): boolean =>
  issues.some(({ toldPeriodId, state }) => toldPeriodId === id && state !== 'withdrawn');

const stoodOn = closed(
  'A report to the funder stands on this. Nothing was changed.',
  'Withdraw that report first. Then this can be taken back.',
);

async function atTold(ask: Ask): Promise<ToldPeriod | Refusal> {
  const { told, issues } = await ask.read(async (scope) => ({
    told: await readToldPeriods(scope),
    issues: await readIssues(scope),
  }));
  const one = told.find(({ id }) => id === ask.params.toldPeriod);
  if (!one) return notFound('telling-back');
  if (one.state === 'taken back') return closed('This was taken back already.', 'There is nothing more to do.');
  return standsOn(one, issues) ? stoodOn : one;
}

async function tellPage(ask: Ask, form: ReturnType<Ask['open']>, from?: string, to?: string) {
  const isDay = (typed: string | undefined) => typed !== undefined && /^\d{4}-\d\d-\d\d$/.test(typed);
  const period = from && to && isDay(from) && isDay(to) ? { from, to } : null;
  const { untold, issues } = await ask.read(async (scope) => ({
    untold: period ? await readUntoldIn(scope, period) : [],
    issues: await readIssues(scope),
  }));
  return tellPeriodPage(form, { period, untold, issues: issues.filter(canBeShown) }, ask.seat.partnership.slug);
}

// Which stretches of time were told back, and the form for one more. Pure.
import { askedPage, choices } from '../../../../shell/asked.ts';
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { threadHref } from '../../../../shell/thread-href.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { mayTellPeriodBack } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import type { Issue } from '../issues/issue.ts';
import { issuePaths as paths } from '../issues/paths.ts';
import { howTold, type Period, type ToldPeriod, ways } from '../told-periods/told-period.ts';

const spanWords = ({ from, to }: Period): string => `${day(from)} to ${day(to)}`;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export function toldPeriodsPage(told: readonly ToldPeriod[], issues: readonly Issue[], seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const may = mayTellPeriodBack(seat).allowed;
  const funderOf = ({ id }: ToldPeriod) =>
    issues.filter(({ toldPeriodId, state }) => toldPeriodId === id && state !== 'withdrawn').at(0);
  return page('wings/evidence/reports/tell-period/told-periods.njk', {
    title: 'Told back',
    lead:
      told.length === 0
        ? 'Nothing is written down yet. Before a report goes to a funder, the people who took part hear what came of the same stretch of time.'
        : 'The people who took part hear what came of a stretch of time before the funder does.',
    sections: sectionsOf(seat, 'told-back'),
    told: told.map((one) => {
      const funder = funderOf(one);
      return {
        name: spanWords(one),
        words: `Told on ${day(one.toldOn)}, ${howTold(one.ways)}. To: ${one.toWhom}.`,
        note: funder
          ? `The funder was told on ${day(funder.issuedOn)}.`
          : one.state === 'taken back'
            ? one.because
            : 'The funder has not been told yet.',
        state: one.state === 'told' ? { kind: 'done', word: 'Told back' } : { kind: 'stopped', word: 'Taken back' },
        takeBackHref: may && one.state === 'told' && !funder ? paths.takeBackTold(slug, one.id) : null,
      };
    }),
    addHref: may ? paths.tellPeriod(slug) : null,
  });
}

interface Telling {
  readonly period: Period | null;
  readonly untold: readonly { readonly id: string; readonly words: string | null }[];
  readonly issues: readonly Issue[];
}

export const tellPeriodPage = (form: FormView, { period, untold, issues }: Telling, slug: string): PageEnding =>
  page('wings/evidence/reports/tell-period/tell-period.njk', {
    title: 'Tell people back about a period',
    back: { text: 'Told back', href: paths.toldPeriods(slug) },
    untold: untold.map(({ id, words }) => ({
      name: words ?? 'Words that were taken back',
      href: threadHref(slug, 'put item', id),
      words: 'Answered, and somebody who put it has not been told yet',
    })),
    untoldWords:
      period && untold.length > 0
        ? `${plural(untold.length, 'thing')} answered from ${spanWords(period)} ${untold.length === 1 ? 'is' : 'are'} not told yet. Nobody is told over an unfinished telling: tell that first. Whoever cannot be told is written down there.`
        : null,
    ways: choices(ways.map((way) => [way, capital(way)])),
    issues: [
      { value: '', text: 'None of these' },
      ...issues.map(({ id, title, number }) => ({ value: id, text: `${title}, issue ${number}` })),
    ],
    hasIssues: issues.length > 0,
    form,
  });

export const takeBackPage = (told: ToldPeriod, form: FormView, slug: string): PageEnding =>
  askedPage({
    title: 'Take back that they were told',
    asked: spanWords(told),
    back: { text: 'Told back', href: paths.toldPeriods(slug) },
    fields: [{ is: 'area', name: 'because', options: { label: 'Why?', rows: 2 } }],
    button: 'Take it back',
    next: ['No report to a funder can stand on it then. Once they are told, write it down anew.'],
    form,
  });

// The national figure as it was published: of adults who left prison with a treatment need, how many in every 100 started structured
// treatment in the community within three weeks. Each with its source; a year for which none was found has none. Pure.
import type { RunChart } from '../../../pictures/run-chart.ts';

interface Published {
  readonly period: string;
  readonly short: string;
  readonly inEvery100: number | null;
  readonly source: string;
}

const report = (year: string) => `Alcohol and drug treatment in secure settings, ${year} (gov.uk)`;
const notFound = 'No figure found in the sources read';

const england: readonly Published[] = [
  { period: '2015 to 2016', short: '2015-16', inEvery100: 30, source: report('2023 to 2024') },
  { period: '2016 to 2017', short: '2016-17', inEvery100: null, source: notFound },
  { period: '2017 to 2018', short: '2017-18', inEvery100: null, source: notFound },
  { period: '2018 to 2019', short: '2018-19', inEvery100: null, source: notFound },
  { period: '2019 to 2020', short: '2019-20', inEvery100: 34.5, source: report('2020 to 2021') },
  { period: '2020 to 2021', short: '2020-21', inEvery100: 38.1, source: report('2020 to 2021') },
  {
    period: '2021 to 2022',
    short: '2021-22',
    inEvery100: null,
    source: `${notFound}. The first review of the drug strategy is quoted with 40.7, without its year`,
  },
  { period: '2022 to 2023', short: '2022-23', inEvery100: 43, source: report('2023 to 2024') },
  { period: '2023 to 2024', short: '2023-24', inEvery100: 53, source: `${report('2023 to 2024')}, 30 January 2025` },
  { period: '2024 to 2025', short: '2024-25', inEvery100: null, source: notFound },
  {
    period: 'June 2025',
    short: 'June 2025',
    inEvery100: 54,
    source: 'Ministry of Justice, written answer 70853 in Parliament',
  },
];
const ambition = {
  inEvery100: 75,
  source: 'The national ambition, as drinkanddrugsnews.com and illycorp.com say it: secondary sources',
};

export const englandChart: RunChart = {
  id: 'england',
  title: 'England: 54 in every 100, in June 2025',
  axis: 'Of every 100 people released, how many started within 21 days',
  ...{ least: 0, most: 80, ticks: [0, 20, 40, 60, 80], marks: [], along: null, isPublished: true },
  aim: { value: ambition.inEvery100, words: `Aim ${ambition.inEvery100}` },
  points: england.map(({ period, short, inEvery100, source }) => ({
    ...{ period, short, value: inEvery100 },
    words: inEvery100 === null ? source : `${inEvery100} in every 100`,
  })),
};

export const englandTable = {
  words: 'Show as a table, with sources',
  caption: 'England, of every 100 people released',
  head: ['Year to March', 'Started within 21 days', 'Source'],
  rows: [
    ...england.map(({ period, inEvery100, source }) => [
      period,
      inEvery100 === null ? 'Not known' : String(inEvery100),
      source,
    ]),
    ['Aim', String(ambition.inEvery100), ambition.source],
  ],
};

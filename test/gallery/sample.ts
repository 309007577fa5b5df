import type { ControlChart } from '../../src/pictures/control-chart.ts';
import type { DayClock } from '../../src/pictures/day-clock.ts';
import type { Funnel } from '../../src/pictures/funnel.ts';
import { stateKinds } from '../../src/pictures/line-end.ts';
import type { LostTo } from '../../src/pictures/lost-to.ts';
import { perspectiveKinds } from '../../src/pictures/mark.ts';
import type { ReadingsOverTime } from '../../src/pictures/readings-over-time.ts';
import type { RelationshipMaps } from '../../src/pictures/relationship.ts';
import type { RunChart } from '../../src/pictures/run-chart.ts';
import type { ThreadPicture } from '../../src/pictures/thread-picture.ts';
import { tiers } from '../../src/pictures/tier-ripple.ts';
import type { FormState, Frame } from '../../src/shell/frame.ts';
import { answerSymbols, answerWords } from '../../src/wings/coproduction/rounds/sheet.ts';

/** Made-up facts that show every macro at its busiest. Each word that a person might have typed holds a `<`. */
export const frame: Frame = {
  title: 'Everything <at once>',
  partnership: { name: 'Aldermoor <and> Hart', href: '/aldermoor', tagline: 'Side by <side>' },
  fictional: true,
  note: 'Nothing on this page <happened>.',
  seat: 'Facilitator',
  signedIn: true,
  csrf: 'token',
  worriedHref: '/worried',
  navigation: [
    { text: 'Home', href: '/' },
    { text: 'Dialogues', href: '/dialogues', current: true },
  ],
  footer: [{ text: 'Help in plain words', href: '/help' }],
  kept: 'It is <kept>.',
  language: 'en',
  now: new Date('2026-11-21T12:00:00Z'),
};

const relations: RelationshipMaps = {
  maps: ['Before', 'After'].map((title) => ({
    title,
    left: 'Prison <side>',
    right: 'Health',
    levels: [
      {
        level: 'Strategic: sets direction',
        leftWho: ['Governor'],
        rightWho: ['Director'],
        reading: 'productive',
        href: '/r',
      },
      {
        level: 'Managerial: runs the service',
        leftWho: ['Managers'],
        rightWho: [],
        reading: 'under-strain',
        href: null,
      },
      {
        level: 'Operational: does the work',
        leftWho: ['Officers'],
        rightWho: ['Nurses'],
        reading: 'in-conflict',
        href: null,
      },
      { level: 'Across levels', leftWho: ['Governor'], rightWho: ['Nurses'], reading: null, href: null },
      { level: 'Elsewhere', leftWho: ['Officers'], rightWho: ['Nurses'], reading: 'working', href: null },
    ],
  })),
  experience: [
    { kind: 'resident', words: 'Patients', asked: false, note: null },
    { kind: 'family', words: 'Families', asked: true, note: 'Letters <go missing>.' },
  ],
};

const lostTo: LostTo = {
  id: 'lost-to',
  title: 'Places were lost most often to: not unlocked',
  bars: [
    { words: 'Not unlocked <late>', said: '42 places', value: 42 },
    { words: 'Chose not to come', said: '11 places', value: 11 },
    { words: 'Unwell', said: 'fewer than 8, or none', value: null },
  ],
};

const funnel: Funnel = {
  ...{ id: 'funnel', title: 'Where people are <lost>', finding: '215 of <410>.' },
  steps: [
    { name: 'Left <prison>', people: 410, shown: '410', lost: null },
    { name: 'Sent', people: null, shown: 'not <shown>', lost: '<few>' },
    { name: 'Started', people: 40, shown: '40', lost: '335 <lost>' },
  ],
};
const controlChart: ControlChart = {
  ...{ id: 'calls', title: 'Calls <all>: fewer since March', axis: 'Calls <a month>', least: 0, most: 20 },
  ticks: [{ value: 0, words: '0' }],
  points: [
    { period: 'March <one>', short: 'Mar', value: 12, words: '12 calls', sign: null },
    { period: 'April', short: 'Apr', value: 2, words: '2 calls', sign: 'below the lower limit' },
  ],
  middles: [{ from: 0, to: 1, value: 7, word: 'mean' }],
  limits: [{ lower: 3, upper: 11 }, null],
  aim: { value: 5, words: 'Aim: 5' },
  marks: [{ at: 1, kind: 'change', label: 'A', words: 'A nurse <visits>', when: 'from 2 April 2026' }],
};
const runChart: RunChart = {
  ...{
    id: 'run',
    title: 'Led by <lived experience>',
    axis: 'Of every 10 <pieces>',
    least: 0,
    most: 10,
    ticks: [0, 5, 10],
  },
  points: [
    { period: 'January to March 2026', short: 'Jan <26>', value: 4, words: '4 of 10' },
    { period: 'April to June 2026', short: 'Apr 26', value: null, words: 'No work <begun>' },
    { period: 'July to September 2026', short: 'Jul 26', value: 6, words: '6 of 10' },
    { period: 'October to December 2026', short: 'Oct 26', value: 7, words: '7 of 10' },
  ],
  aim: { value: 8, words: 'Aim: <8>' },
  marks: [{ at: 2, words: 'Peers <paid>' }],
  along: { name: 'Over <all>', values: [4, null, 5, 6].map((value) => ({ value, words: `<${value}>` })) },
  isPublished: false,
};

const dayClock: DayClock = {
  ...{ id: 'clock', title: 'Day 9 of 21 <after release>', today: 9, through: 9, days: [2, 7, 21] },
  ...{ first: 'Released', last: 'Last day' },
  marks: [
    { day: 2, words: 'Acknowledged <by them>' },
    { day: 6, words: 'A <worker>' },
  ],
};

const readings: ReadingsOverTime = {
  id: 'readings',
  title: 'Operational level: from conflict <to> working',
  levels: [
    {
      level: 'Operational',
      readings: [
        { on: '2025-02-01', reading: 'in-conflict' },
        { on: '2025-04-28', reading: 'under-strain' },
        { on: '2025-06-02', reading: 'working' },
      ],
    },
    { level: 'Strategic', readings: [{ on: '2025-02-01', reading: 'productive' }] },
  ],
  dialogues: [{ on: '2025-04-12', words: 'Dialogue <1>' }],
  until: '2025-07-05',
};

const picture: ThreadPicture = {
  id: 'thread',
  title: 'From words <to> change',
  description: 'Two points became one theme.',
  said: [
    { kind: 'resident', to: 'a' },
    { kind: 'officer', to: 'b' },
  ],
  columns: [
    {
      word: 'Themes',
      nodes: [
        { id: 'a', words: 'Past the <uniform>' },
        { id: 'b', words: 'Safety or care first?', heldOpen: true },
      ],
    },
    { word: 'Expectation', nodes: [{ id: 'c', words: 'Officers sit in' }] },
  ],
  links: [{ from: 'a', to: 'c' }],
  back: 'Has it <changed>?',
};

const form: FormState = {
  values: { name: '<b>', level: 'a', uses: ['b'], due: '2026-01-09', place: 'a' },
  errors: [
    { name: 'name', text: 'Say <what> it is called' },
    { name: 'due', text: 'Write a real date' },
  ],
  csrf: 'token',
  keepLater: true,
};

const agreed = { kind: 'agreed', word: 'Agreed <by all>', href: '/1' };

export const page = {
  caption: 'Session 3 <of 4>',
  lead: 'Nothing is <late>.',
  nothing: null,
  crumbs: [{ text: 'Partners', href: '/p' }, { text: 'Here' }],
  sections: [
    { text: 'Words', href: '/w', current: true },
    { text: 'Themes (5)', href: '/t' },
  ],
  states: Object.keys(stateKinds),
  kinds: perspectiveKinds,
  tiers,
  relations,
  commonGround: {
    id: 'ground',
    views: [
      { kind: 'resident', words: 'Residents <all>', letter: null },
      { kind: 'health', words: 'Nurses', letter: 'a' },
    ],
    heads: ['What people could answer', 'What that means'],
    ends: ['Most disagree', 'Split', 'Most agree'],
    bands: [
      {
        title: 'Common <ground>',
        note: 'The surest is first.',
        rows: [
          {
            id: 's1',
            words: 'You have to look past the <uniform>.',
            lanes: [
              { kind: 'resident', letter: null, share: 0.9, low: 0.8, high: 0.95 },
              { kind: 'health', letter: 'a', kept: 'Nurses: too <few>' },
            ],
            tick: 0.8,
            seen: 'Residents <all>: nearly everyone agrees.',
            verdict: 'Nearly everyone <agrees>',
            why: 'All views are close',
          },
        ],
      },
    ],
    table: { caption: 'Bars as a table', head: ['Statement', 'View'], rows: [['Look past <it>', 'Residents']] },
  },
  opinionMap: {
    places: [{ x: -1, y: 0.5, people: 15 }],
    words: 'How alike people <answered>.',
    table: { caption: 'The map as a table', head: ['Place', 'People'], rows: [['Left', 'about 15']] },
  },
  review: {
    sides: [
      { kind: 'resident', words: 'Residents <here>' },
      { kind: 'health', words: 'Nurses' },
      { kind: 'family', words: 'Families' },
    ],
    ends: ['Not here yet', 'Partly', 'Here, every day'],
    note: 'how far <apart> we are.',
    groups: [
      {
        title: 'People <and> partnership',
        lines: [
          {
            name: 'Choice <of>',
            href: '/c',
            marks: [
              { kind: 'resident', at: 0.2 },
              { kind: 'health', at: 0.8 },
              { kind: 'family', at: 0.22 },
            ],
            seen: 'Residents: <low>',
            apart: 'far apart',
            verdict: 'Far apart',
            locks: [],
          },
          {
            name: 'Safety',
            href: null,
            marks: [{ kind: 'resident', at: 0.5 }],
            seen: 'Residents: near the middle',
            apart: null,
            verdict: null,
            locks: ['Families: kept <back>'],
          },
        ],
      },
    ],
    table: { caption: 'In <words>', head: ['Standard', 'Perspective'], rows: [['Choice', 'Residents']] },
  },
  roundSheet: [
    {
      name: 'sheet1',
      by: 'Put by <the organisers>',
      grouping: 'People <and> partnership',
      legend: 'Choice <of>',
      lang: 'en',
      picture: 'choice',
      hint: 'Nothing <about> me',
      answers: [
        { value: '1', text: 'Not here <yet>', symbol: 'empty ring' },
        { value: '2', text: 'Partly', symbol: 'half ring' },
        { value: '3', text: 'Here, every day', symbol: 'full ring' },
        { value: '4', text: 'I do not know', symbol: 'question' },
      ],
    },
    {
      name: 'sheet2',
      by: 'Put by <the organisers>',
      grouping: null,
      legend: 'Why?',
      lang: null,
      picture: null,
      hint: null,
      aside: 'You can leave <this>',
      answers: null,
    },
    {
      name: 'sheet3',
      by: 'Put by <the organisers>',
      grouping: null,
      legend: 'I am asked',
      lang: null,
      picture: null,
      hint: null,
      answers: [
        { value: '1', text: 'I agree', symbol: 'tick' },
        { value: '2', text: 'I do not agree', symbol: 'cross' },
        { value: '3', text: 'I would rather not say', symbol: 'hand' },
      ],
    },
  ],
  readings,
  runChart,
  controlChart,
  lostTo,
  dayClock,
  funnel,
  picture,
  form,
  table: {
    head: ['Level', 'Reading'],
    rows: [
      ['Strategic', 'Productive'],
      ['Operational', null],
    ],
    caption: 'Readings <all>',
  },
  rows: [
    {
      name: 'A <row>',
      href: '/row',
      words: 'One line',
      note: 'A note',
      state: { kind: 'done', word: 'Done' },
      tier: 'room',
    },
    { name: 'No link', words: 'Marked', mark: 'officer', state: { kind: 'gap', word: 'Gap' }, plain: true },
  ],
  said: [
    { kind: 'health', words: 'We talk <about> them.', attribution: 'Nurse', note: 'on paper', href: '/c' },
    { words: 'Somebody said this.', attribution: null },
  ],
  due: [{ on: '2026-11-24', name: 'Forum', href: '/f', words: '5 items <so far>' }],
  quotation: {
    words: 'Look past the <uniform>.',
    kind: 'resident',
    attribution: 'Resident',
    note: 'In the leaflet',
    href: '/t',
  },
  differences: [
    {
      title: 'Safety <or> care',
      href: '/d',
      sides: [
        { kind: 'officer', words: 'Safety <first>.', who: 'Officers' },
        { kind: 'health', words: 'Care that waits is not care.' },
      ],
      words: 'It comes back on 8 May.',
      quotation: { words: 'No easy answers.', attribution: 'Resident', kind: 'resident' },
    },
  ],
  facts: [
    { name: 'Kept as', value: 'Prose <one page>' },
    { name: 'Witness', value: null },
    { name: 'Uses', values: ['Leaflet <1>', 'Web'], href: '/c', act: 'Change' },
  ],
  steps: [
    {
      word: 'Said',
      on: '2025-02-13',
      title: 'Look <past> it',
      href: '/s',
      perspective: { kind: 'resident', word: 'Resident' },
      tier: 'published',
      states: [{ kind: 'delivered', word: 'Delivered' }],
      note: 'A <note>',
    },
    { word: 'Told back', on: 'May', title: 'Slips', open: true },
  ],
  coverage: {
    sides: ['Health <side>', 'Prison'],
    levels: [
      {
        words: 'Does the work',
        cells: [
          [{ kind: 'health', words: 'Nurses <day>', coming: 4, missing: 1, missingWords: 'No doctor <yet>' }],
          [],
        ],
      },
    ],
    experience: [{ kind: 'resident', words: 'Residents', coming: 20 }],
    table: { head: ['Side', 'Coming'], rows: [['Health', 4]], caption: 'Seats' },
  },
  segments: [
    { at: '14:00', minutes: 12, title: 'Check <in>', words: 'A word each', kind: 'check-in' },
    { at: '14:12', minutes: 60, title: 'Open dialogue', words: null, kind: 'dialogue' },
  ],
  turns: [
    {
      who: 'You asked',
      on: '2026-06-03',
      words: 'Within <10> minutes',
      state: { kind: 'change', word: 'Yes, with a change' },
      note: 'By role',
    },
  ],
  grid: {
    parties: [{ name: 'Governor' }, { name: 'Nurse <you>', you: true }],
    rows: [
      { name: 'Governor', cells: ['self', agreed] },
      { name: 'Nurse', you: true, cells: [{ kind: 'your-turn', word: 'Your turn', waits: true }, null] },
    ],
    lists: [
      { title: 'Waiting <for you>', rows: [{ name: 'Governor', words: 'Tell the wing', state: agreed }] },
      { title: 'Asked', rows: [] },
    ],
  },
  plan: {
    rows: [{ words: 'Agreed <above>', ends: ['agreed', 'tbc'], count: 1, of: 2 }],
    lines: [
      {
        expected: 'Involve <people>',
        href: '/l',
        toDo: ['Co-produce'],
        now: { words: 'Begun' },
        next: ['Lead'],
        states: [{ label: 'Agreed', kind: 'agreed', word: 'Agreed', note: 'By all' }],
      },
      { expected: 'Notes', toDo: [], now: { gap: true, words: null }, next: [], states: [] },
      { expected: 'Words', toDo: [], now: { tbc: true, words: 'Ask <again>' }, next: [], states: [] },
    ],
  },
  choices: [
    { value: 'a', text: 'First <choice>', hint: 'A hint' },
    { value: 'b', text: 'Second' },
  ],
  answerSheet: {
    caption: 'A review <of the wing>',
    how: [{ picture: 'tick a box', words: 'Tick one <box>.' }],
    answers: answerSymbols.standard.map((symbol, i) => ({ symbol, words: answerWords.en.standard[i] })),
    lines: [
      { position: 1, name: 'I am <listened> to', words: 'Every day', by: 'Put by <us>', lang: null, picture: 'ear' },
      { position: 2, name: 'Saesneg', words: null, by: null, lang: 'en', picture: null },
    ],
    ask: {
      words: 'What <is missing>?',
      more: 'Say it.',
      number: 3,
      picture: 'talk',
      lang: 'en',
      lines: 2,
      choices: ['Yes'],
    },
  },
  clauses: [
    {
      number: '3.1',
      name: 'A named <worker>.',
      words: 'Within 2 days.',
      note: 'Asked for by',
      asked: [{ kind: 'family', words: 'families' }],
      threadHref: '/x',
    },
    { words: 'Still open.', open: true },
  ],
  stitches: {
    groups: [
      { kind: 'done', word: 'Done <all>', count: 3 },
      { kind: 'no-answer', word: 'No answer yet', count: 1, href: '/x', more: '1 is yours' },
    ],
    totals: [{ count: 3, of: 4, words: 'have an <answer>' }],
  },
  told: {
    youSaid: 'Officers should sit with <us>.',
    kind: 'not-done',
    answer: 'Not done, because',
    words: 'There are too few staff on Sundays.',
    by: 'The Prison gave this answer.',
    change: { heading: 'What changed', words: 'Saturdays start on 3 May.' },
  },
  toldWords: {
    youSaid: 'You said',
    askChanged: 'Has it changed for you?',
    tick: 'Tick one, tear off, put in the box.',
    boxes: ['Yes', 'A bit', 'No'],
  },
  gateSlip: ['meets', 'when', 'where', 'bring', 'ring', 'late', 'naloxone', 'life', 'ask', 'no', 'yes'].map(
    (picture) => ({
      ...{ picture, heading: 'Who meets <you>' },
      words: picture === 'no' ? null : 'A worker of the <Lane>.',
    }),
  ),
  filters: {
    action: '/answers',
    chosen: { stands: '', partner: 'the-trust', late: true, mine: false },
    standItems: [{ value: 'done', text: 'Done' }],
    partnerItems: [{ value: 'the-trust', text: 'The <Trust>' }],
    mayBeMine: true,
  },
  balance: [
    { kind: 'resident', words: 'Residents <all>', spoke: 'much' },
    { kind: 'health', words: 'Nurses', spoke: 'listened' },
  ],
};

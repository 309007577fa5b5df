// Everything that is kept about one person, as one page that they can read, keep and print. Pure.
import { meaningOf } from '../../../../shell/exported.ts';
import type { AccountKept } from '../../../../shell/sign-in/index.ts';
import { day, plural, time } from '../../../../shell/words-in-time.ts';
import type { HeldRow, Told } from '../../store/about-person.ts';
import type { PlainPage, PlainPart } from '../plain-page.ts';

export interface KeptAbout {
  readonly partnership: { readonly name: string; readonly fictional: boolean };
  readonly shownAs: string;
  readonly now: Date;
  /** Made for them by somebody else. */
  readonly forThem: boolean;
  readonly held: readonly { readonly heading: string; readonly rows: readonly HeldRow[] }[];
  /** Null where the asker cannot see it. */
  readonly told: readonly Told[] | null;
  readonly done: readonly { readonly at: Date; readonly act: string }[];
  /** Null where it is theirs alone to see; undefined where they have no account. */
  readonly account: AccountKept | null | undefined;
  readonly theirsAlone: readonly string[];
  readonly withFacilitators: readonly string[];
  readonly providers: readonly string[];
}

type Thing = readonly (readonly [string, string])[];

export function keptAboutDocument(kept: KeptAbout): PlainPage {
  const parts = [...heldParts(kept), ...toldParts(kept), ...doneParts(kept), ...accountParts(kept)];
  return {
    title: `Everything kept about ${kept.shownAs}`,
    lead: [
      ...(kept.partnership.fictional ? ['This partnership is made up, and so is everybody in it.'] : []),
      `In ${kept.partnership.name}, on ${moment(kept.now)}.`,
      ...(kept.forThem ? ['It was made for you because you asked for it. “You” means the person it is about.'] : []),
      'It is yours. Keep it safe: it says things about you that others should not read.',
      'If something in it is wrong, tell your facilitator or your partnership manager. They can put it right.',
    ],
    parts: [...parts, notHere(kept), nothingThere(kept)].filter((part) => part !== null),
  };
}

const heldParts = ({ held }: KeptAbout): PlainPart[] =>
  held
    .filter(({ rows }) => rows.length > 0)
    .map(({ heading, rows }) => ({
      heading,
      things: rows[0]?.[0]?.name === 'at' ? [rows.map(happening)] : rows.map(known),
    }));

const known = (row: HeldRow): Thing =>
  row.flatMap(({ name, type, value }): Thing => (value === null ? [] : [[meaningOf(name), shown(type, value)]]));

/** What happened, beside its time: a line each. */
function happening([at, ...what]: HeldRow): Thing[number] {
  const words = what.flatMap(({ type, value }) => (value === null ? [] : [shown(type, value)]));
  return [at?.value ? shown(at.type, at.value) : '', words.join(', ')];
}

function shown(type: string, value: string): string {
  if (type === 'boolean') return value === 'true' ? 'Yes' : 'No';
  if (type === 'date') return day(value);
  if (type.startsWith('timestamp')) return moment(new Date(value));
  if (type !== 'jsonb') return value;
  const fields: unknown = JSON.parse(value);
  return typeof fields === 'object' && fields !== null
    ? Object.entries(fields)
        .filter(([, words]) => words !== '')
        .map(([name, words]) => `${name}: ${String(words)}`)
        .join('\n')
    : value;
}

const toldParts = ({ told }: KeptAbout): PlainPart[] =>
  told === null || told.length === 0
    ? []
    : [
        {
          heading: 'What became of what you told us',
          things: told.map(
            (one): Thing => [
              ['What you told us', one.words ?? 'Your words were destroyed, as you asked or as the room asked'],
              ...fact('The day', one.receivedOn && day(one.receivedOn)),
              ['How it stands', one.state],
              ...fact('What was put', one.put),
              ...fact('To whom', one.partner),
              ...fact('The answer', one.answer && [one.answer, one.answerWords].filter(Boolean).join(': ')),
              ...fact('The day of the answer', one.answeredOn && day(one.answeredOn)),
              ...fact('What changed', one.changeWords),
              ...fact('The day you were told back', one.toldOn && day(one.toldOn)),
            ],
          ),
        },
      ];

const doneParts = ({ done }: KeptAbout): PlainPart[] =>
  done.length === 0
    ? []
    : [
        {
          heading: 'What was done about your seat',
          things: [done.map(({ at, act }) => [moment(at), act] as const)],
        },
      ];

function accountParts({ account }: KeptAbout): PlainPart[] {
  if (account === null) return [];
  if (account === undefined) return [{ heading: 'How you sign in', lines: ['You have no account here.'] }];
  const { email, madeAt, hasPassword, secondFactor, sessions } = account;
  return [
    {
      heading: 'How you sign in',
      lines: [
        'Your password, your codes and what your app holds are not here. They are kept so that nobody can read them, and so neither can we.',
      ],
      things: [
        [
          ['The e-mail address or name you sign in with', email],
          ['When your account was made', moment(madeAt)],
          ['Whether you have chosen a password', hasPassword ? 'Yes' : 'No'],
          ['The second step', secondFactor ?? 'None yet'],
        ],
        ...sessions.map(
          ({ from, until }): Thing => [
            ['Signed in', moment(from)],
            ['Until', moment(until)],
          ],
        ),
      ],
    },
  ];
}

function notHere({ providers, theirsAlone, withFacilitators, forThem }: KeptAbout): PlainPart {
  const whom = providers.length === 0 ? 'the provider' : providers.join(', ');
  return {
    heading: 'What is not in this file, and why',
    lines: [
      'Answers you gave in a round are counted without your name. Nobody can find yours among them, and so neither can we.',
      'What was said in a session stands under a perspective and not under your name. So do quotations: the slip you were given names yours, and with it you can take your words back.',
      'What you told us without signing in has no name on it.',
      'Paper that you filled in was destroyed when it had been counted. What is on other paper is with whoever has it.',
      `If a provider has you on its list as somebody it helps, that is kept by the provider. Ask there: ${whom}.`,
      'Where you worked on something about another person, only that you did it is here, and not what is said of them.',
      'What other people said or wrote is not here. It is about them as well.',
      ...(theirsAlone.length > 0
        ? [`Only you can take these out, signed in yourself: ${theirsAlone.join('; ')}; how you sign in.`]
        : []),
      ...(withFacilitators.length > 0
        ? [
            `These are open to ${forThem ? 'you and ' : ''}the facilitators alone. Ask a facilitator to make this page for you as well: ${withFacilitators.join('; ')}.`,
          ]
        : []),
    ],
  };
}

function nothingThere({ held, forThem }: KeptAbout): PlainPart | null {
  const empty = held.filter(({ rows }) => rows.length === 0).map(({ heading }) => heading);
  return empty.length === 0
    ? null
    : {
        heading: forThem
          ? 'Where we looked and found nothing that is open to whoever made this page'
          : 'Where we looked and found nothing',
        lines: [`${plural(empty.length, 'place')}: ${empty.join('; ')}.`],
      };
}

const fact = (name: string, value: string | null): Thing => (value === null || value === '' ? [] : [[name, value]]);
const moment = (at: Date): string => `${day(at)}, ${time(at)}`;

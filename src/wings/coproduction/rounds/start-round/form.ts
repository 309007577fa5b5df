// A round that is started: what is asked, where, whom, and what the room agreed beforehand. Pure.
import { z } from 'zod';
import {
  type FieldError,
  maybeId,
  maybeWholeNumber,
  maybeWords,
  oneOf,
  type Reading,
  readForm,
  several,
  words,
} from '../../../../shell/form.ts';

const shared = {
  place: maybeId(),
  title: words('Say what the round is called', 120),
  perspectives: several(),
  agreed: oneOf(['yes', 'no'], 'Say whether the room agreed. “No” is an answer too'),
};
const review = z.object({ framework: words('Choose the standards'), ...shared });
const { title, place, ...whom } = shared;
const views = z.object({ title, ticked: maybeWords(4000), inWords: maybeWords(4000), place, ...whom });
const statements = z.object({ statements: several(), title, ...whom });

export interface Around {
  readonly frameworks: readonly string[];
  readonly placeIds: readonly string[];
  readonly perspectiveIds: readonly string[];
}
interface Started {
  readonly title: string;
  readonly placeId: string | null;
  readonly agreedBySide: boolean;
  readonly perspectives: readonly { readonly perspectiveId: string; readonly asked: number | null }[];
}
export type StartedReview = Started & { readonly framework: string };
export type StartedViews = Started & { readonly ticked: readonly string[]; readonly inWords: readonly string[] };
export type AskedStatements = Omit<Started, 'placeId'> & { readonly statementIds: readonly string[] };

/** Fewer sides than that see nothing from two sides. */
const sidesAtLeast = 2;
/** More sentences than that, and people stop reading. */
const questionsAtMost = 20;

export function readReviewForm(body: Record<string, unknown>, around: Around): Reading<StartedReview> {
  const asked = askedIn(body, around);
  const read = readForm(review, body, (typed) => [
    ...faults(typed, around, sidesAtLeast),
    ...(typed.framework !== undefined && !around.frameworks.includes(typed.framework)
      ? [{ name: 'framework', text: 'Choose one of the sets on the page' }]
      : []),
    ...asked.errors,
  ]);
  return read.ok ? { ok: true, values: { framework: read.values.framework, ...startedOf(read.values, asked) } } : read;
}

export function readViewsForm(body: Record<string, unknown>, around: Around): Reading<StartedViews> {
  const asked = askedIn(body, around);
  const read = readForm(views, body, (typed) => {
    const [ticked, inWords] = [linesIn(typed.ticked), linesIn(typed.inWords)];
    const all = [...ticked, ...inWords];
    const fault =
      all.length === 0
        ? 'Write at least one sentence or one question'
        : all.length > questionsAtMost
          ? `Ask ${questionsAtMost} things or fewer`
          : all.some((line) => line.length > 200)
            ? 'Each line has 200 letters or fewer'
            : undefined;
    return [...(fault ? [{ name: 'ticked', text: fault }] : []), ...faults(typed, around, 1), ...asked.errors];
  });
  if (!read.ok) return read;
  const { ticked, inWords } = read.values;
  return {
    ok: true,
    values: { ticked: linesIn(ticked), inWords: linesIn(inWords), ...startedOf(read.values, asked) },
  };
}

/** @param statementIds those that stand on the page */
export function readStatementsForm(
  body: Record<string, unknown>,
  around: Omit<Around, 'frameworks' | 'placeIds'> & { readonly statementIds: readonly string[]; readonly most: number },
): Reading<AskedStatements> {
  const { statementIds, most } = around;
  const asked = askedIn(body, around);
  const read = readForm(statements, body, ({ statements: chosen = [], perspectives }) => {
    const fault = chosen.some((id) => !statementIds.includes(id))
      ? 'Choose from the statements on the page. One of them changed meanwhile'
      : chosen.length === 0
        ? 'Choose at least one statement'
        : chosen.length > most
          ? `Ask ${most} statements or fewer. You chose ${chosen.length}`
          : undefined;
    return [
      ...(fault ? [{ name: 'statements', text: fault }] : []),
      ...faults({ perspectives }, { ...around, placeIds: [] }, sidesAtLeast),
      ...asked.errors,
    ];
  });
  if (!read.ok) return read;
  const { placeId: _, ...started } = startedOf({ ...read.values, place: null }, asked);
  const chosen = read.values.statements;
  return { ok: true, values: { ...started, statementIds: statementIds.filter((id) => chosen.includes(id)) } };
}

const startedOf = (
  values: { title: string; place: string | null; perspectives: readonly string[]; agreed: 'yes' | 'no' },
  { counts }: ReturnType<typeof askedIn>,
): Started => ({
  title: values.title,
  placeId: values.place,
  agreedBySide: values.agreed === 'yes',
  perspectives: values.perspectives.map((perspectiveId) => ({
    perspectiveId,
    asked: counts.get(perspectiveId) ?? null,
  })),
});

function faults(
  { place, perspectives }: { place?: string | null | undefined; perspectives?: readonly string[] | undefined },
  around: Pick<Around, 'placeIds' | 'perspectiveIds'>,
  least: number,
): FieldError[] {
  const wrong = perspectives?.some((id) => !around.perspectiveIds.includes(id)) ?? false;
  return [
    ...(place && !around.placeIds.includes(place)
      ? [{ name: 'place', text: 'Choose one of the places on the page' }]
      : []),
    ...(wrong ? [{ name: 'perspectives', text: 'Choose from the perspectives on the page' }] : []),
    ...((perspectives?.length ?? 0) < least
      ? [
          {
            name: 'perspectives',
            text: least === 1 ? 'Choose whom you ask' : 'Choose at least two perspectives: one alone sees one side',
          },
        ]
      : []),
  ];
}

/** How many were asked, where somebody counted: a box beside each perspective. */
function askedIn(body: Record<string, unknown>, { perspectiveIds }: Pick<Around, 'perspectiveIds'>) {
  const counts = new Map<string, number | null>();
  const errors: FieldError[] = [];
  for (const id of perspectiveIds) {
    const read = z.safeParse(
      maybeWholeNumber('Write a whole number, or leave it empty', 1, 10_000),
      body[`asked-${id}`],
    );
    if (read.success) counts.set(id, read.data);
    else errors.push({ name: 'perspectives', text: 'Write how many were asked as a whole number, or leave it empty' });
  }
  return { counts, errors };
}

const linesIn = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

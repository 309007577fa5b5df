// From a form's body to values, or to all its errors in page order with the person's words kept. Pure.
import { z } from 'zod';

export interface FieldError {
  readonly name: string;
  readonly text: string;
}
/** What a form template needs: the words typed so far and what to put right. */
export interface FormView {
  readonly values: Record<string, unknown>;
  readonly errors: readonly FieldError[];
  /** The version of the thing that the form was opened on; it comes back as `seen`. */
  readonly seen?: number;
}
export type Reading<T> =
  | { readonly ok: true; readonly values: T }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * The schema's own key order is the page's order. A date field `on` is typed as on-day, on-month, on-year: see {@link day}.
 * `also` looks at several fields together: it gets those that could be read, so that all errors come at once.
 */
export function readForm<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  body: Record<string, unknown>,
  also: (read: Partial<z.output<z.ZodObject<Shape>>>) => readonly FieldError[] = () => [],
): Reading<z.output<z.ZodObject<Shape>>> {
  const order = Object.keys(schema.shape);
  const typed = Object.fromEntries(order.map((name) => [name, body[name] ?? datePart(body, name)]));
  const whole = schema.safeParse(typed);
  const first = new Map<string, string>();
  for (const issue of whole.error?.issues ?? []) {
    const name = String(issue.path[0] ?? order[0] ?? '');
    if (!first.has(name)) first.set(name, issue.message);
  }
  for (const { name, text } of also(whole.data ?? readable(schema, typed))) if (!first.has(name)) first.set(name, text);
  if (whole.success && first.size === 0) return { ok: true, values: whole.data };
  const errors = [...first]
    .map(([name, text]) => ({ name, text }))
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return { ok: false, errors };
}

function readable<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  typed: Record<string, unknown>,
): Partial<z.output<z.ZodObject<Shape>>> {
  const fields = Object.entries(schema.shape).flatMap(([name, field]) => {
    const read = z.safeParse(field, typed[name]);
    return read.success ? [[name, read.data] as const] : [];
  });
  // each field as its own schema gave it, and those that failed left out: Partial is what this is
  return Object.fromEntries(fields) as Partial<z.output<z.ZodObject<Shape>>>;
}

const datePart = (body: Record<string, unknown>, name: string): unknown =>
  `${name}-day` in body
    ? { day: body[`${name}-day`], month: body[`${name}-month`], year: body[`${name}-year`] }
    : undefined;

const text = z.preprocess(
  (typed) => (typeof typed === 'string' ? typed.replaceAll('\r\n', '\n').trim() : ''),
  z.string(),
);

/** Words that must be there. */
export const words = (missing: string, most = 2000) =>
  text.pipe(z.string().min(1, missing).max(most, `Use ${most} letters or fewer. What you typed is kept`));
/** Words that may be left out; null when they are. */
export const maybeWords = (most = 2000) =>
  text
    .pipe(z.string().max(most, `Use ${most} letters or fewer. What you typed is kept`))
    .transform((typed) => (typed === '' ? null : typed));
/** One of a list. */
export const oneOf = <const T extends readonly [string, ...string[]]>(list: T, missing: string) =>
  z.enum(list, { error: missing });
/** One of a list, or nothing chosen. */
export const maybeOneOf = <const T extends readonly [string, ...string[]]>(list: T) =>
  z.preprocess(
    (typed) => (typed === '' || typed === undefined ? null : typed),
    z.enum(list, { error: 'Choose one of the answers on the page' }).nullable(),
  );
/** An id from a list on the page, or nothing chosen. */
export const maybeId = () =>
  z.preprocess(
    (typed) => (typed === '' || typed === undefined ? null : typed),
    z.uuid({ error: 'Choose one of the answers on the page' }).nullable(),
  );
export const id = (missing: string) => z.preprocess((typed) => typed ?? '', z.uuid({ error: missing }));
/** Several of a list, as checkboxes send them: nothing, one string or a list. */
export const several = () =>
  z.preprocess(
    (typed) => (typed === undefined || typed === '' ? [] : Array.isArray(typed) ? typed : [typed]),
    z.array(z.string()),
  );
export const ticked = () => z.preprocess((typed) => typed === 'yes' || typed === 'on', z.boolean());
export const wholeNumber = (missing: string, least = 0, most = 100_000) =>
  z.preprocess(
    (typed) => (typeof typed === 'string' && /^\s*\d+\s*$/.test(typed) ? Number(typed) : typed),
    z.int({ error: missing }).min(least, missing).max(most, missing),
  );
export const maybeWholeNumber = (wrong: string, least = 0, most = 100_000) =>
  z.preprocess(
    (typed) =>
      typed === undefined || (typeof typed === 'string' && typed.trim() === '')
        ? null
        : typeof typed === 'string' && /^\s*\d+\s*$/.test(typed)
          ? Number(typed)
          : typed,
    z.int({ error: wrong }).min(least, wrong).max(most, wrong).nullable(),
  );
/** The version that the form was opened on; in a schema its field is named `seen`. */
export const version = () => z.coerce.number().int().min(1);

interface TypedDay {
  day: unknown;
  month: unknown;
  year: unknown;
}
const isTypedDay = (typed: unknown): typed is TypedDay => typeof typed === 'object' && typed !== null && 'day' in typed;
const toDay = (typed: unknown): unknown => {
  if (typeof typed === 'string') return typed;
  if (!isTypedDay(typed)) return null;
  const [day, month, year] = [typed.day, typed.month, typed.year].map((part) => String(part ?? '').trim());
  if (!day && !month && !year) return null;
  if (!/^\d{1,2}$/.test(day ?? '') || !/^\d{1,2}$/.test(month ?? '') || !/^\d{4}$/.test(year ?? '')) return 'not a day';
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
};
/** Nothing here happened before 1800 or is planned after 2199: a year that is further away was mistyped, and would be found by nobody. */
export const isNearEnough = (day: string): boolean => day >= '1800-01-01' && day <= '2199-12-31';
const realDay = (wrong: string) =>
  z
    .string({ error: wrong })
    .refine(
      (day) =>
        /^\d{4}-\d{2}-\d{2}$/.test(day) &&
        isNearEnough(day) &&
        !Number.isNaN(Date.parse(day)) &&
        new Date(`${day}T00:00:00Z`).toISOString().startsWith(day),
      wrong,
    );
/** A day as 'YYYY-MM-DD'. */
export const day = (missing: string) => z.preprocess(toDay, realDay(missing));
/** A day, or null when all three boxes are empty. */
export const maybeDay = (wrong = 'Write a real date, for example 11 6 2026') =>
  z.preprocess(toDay, realDay(wrong).nullable());

/** Nothing typed yet: the form as it first opens, on what is kept now. */
export const opened = (values: Record<string, unknown> = {}, seen?: number): FormView => ({
  values,
  errors: [],
  ...(seen !== undefined && { seen }),
});
/** The version that a form says it was opened on. Anything else than a version is none, and so it is stale. */
export function seenIn(body: Record<string, unknown>): number {
  const seen = Number(body.seen);
  return Number.isInteger(seen) && seen > 0 && seen < 2 ** 31 - 1 ? seen : 0;
}
/** The same form again after errors. */
export const again = (body: Record<string, unknown>, errors: readonly FieldError[]): FormView => ({
  values: body,
  errors,
  ...(typeof body.seen === 'string' && { seen: seenIn(body) }),
});

// What somebody typed or sent, as the house takes it in. Pure.

/** Without the character NUL, which no one types and which no text column of PostgreSQL can hold. */
const withoutNul = (text: string): string => text.replaceAll('\0', '');

/** The first value of each name, as text. */
export const strings = (record: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(record ?? {}).map(([name, value]) => [
      name,
      withoutNul(String(Array.isArray(value) ? value[0] : value)),
    ]),
  );

/** A form's body: names to strings or lists of strings. */
export const typedIn = (body: unknown): Record<string, unknown> =>
  typeof body === 'object' && body !== null
    ? Object.fromEntries(Object.entries(body).map(([name, value]) => [name, each(value)]))
    : {};

const each = (value: unknown): unknown =>
  typeof value === 'string' ? withoutNul(value) : Array.isArray(value) ? value.map(each) : value;

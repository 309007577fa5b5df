/** A list for `in (...)` that may be empty: PostgreSQL takes no empty list, and no id is nil. */
export const listed = (ids: readonly string[]): readonly string[] =>
  ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000'];

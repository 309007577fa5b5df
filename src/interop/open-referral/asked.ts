// What a list of services was asked for, read as Open Referral UK 3.0 names its parameters. Pure.
//
// The standard does not say what becomes of a parameter that it does not name: it is passed over, as the web does. One that it names and
// that cannot be read is refused. Ages, times and days are named by it and not kept by us: no service is known to be as asked, so none
// is given, rather than all of them.
//
// Example: askedOf({ page: '2', colour: 'red' }) is { page: 2, perPage: 50, search: null, termId: null, taxonomyId: null, never: false }.

export interface OpenAsked {
  readonly page: number;
  readonly perPage: number;
  readonly search: string | null;
  readonly termId: string | null;
  readonly taxonomyId: string | null;
  /** Something was asked for that is not known of any service here. */
  readonly never: boolean;
}

const mostOnAPage = 100;
const usual = 50;

const notKept: Readonly<Record<string, RegExp>> = {
  minimum_age: /^\d{1,3}(\.\d+)?$/,
  maximum_age: /^\d{1,3}(\.\d+)?$/,
  start_time: /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/,
  end_time: /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/,
  day: /^.{1,20}$/,
};

/** @returns what was asked for, or in words why it cannot be read */
export function askedOf(query: Readonly<Record<string, string | undefined>>): OpenAsked | string {
  const page = whole(query.page, 1);
  if (page === undefined) return 'page is a whole number from 1.';
  const perPage = whole(query.per_page, usual);
  if (perPage === undefined) return 'per_page is a whole number from 1.';
  const wrong = Object.entries(notKept).find(([name, shape]) => query[name] && !shape.test(query[name]));
  if (wrong) return `${wrong[0]} cannot be read.`;
  return {
    page,
    perPage: Math.min(perPage, mostOnAPage),
    search: query.search?.trim().slice(0, 200) || null,
    termId: query.taxonomy_term_id || null,
    taxonomyId: query.taxonomy_id || null,
    never: Object.keys(notKept).some((name) => query[name]),
  };
}

const whole = (typed: string | undefined, otherwise: number): number | undefined => {
  if (typed === undefined || typed === '') return otherwise;
  return /^[1-9]\d{0,6}$/.test(typed) ? Number(typed) : undefined;
};

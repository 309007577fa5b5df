/**
 * Wraps a view model so that a template which reads a name that is not there fails, with the path: "page.rows.0 has no titel".
 *
 * A name that is there and holds undefined is fine. Names under `open` are records whose keys nobody knows beforehand, such as
 * the values of a form. What macros may be given but need not be is in `mayBeLeftOut`.
 */
export const strict = <T>(
  model: T,
  { path = 'page', open = ['values'] }: { path?: string; open?: readonly string[] } = {},
): T => {
  if (typeof model !== 'object' || model === null || model instanceof Date || !isPlain(model)) return model;
  // A copy, because a proxy may not answer for a frozen thing.
  const copy: object = Array.isArray(model) ? [...model] : { ...model };
  return new Proxy(copy, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof name === 'symbol' || (Array.isArray(target) && /^\d+$/.test(name)))
        return isObject(value) ? strict(value, { path: `${path}.${String(name)}`, open }) : value;
      if (open.includes(name) && !Array.isArray(value)) return value;
      if (!(name in target) && !asked.has(name) && !mayBeLeftOut.has(name))
        throw new TypeError(`${path} has no ${name}`);
      return isObject(value) ? strict(value, { path: `${path}.${name}`, open }) : value;
    },
  }) as T; // a copy of the model, key for key
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isPlain = (model: object): boolean =>
  Array.isArray(model) || [Object.prototype, null].includes(Object.getPrototypeOf(model));

/** What nunjucks itself asks of any value. */
const asked = new Set(['length', 'then', 'toJSON', 'size', 'val']);

const mayBeLeftOut = new Set(
  `act asked attribution attributes behaviour below caption checked coming conditional current disabled divider experience
  experienceTitle gap heldOpen hint href html id kind lists mark missing missingWords more name note now number on
  open perspective plain quotation state states table tbc text threadHref tier title totals unmarked value values
  visuallyHiddenText waits who words you`.split(/\s+/),
);

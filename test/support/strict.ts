/**
 * Wraps a view model so that a template which reads a name that is not there fails, with the path: "page.rows.0 has no titel".
 * A name that is there and holds undefined is fine. Names under `open` are records whose keys nobody knows beforehand, such as
 * the values of a form.
 */
export const strict = <T>(
  model: T,
  { path = 'page', open = ['values'] }: { path?: string; open?: readonly string[] } = {},
): T => {
  if (typeof model !== 'object' || model === null || model instanceof Date || !isPlain(model)) return model;
  return new Proxy(model, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof name === 'symbol' || open.includes(name)) return value;
      if (!(name in target) && !asked.has(name)) throw new TypeError(`${path} has no ${name}`);
      return typeof value === 'object' ? strict(value, { path: `${path}.${name}`, open }) : value;
    },
  });
};

const isPlain = (model: object): boolean =>
  Array.isArray(model) || [Object.prototype, null].includes(Object.getPrototypeOf(model));

/** What nunjucks itself asks of any value. */
const asked = new Set(['length', 'then', 'toJSON', 'size', 'val']);

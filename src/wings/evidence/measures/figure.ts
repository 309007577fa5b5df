// One figure as somebody types it or as it stands in a list: a number alone, two of them, or why it is not known. Pure.
//
// Nothing is guessed. A unit behind the number, a sign for hundredths, or a comma (which is a decimal point to some and parts thousands
// for others) is told to whoever wrote it, and not read one way or the other.
import type { Kind, Said } from './measure.ts';

export interface Typed {
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly unknownBecause: string;
}
export type FigureField = keyof Typed;
export interface FigureFault {
  readonly field: FigureField;
  readonly text: string;
}
export type ReadFigure =
  | { readonly ok: true; readonly said: Said }
  | { readonly ok: false; readonly faults: readonly FigureFault[] };

const most = 1_000_000_000;
const longest = 200;

export function readFigure(kind: Kind, typed: Typed, unit: string): ReadFigure {
  const faults: FigureFault[] = [];
  const fields: readonly FigureField[] = isCounted(kind) ? ['numerator', 'denominator'] : ['value'];
  const because = typed.unknownBecause.trim();
  const given = fields.filter((field) => typed[field].trim() !== '');
  const fault = (field: FigureField, text: string) => {
    faults.push({ field, text });
    return null;
  };
  if (because !== '') {
    if (given.length > 0) fault('unknownBecause', 'Give the figure, or say why it is not known, not both');
    if (because.length > longest) fault('unknownBecause', `Use ${longest} letters or fewer`);
    return faults.length > 0 ? { ok: false, faults } : { ok: true, said: { ...nothing, unknownBecause: because } };
  }
  const numbers = fields.map((field) => numberIn(typed[field], unit, (text) => fault(field, text)));
  const [first, second] = numbers;
  if (isCounted(kind) && typeof first === 'number' && typeof second === 'number') {
    if (second === 0)
      fault('denominator', 'Of nobody and nothing there is no share. Say that it is not known, and why');
    else if (kind === 'proportion' && first > second)
      fault('numerator', `${first} of ${second} is more than all: a share is never over 100 in every 100`);
  }
  if (faults.length > 0) return { ok: false, faults };
  return isCounted(kind)
    ? { ok: true, said: { ...nothing, numerator: first ?? null, denominator: second ?? null } }
    : { ok: true, said: { ...nothing, value: first ?? null } };
}
const nothing: Said = { value: null, numerator: null, denominator: null, unknownBecause: null };
export const isCounted = (kind: Kind): boolean => kind === 'rate' || kind === 'proportion';

function numberIn(typed: string, unit: string, fault: (text: string) => null): number | null {
  const said = typed.trim();
  if (said === '') return fault('Give the figure, or say why it is not known');
  if (/^\d+(\.\d+)?$/.test(said))
    return Number(said) <= most ? Number(said) : fault('This number is too large to be one');
  const shown = said.length > 40 ? `${said.slice(0, 40)}…` : said;
  if (/^-/.test(said)) return fault(`“${shown}” is less than nothing`);
  if (/^\d+,\d+$/.test(said) || /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(said))
    return fault(`“${shown}” can be read in two ways. Write 3.5 with a point, and thousands without a comma`);
  if (/^[\d.]+\s*%$/.test(said)) return fault(`“${shown}” is in hundredths. Write how many, and of how many`);
  const [, number, other] = /^([\d.,]+)\s*([^\d\s].*)$/.exec(said) ?? [];
  if (number && other) return fault(`“${shown}” has a unit in it. Write the number alone: it is counted in ${unit}`);
  return fault(`“${shown}” is no number`);
}

// "Room hire: £1,250.50" as a line of what was spent, and back. Pure.
interface Spent {
  readonly what: string;
  readonly pence: number;
}
export type ReadSpend =
  | { readonly ok: true; readonly lines: readonly Spent[] }
  | { readonly ok: false; readonly line: number; readonly because: string };

const amount = /^(.*?)[:\s]\s*£?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{2}))?$/u;

/** Empty lines are left out. The first line that cannot be read is named. */
export function spendLines(typed: string): ReadSpend {
  const lines: Spent[] = [];
  for (const [at, line] of typed.split('\n').entries()) {
    const words = line.trim();
    if (words === '') continue;
    const [, what, pounds, pence] = amount.exec(words) ?? [];
    if (what === undefined || pounds === undefined)
      return { ok: false, line: at + 1, because: 'write what it was, then how much: Room hire: £1,250.50' };
    const name = what.replace(/[:\s]+$/u, '');
    // "£1 250" would be read as £250 spent on something called "£1"
    if (/£\s*\d[\d,.]*$|:\s*\d[\d,.]*$/u.test(name))
      return { ok: false, line: at + 1, because: 'write the amount without a space in it: Room hire: £1,250.50' };
    // nor "Room hire 1 250" as £250 spent on a "Room hire 1": it may be that, and it may be £1,250
    if (/\s\d{1,3}$/u.test(name) && /\s\d{3}(?:\.\d{2})?$/u.test(words) && !words.includes(':'))
      return { ok: false, line: at + 1, because: 'put a colon before the amount: Room hire: £1,250.50' };
    if (name === '' || name.length > 200)
      return { ok: false, line: at + 1, because: 'say what it was, in 200 letters or fewer' };
    lines.push({ what: name, pence: Number(pounds.replaceAll(',', '')) * 100 + Number(pence ?? 0) });
  }
  return { ok: true, lines };
}

export const linesOf = (spent: readonly Spent[]): string =>
  spent
    .map(({ what, pence }) => `${what}: £${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`)
    .join('\n');

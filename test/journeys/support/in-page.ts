// What is read off a page in the page itself.

/** Where what the tab key comes to first leads, or its words when it leads nowhere. */
export function firstInReach(): string {
  const reachable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
  const all = [...document.querySelectorAll<HTMLElement>(reachable)].filter(
    (one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility(),
  );
  const jumps = all.find((one) => one.tabIndex > 0);
  const first = jumps ?? all[0];
  return first?.getAttribute('href') ?? first?.textContent.trim() ?? 'nothing';
}

/** By how many pixels the page is wider than its window. */
export const tooWide = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;

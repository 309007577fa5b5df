// What is read off a page in the page itself.

/** What the tab key comes to first. */
export function firstInReach(): string {
  const reachable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
  const all = [...document.querySelectorAll<HTMLElement>(reachable)].filter(
    (one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility(),
  );
  const jumps = all.find((one) => one.tabIndex > 0);
  return (jumps ?? all[0])?.textContent.trim() ?? 'nothing';
}

/** How the page is built, without its words. */
export function skeleton(): string {
  const parts = (one: Element): string[] => [
    one.localName,
    one.className.toString(),
    ...[...one.attributes].map(({ name, value }) => (/^(role|type|scope)$/.test(name) ? `${name}=${value}` : name)),
  ];
  return [...document.querySelectorAll('*')].map((one) => parts(one).join(' ')).join('\n');
}

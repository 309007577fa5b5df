// Readable slugs for URLs. Pure.

/** 'HMP & YOI Low Newton' becomes 'hmp-and-yoi-low-newton'; with the taken ones given, a number is added. */
export function slugFor(words: string, taken: readonly string[] = []): string {
  const plain = words
    .normalize('NFKD')
    .replaceAll('&', ' and ')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  const first = plain || 'untitled';
  if (!taken.includes(first)) return first;
  for (let n = 2; ; n++) if (!taken.includes(`${first}-${n}`)) return `${first}-${n}`;
}

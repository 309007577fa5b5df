// How long it takes to find in packed answers what they say. Each part is a file of its own in `opinion/`: it exports `measure` and is found by its name.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from './result.ts';

const parts = join(import.meta.dirname, 'opinion');

/** PART=polis measures that part alone. */
export async function measure(only = process.env.PART): Promise<Result[]> {
  const results: Result[] = [];
  for (const file of readdirSync(parts).toSorted()) {
    if (!file.endsWith('.part.ts') || (only && file !== `${only}.part.ts`)) continue;
    const part: { measure: () => Promise<Result[]> } = await import(join(parts, file));
    results.push(...(await part.measure()));
  }
  return results;
}

// npm run bench -- NAME [--json]: measures, and says what was measured beside it. Speed is never a test.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from './result.ts';

const here = import.meta.dirname;
const [name, ...options] = process.argv.slice(2);
const known = readdirSync(here)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
if (!name || !existsSync(join(here, `${name}.bench.ts`))) {
  console.error(`Name one of: ${known.join(', ')}. For example: npm run bench -- ${known[0]} --json`);
  process.exit(2);
}
const { measure }: { measure: () => Promise<Result[]> } = await import(`./${name}.bench.ts`);
const results = await measure();
for (const { name: what, value, unit, goal, baseline } of results)
  console.log(
    `${what.padEnd(52)} ${String(value).padStart(9)} ${unit.padEnd(6)}${goal === null ? '' : ` goal ${goal}`}${baseline === null ? '' : `  beside ${baseline}`}`,
  );
if (options.includes('--json')) console.log(JSON.stringify({ bench: name, results }));
process.exit(0);

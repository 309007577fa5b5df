// What this program calls itself, and what it is made with.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}
const packageFile = resolve(import.meta.dirname, '../../package.json');

export const { name, version, dependencies }: Package = JSON.parse(readFileSync(packageFile, 'utf8'));

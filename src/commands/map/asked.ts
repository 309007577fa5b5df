// What `common-thread map` is asked to do: its arguments, or one sentence on what is wrong with them.
import { parseArgs } from 'node:util';

export interface Asked {
  readonly votes: string;
  readonly statements: string | undefined;
  readonly perspectives: string | undefined;
  readonly groups: string | undefined;
  readonly method: 'polis' | 'common-ground';
  readonly json: boolean;
}

const options = {
  statements: { type: 'string' },
  perspectives: { type: 'string' },
  groups: { type: 'string' },
  method: { type: 'string', default: 'common-ground' },
  json: { type: 'boolean', default: false },
} as const;

export function askedBy(args: readonly string[]): Asked | { readonly wrong: string } {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.entries(options).find(([name]) => token.rawName === `--${name}`)?.[1];
    if (!known) return { wrong: `There is no option ${token.rawName}.` };
    if (known.type === 'string' && !token.value) return { wrong: `${token.rawName} needs something after it.` };
    if (known.type === 'boolean' && token.value !== undefined)
      return { wrong: `${token.rawName} takes nothing after it.` };
  }
  const [votes, more] = positionals;
  const { statements, perspectives, groups, method, json } = values as Record<string, string> & { json: boolean };
  if (votes === undefined) return { wrong: 'Say in which file the answers are.' };
  if (more !== undefined) return { wrong: `There is one file of answers at a time: “${more}” is one too many.` };
  if (method !== 'polis' && method !== 'common-ground')
    return { wrong: `There is no method “${method}”: it is polis or common-ground.` };
  if (groups !== undefined && method !== 'polis')
    return {
      wrong:
        '--groups goes with --method polis. People are grouped by what they said of themselves with --perspectives.',
    };
  return { votes, statements, perspectives, groups, method, json };
}

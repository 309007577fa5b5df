// The command line. Every fault that a deployer can put right is one plain sentence and an exit code that is not 0.
import { commands } from './commands/index.ts';
import { readSettings, WrongSettings } from './config.ts';
import { plainFault } from './db/faults.ts';

const [name, ...rest] = process.argv.slice(2);
const args = rest.filter((arg) => arg !== '--example');
const command = commands.find((one) => one.name === name);

if (!command) {
  const known = [
    'common-thread COMMAND [--example]',
    ...commands.map((one) => `  ${one.usage}`),
    '--example chooses the data of the example.',
  ].join('\n');
  if (name && name !== 'help' && name !== '--help') console.error(`There is no command called ${name}.\n\n${known}`);
  else console.log(known);
  process.exitCode = name && name !== 'help' && name !== '--help' ? 2 : 0;
} else process.exitCode = await run(command);

async function run({ run: perform }: (typeof commands)[number]): Promise<number> {
  try {
    return await perform(args, readSettings(process.env, { example: rest.includes('--example') }));
  } catch (error) {
    console.error(sentenceFor(error));
    return 1;
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof WrongSettings)
    return `Put right in the settings:\n${error.faults.map((fault) => `  ${fault}`).join('\n')}`;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error)
    return `Port ${error.port} is in use: stop the other program, or set PORT to another number.`;
  const plain = plainFault(error);
  if (plain) return plain;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

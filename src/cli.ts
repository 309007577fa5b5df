// The command line. What goes wrong is one plain sentence and an exit code that is not zero.
import { commands } from './commands/index.ts';
import { readSettings, WrongSettings } from './config.ts';
import { plainFault } from './db/faults.ts';
import { PlainFault } from './plain-fault.ts';
import { loggedFault } from './shell/log.ts';

const [name, ...args] = process.argv.slice(2).filter((arg) => arg !== '--example');
const command = commands.find((one) => one.name === name);

if (!command) {
  const asked = name === undefined || /^(--?h(elp)?|help)$/.test(name);
  const list = commands.map((one) => `  common-thread ${one.usage}`).join('\n');
  console[asked ? 'log' : 'error'](`${asked ? '' : `There is no command "${name}".\n\n`}${list}

With --example a command works on the example's own data. Settings are read from the environment: see README.md.`);
  process.exitCode = asked ? 0 : 2;
} else {
  try {
    const example = name === 'example' || process.argv.includes('--example');
    process.exitCode = await command.run(args, readSettings(process.env, { example }));
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof WrongSettings)
      console.error(['Common Thread cannot start with these settings:', ...error.faults].join('\n  '));
    else if (error instanceof PlainFault) console.error(error.message);
    else console.error(plainFault(error) ?? `Something went wrong: ${JSON.stringify(loggedFault(error), null, 1)}`);
  }
}

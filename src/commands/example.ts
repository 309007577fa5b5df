// common-thread example: the server on data of its own, with five partnerships to look around in.
import { readSettings } from '../config.ts';
import { serveUntilStopped } from '../main.ts';
import type { Command } from './command.ts';
import { loadExamples } from './load.ts';

export const example: Command = {
  name: 'example',
  usage: 'example              start the example, on data of its own',
  run: async () => {
    const settings = readSettings(process.env, { example: true });
    return serveUntilStopped(settings, (db) => loadExamples(db, settings));
  },
};

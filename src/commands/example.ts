// common-thread example: the service on data of its own, with five partnerships to look around in.
import { serveUntilStopped } from '../main.ts';
import type { Command } from './command.ts';
import { loadExamples } from './load.ts';

export const example: Command = {
  name: 'example',
  usage: 'example              start the example, on data of its own, with no password and on this machine alone',
  run: (_args, settings) => serveUntilStopped(settings, (db) => loadExamples(db, settings)),
};

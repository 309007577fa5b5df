// common-thread serve: the server, until it is told to stop.
import { serveUntilStopped } from '../main.ts';
import type { Command } from './command.ts';

export const serve: Command = {
  name: 'serve',
  usage: 'serve                start the server',
  run: (_, settings) => serveUntilStopped(settings),
};

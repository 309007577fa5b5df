// common-thread serve: the service, until it is told to stop.
import { serveUntilStopped } from '../main.ts';
import type { Command } from './command.ts';

export const serve: Command = {
  name: 'serve',
  usage: 'serve                start the service; the first start prints a link for the first account',
  run: (_args, settings) => serveUntilStopped(settings),
};

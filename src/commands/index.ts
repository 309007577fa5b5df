// The command line's list.
import type { Command } from './command.ts';
import { example } from './example.ts';
import { letBackIn } from './let-back-in.ts';
import { list } from './list.ts';
import { load } from './load.ts';
import { map } from './map.ts';
import { migrate } from './migrate.ts';
import { report } from './report.ts';
import { serve } from './serve.ts';
import { takeBounce } from './take-bounce.ts';
import { verifyAgreement } from './verify-agreement.ts';

export const commands: readonly Command[] = [
  serve,
  example,
  migrate,
  load,
  list,
  report,
  map,
  verifyAgreement,
  letBackIn,
  takeBounce,
];

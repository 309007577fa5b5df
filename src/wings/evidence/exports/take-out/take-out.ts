import { type Ending, file, invalid, isRefusal } from '../../../../shell/endings.ts';
import type { Exported, FileTier } from '../../../../shell/exported.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day, time } from '../../../../shell/words-in-time.ts';
import { mayTakeOut } from '../../policy.ts';
import { exportHappened as happened } from '../events.ts';
import { bundle } from './bundle.ts';
import { readTakeOut } from './form.ts';
import { takeOutPage } from './page.ts';

export const showTakeOut =
  (tier: FileTier) =>
  async (ask: Ask): Promise<Ending> =>
    takeOutPage(tier, ask.open({ format: 'both' }), ask.seat);

export const doTakeOut =
  (tier: FileTier, exported: () => Exported) =>
  async (ask: Ask): Promise<Ending> => {
    const { partnership } = ask.seat;
    const read = readTakeOut(ask.body);
    if (!read.ok) return invalid(takeOutPage(tier, again(ask.body, read.errors), ask.seat));
    const made = await ask.read((scope) =>
      bundle(scope, exported(), {
        tier,
        now: ask.now,
        when: `${day(ask.now)}, ${time(ask.now)}`,
        formats: read.values.formats,
        partnership: { name: partnership.name, fictional: partnership.fictional, rights: partnership.sourceRights },
      }),
    );
    const taken = await ask
      .act({
        may: mayTakeOut(tier)(ask.seat),
        apply: async () => ({
          result: true,
          happened: happened.takenOut(ask.newId(), tier, read.values.formats.join(' '), made.tables, made.rows),
        }),
      })
      .catch(async (error: unknown) => {
        await made.file.drop();
        throw error;
      });
    if (isRefusal(taken)) {
      await made.file.drop();
      return taken;
    }
    return file(made.file.read(), 'application/zip', `${partnership.slug}-${tier}-${ask.today}.zip`);
  };

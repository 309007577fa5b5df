import { type Ending, invalid, isRefusal, redirect } from '../../../shell/endings.ts';
import { again } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { readInterfaceForm } from '../change-interface/form.ts';
import { interfaceFormPage } from '../change-interface/page.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayKeepInterfaces } from '../policy.ts';
import { slugAmong } from '../slug-among.ts';
import { addInterface, readInterfaces } from '../store/interfaces.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';
import { readPartners } from '../store/partners.ts';

export async function showAddInterface(ask: Ask): Promise<Ending> {
  return interfaceFormPage(ask.open(), await ask.read(readPartners));
}

export async function doAddInterface(ask: Ask): Promise<Ending> {
  const id = ask.newId();
  const kept = await ask.act({
    may: mayKeepInterfaces(ask.seat),
    apply: async (scope) => {
      await oneAtATime(scope);
      const partners = await readPartners(scope);
      const read = readInterfaceForm(ask.body, partners);
      if (!read.ok) return invalid(interfaceFormPage(again(ask.body, read.errors), partners));
      const { name, about, sides } = read.values;
      const slug = slugAmong(await readInterfaces(scope), name);
      await addInterface(scope, { id, slug, name, about, sides: sides.map((side) => ({ ...side, id: ask.newId() })) });
      return { result: slug, happened: happened.interfaceAdded(id) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(
    paths.whoStandsWhere(ask.seat.partnership.slug, kept),
    'The interface is kept. Now say who stands where.',
  );
}

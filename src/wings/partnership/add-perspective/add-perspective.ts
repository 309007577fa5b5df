import type { Scope } from '../../../db/scope.ts';
import { type Ending, invalid, isRefusal, redirect } from '../../../shell/endings.ts';
import { again } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { readPerspectiveForm } from '../change-perspective/form.ts';
import { perspectiveFormPage } from '../change-perspective/page.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayKeepPerspectives } from '../policy.ts';
import { slugAmong } from '../slug-among.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';
import { readPartners } from '../store/partners.ts';
import { addPerspective, readPerspectives } from '../store/perspectives.ts';

const choices = async (scope: Scope) => ({
  perspectives: await readPerspectives(scope),
  partners: await readPartners(scope),
});

export async function showAddPerspective(ask: Ask): Promise<Ending> {
  return perspectiveFormPage(ask.open({ level: '' }), await ask.read(choices));
}

export async function doAddPerspective(ask: Ask): Promise<Ending> {
  const id = ask.newId();
  const kept = await ask.act({
    may: mayKeepPerspectives(ask.seat),
    apply: async (scope) => {
      await oneAtATime(scope);
      const known = await choices(scope);
      const read = readPerspectiveForm(ask.body, null, known);
      if (!read.ok) return invalid(perspectiveFormPage(again(ask.body, read.errors), known));
      await addPerspective(scope, { id, slug: slugAmong(known.perspectives, read.values.name), ...read.values });
      return { result: read.values.name, happened: happened.perspectiveAdded(id) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.perspectives(ask.seat.partnership.slug), `“${kept}” is kept as a perspective.`);
}

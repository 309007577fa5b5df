import type { Scope } from '../../../db/scope.ts';
import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayKeepInterfaces } from '../policy.ts';
import { changeInterface, findInterface } from '../store/interfaces.ts';
import { readPartners } from '../store/partners.ts';
import { interfaceFacts, interfaceValues, readInterfaceForm } from './form.ts';
import { interfaceFormPage } from './page.ts';

const found = (ask: Ask) => async (scope: Scope) => {
  const face = await findInterface(scope, ask.params.interface ?? '');
  return face && { face, partners: await readPartners(scope) };
};

export async function showChangeInterface(ask: Ask): Promise<Ending> {
  const there = await ask.read(found(ask));
  if (!there) return notFound('interface');
  const { face, partners } = there;
  return interfaceFormPage(ask.open(interfaceValues(face), face.version), partners, face);
}

export async function doChangeInterface(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const kept = await ask.act({
    may: mayKeepInterfaces(ask.seat),
    apply: async (scope) => {
      const there = await found(ask)(scope);
      if (!there) return notFound('interface');
      const { face, partners } = there;
      const read = readInterfaceForm(ask.body, partners, face.sides);
      if (!read.ok) return invalid(interfaceFormPage(again(ask.body, read.errors), partners, face));
      const seen = seenIn(ask.body);
      const sides = read.values.sides.map((side, at) => ({ ...side, id: face.sides[at]?.id ?? ask.newId() }));
      if (!(await changeInterface(scope, face, seen, { ...read.values, sides })))
        return stale({
          what: 'interface',
          theirs: interfaceFacts((await findInterface(scope, face.slug)) ?? face, partners),
          yours: interfaceFacts(read.values, partners),
          again: paths.changeInterface(slug, face.slug),
        });
      return { result: face.slug, happened: happened.interfaceChanged(face.id, seen + 1) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.interface(slug, kept), 'The changes are kept.');
}

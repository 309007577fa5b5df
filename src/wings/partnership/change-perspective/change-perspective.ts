import type { Scope } from '../../../db/scope.ts';
import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayKeepPerspectives } from '../policy.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';
import { readPartners } from '../store/partners.ts';
import { changePerspective, readPerspectives } from '../store/perspectives.ts';
import { perspectiveFacts, readPerspectiveForm } from './form.ts';
import { perspectiveFormPage } from './page.ts';

const found = (ask: Ask) => async (scope: Scope) => {
  const perspectives = await readPerspectives(scope);
  const perspective = perspectives.find(({ slug }) => slug === ask.params.perspective);
  return perspective && { perspective, choices: { perspectives, partners: await readPartners(scope) } };
};

export async function showChangePerspective(ask: Ask): Promise<Ending> {
  const there = await ask.read(found(ask));
  if (!there) return notFound('perspective');
  const { perspective, choices } = there;
  return perspectiveFormPage(
    ask.open({ ...perspective, level: perspective.level ?? '' }, perspective.version),
    choices,
    perspective,
  );
}

export async function doChangePerspective(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const kept = await ask.act({
    may: mayKeepPerspectives(ask.seat),
    apply: async (scope) => {
      // two at once could make a circle, each seeing the other's as it was
      await oneAtATime(scope);
      const there = await found(ask)(scope);
      if (!there) return notFound('perspective');
      const { perspective, choices } = there;
      const read = readPerspectiveForm(ask.body, perspective.id, choices);
      if (!read.ok) return invalid(perspectiveFormPage(again(ask.body, read.errors), choices, perspective));
      const seen = seenIn(ask.body);
      if (!(await changePerspective(scope, perspective.id, seen, read.values)))
        return stale({
          what: 'perspective',
          theirs: perspectiveFacts(perspective, choices),
          yours: perspectiveFacts(read.values, choices),
          again: paths.changePerspective(slug, perspective.slug),
        });
      return { result: true, happened: happened.perspectiveChanged(perspective.id, seen + 1) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.perspectives(slug), 'The changes are kept.');
}

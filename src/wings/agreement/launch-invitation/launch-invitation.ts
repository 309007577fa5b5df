// An invitation to print, for people with no e-mail. The name is written on it by hand.
import { type Ending, notFound, page } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { findLaunch } from '../find-launch.ts';
import { whenOf } from '../launch.ts';
import { launchPaths } from '../launch-paths.ts';
import { over } from '../set-launch/set-launch.ts';

export async function showLaunchInvitation(ask: Ask): Promise<Ending> {
  const found = await findLaunch(ask);
  if (!found) return notFound('launch');
  const { agreement, launch } = found;
  if (launch.state !== 'planned') return over(launch.state);
  const { slug, name, tagline } = ask.seat.partnership;
  return page('wings/agreement/launch-invitation/launch-invitation.njk', {
    title: 'You are invited',
    partnership: name,
    agreement: agreement.title,
    when: whenOf(launch) ?? 'The day is TBC',
    where: launch.where ?? 'The place is TBC',
    programme: launch.items.length,
    tagline,
    backHref: launchPaths.launch(slug, agreement.slug, launch.id),
  });
}

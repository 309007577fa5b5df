// What each kind of perspective is called where several partnerships' own words meet. Pure.
import type { PerspectiveKind } from '../../../pictures/mark.ts';

export const markWords: Record<PerspectiveKind, string> = {
  resident: 'Residents and patients',
  health: 'Nurses, doctors and treatment staff',
  officer: 'Officers',
  manager: 'Managers',
  family: 'Families and carers',
  commissioner: 'Commissioners and funders',
  facilitator: 'Facilitators',
};

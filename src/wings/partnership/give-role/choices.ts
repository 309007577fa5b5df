// What a form about a role lets one choose, for whoever gives it.
import type { Seat } from '../../../shell/standing.ts';
import { levels, roles } from '../../../shell/standing.ts';
import { levelMeans, levelWords } from '../interface.ts';
import { roleWords } from '../person.ts';
import { mayGiveRole } from '../policy.ts';
import type { RoleChoices } from './form.ts';

export const roleChoices = ({ partners, places }: RoleChoices, seat: Seat) => ({
  roles: roles
    .filter((role) => mayGiveRole(seat, role).allowed)
    .map((role) => ({ value: role, text: roleWords[role] })),
  levels: [
    ...levels.map((level) => ({ value: level, text: `${levelWords[level]}: ${levelMeans[level]}` })),
    { value: '', text: 'None of these, or not known' },
  ],
  partners: partners.filter(({ leftOn }) => leftOn === null).map(({ id, name }) => ({ value: id, text: name })),
  places: places.map(({ id, name }) => ({ value: id, text: name })),
});

// Where people meet in the work, and how each of these relationships was last read.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { unread } from '../absent.ts';
import { type Interface, lastRead } from '../interface.ts';
import { paths } from '../paths.ts';
import { mayKeepInterfaces } from '../policy.ts';
import type { Reading } from '../reading.ts';
import { sectionsAt } from '../sections.ts';

const unreadState = ({ partnership }: Seat) =>
  partnership.sourceTitle === null
    ? { kind: 'nobody', word: 'Not read yet' }
    : { kind: 'tbc', word: 'Not in the source' };

export function interfacesPage(interfaces: readonly Interface[], readings: readonly Reading[], seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  return page('wings/partnership/interfaces/interfaces.njk', {
    title: 'How we get on',
    sections: sectionsAt(slug, 'How we get on'),
    rows: interfaces.map((face) => {
      const theirs = readings.filter(({ interfaceId }) => interfaceId === face.id);
      return {
        name: face.name,
        href: paths.interface(slug, face.slug),
        sides: face.sides.map(({ name }) => name).join(' and '),
        sentence: lastRead(theirs) ?? unread(seat),
        state: lastRead(theirs) === null ? unreadState(seat) : null,
      };
    }),
    ifEmpty:
      seat.partnership.sourceTitle === null
        ? 'None is written down yet. An interface is where two or more sides have to work together, well or badly.'
        : 'The source names none. An interface is where two or more sides have to work together, well or badly.',
    addHref: mayKeepInterfaces(seat).allowed ? paths.addInterface(slug) : null,
  });
}

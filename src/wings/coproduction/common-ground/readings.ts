// The pages of common ground: the same result in a line, a minute and ten minutes, and to be read aloud.
import { page } from '../../../shell/endings.ts';
import { worriedAt } from '../../../shell/worried-at.ts';
import { mayProposeVision } from '../../agreement/index.ts';
import { mayCarryDifference } from '../policy.ts';
import { inFullPage } from './in-full/page.ts';
import { minutePage } from './minute/page.ts';
import { oneLinePage } from './one-line/page.ts';
import { pageOf } from './opened.ts';
import { readAloudPage } from './read-aloud/page.ts';

const folder = 'wings/coproduction/common-ground';

export const showCommonGround = pageOf(({ at, found, here }) =>
  page(`${folder}/minute/minute.njk`, minutePage(at, found, here), worriedAt(at.place)),
);

export const showInOneLine = pageOf(({ at, found, here }) =>
  page(`${folder}/one-line/one-line.njk`, oneLinePage(at, found, here), worriedAt(at.place)),
);

/** A record that was agreed is closed, and one of a session to come has not begun. */
const takesMore: ReadonlySet<string> = new Set(['open', 'closed', 'offered back']);

export const showInFull = pageOf(({ ask, at, found, here }) => {
  const carries = mayCarryDifference(ask.seat).allowed;
  const may = {
    intoRecord: carries && takesMore.has(at.session.state),
    intoNext: carries,
    intoVision: mayProposeVision(ask.seat).allowed,
  };
  return page(`${folder}/in-full/in-full.njk`, inFullPage(at, found, here, may), worriedAt(at.place));
});

export const showReadAloud = pageOf(({ ask, at, found, here }) =>
  page(
    `${folder}/read-aloud/read-aloud.njk`,
    readAloudPage(at, found, here, ask.seat.partnership.name),
    worriedAt(at.place),
  ),
);

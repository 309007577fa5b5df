import { file } from '../../../../shell/endings.ts';
import { printed } from '../../../../shell/print/typst.ts';
import { fileOf } from '../opened.ts';
import { commonGroundPaper } from './paper.ts';

const template = 'src/wings/coproduction/common-ground/print/common-ground.typ';

const print = (large: boolean) =>
  fileOf(({ ask, at, found }) =>
    file(
      printed(template, commonGroundPaper(at, found, ask.seat.partnership, large), ask.now),
      'application/pdf',
      `${found.round.slug}${large ? '-large-print' : ''}.pdf`,
    ),
  );

export const printCommonGround = print(false);
export const printLargeCommonGround = print(true);

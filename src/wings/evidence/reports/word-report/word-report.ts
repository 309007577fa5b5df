import { type Ending, file, isRefusal } from '../../../../shell/endings.ts';
import { docxType } from '../../../../shell/print/docx.ts';
import type { Ask } from '../../../../shell/route.ts';
import { foundReport } from '../find-report.ts';
import { notBeforeTold } from '../told-periods/heard-first.ts';
import { reportDocx } from './docx.ts';

export async function takeReport(ask: Ask): Promise<Ending> {
  const refused = await notBeforeTold(ask);
  if (refused) return refused;
  const found = await ask.read((scope) => foundReport(scope, ask));
  if (isRefusal(found)) return found;
  return file(await reportDocx(found.document), docxType, `${found.report.slug}.docx`);
}

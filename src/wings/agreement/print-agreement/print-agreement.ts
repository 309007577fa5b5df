import { type Ending, file, notFound } from '../../../shell/endings.ts';
import { docxType } from '../../../shell/print/docx.ts';
import type { Ask } from '../../../shell/route.ts';
import { findVersion } from '../find-agreement.ts';
import { agreementDocx } from '../working-agreement/print/docx.ts';
import { agreementPdf } from '../working-agreement/print/pdf.ts';
import { printedSignatures, printedState } from './printed.ts';

export async function printAgreementPdf(ask: Ask): Promise<Ending> {
  const found = await findVersion(ask);
  if (!found) return notFound('version');
  const { version, agreement } = found;
  const pdf = agreementPdf(version.bytes, printedSignatures(found), printedState(version), ask.now);
  return file(pdf, 'application/pdf', `${agreement.slug}-version-${version.number}.pdf`);
}

export async function writeAgreementDocx(ask: Ask): Promise<Ending> {
  const found = await findVersion(ask);
  if (!found) return notFound('version');
  const { version, agreement } = found;
  const docx = await agreementDocx(version.bytes, printedSignatures(found), printedState(version));
  return file(docx, docxType, `${agreement.slug}-version-${version.number}.docx`);
}

// A file of another program that somebody sent: a codebook or a project, read or refused in a sentence.
import { readCodebook } from '../../../../../interop/refi-qda/codebook.ts';
import type { LeftOut } from '../../../../../interop/refi-qda/left-out.ts';
import { readPackage } from '../../../../../interop/refi-qda/package.ts';
import type { Outcome, QdaProject } from '../../../../../interop/refi-qda/value.ts';

export interface SentFile {
  readonly is: 'codebook' | 'project';
  readonly project: QdaProject;
  readonly leftOut: readonly LeftOut[];
}

/** @param sent the bytes, in base64 */
export async function readSent(sent: string): Promise<Outcome<{ file: SentFile }>> {
  const bytes = Buffer.from(sent, 'base64');
  // a zip begins with these letters
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    const read = await readPackage(bytes);
    return read.ok ? { ok: true, file: { is: 'project', project: read.project, leftOut: read.leftOut } } : read;
  }
  const read = readCodebook(bytes);
  if (!read.ok) return read;
  const project = { name: '', about: '', codes: read.codes, coders: [], sources: [], segments: [] };
  return { ok: true, file: { is: 'codebook', project, leftOut: read.leftOut } };
}

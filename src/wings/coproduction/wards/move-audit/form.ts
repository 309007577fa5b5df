// An audit stops, with its reason, or goes on.
import { z } from 'zod';
import { maybeWords, type Reading, readForm } from '../../../../shell/form.ts';
import type { NotesAudit } from '../notes-audit.ts';

const schema = z.object({ because: maybeWords(500) });
export function readMoveAuditForm(
  body: Record<string, unknown>,
  from: NotesAudit['state'],
): Reading<Pick<NotesAudit, 'state' | 'because'>> {
  const stops = from === 'running';
  const read = readForm(schema, body, ({ because }) =>
    stops && !because ? [{ name: 'because', text: 'Say why it stops' }] : [],
  );
  if (!read.ok) return read;
  return {
    ok: true,
    values: { state: stops ? 'stopped' : 'running', because: stops ? read.values.because : null },
  };
}

// What a file would add here, worked out of what is here in that moment: the same for the preview and for the act that keeps it.
import type { Scope } from '../../../../../db/scope.ts';
import type { Seat } from '../../../../../shell/standing.ts';
import { projectDocument } from '../../project-document.ts';
import { type AtProject, readWholeProject } from '../../read-project.ts';
import { type CodesPlan, planCodes } from './codes-plan.ts';
import { type PassagesPlan, planPassages, type SourceHere } from './passages-plan.ts';
import type { SentFile } from './sent-file.ts';

export interface FilePlan {
  readonly codes: Extract<CodesPlan, { ok: true }>;
  /** By whose marks are taken: a coder of the file, or null for those of nobody. */
  readonly passagesOf: (coderId: string | null) => PassagesPlan;
  readonly sources: readonly SourceHere[];
}

export async function planFile(
  scope: Scope,
  at: AtProject,
  seat: Seat,
  { project }: SentFile,
): Promise<FilePlan | Extract<CodesPlan, { ok: false }>> {
  const whole = await readWholeProject(scope, at);
  const codes = planCodes(project.codes, whole.book);
  if (!codes.ok) return codes;
  const { readings } = whole;
  const laid = projectDocument({
    project: at.project,
    codes: whole.book,
    coders: [],
    sources: readings.map(({ source, parts, text }) => ({ ...source, parts, text })),
    segments: [],
    agreed: [],
  }).sources;
  const sources = readings.flatMap(({ source, parts }): SourceHere[] => {
    const own = laid.find(({ id }) => id === source.id);
    const finished = whole.finishes.some((one) => one.sourceId === source.id && one.personId === seat.personId);
    return own ? [{ id: source.id, parts, laid: own, isClosed: finished || source.revealedAt !== null }] : [];
  });
  const own = whole.segments.filter(({ coderId }) => coderId === seat.personId);
  return { codes, sources, passagesOf: (coderId) => planPassages(project, coderId, codes.codes, sources, own) };
}

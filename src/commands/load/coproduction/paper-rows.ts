// Piles of paper that are not counted yet. What was counted is in the box, and a data file has no word for that.
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

export function paperRows({ put, keys }: Making, file: PartnershipFile): void {
  (file.piles ?? []).forEach((pile, i) => {
    const at = (name: string) => ['piles', i, name];
    const id = keys.name('pile', pile.name, at('name'));
    const roundId = keys.find('round', pile.round, at('round'));
    const perspectiveId = keys.find('perspective', pile.perspective, at('perspective'));
    const keyedBy = keys.find('person', pile.keyedBy, at('keyedBy'));
    const keyed = pile.keyed ?? [];
    const fault = (name: string, reason: string) => keys.faults.push({ path: at(name), reason });
    if (keyed.length > 0 && keyedBy === null) fault('keyed', 'say who keyed it');
    if (keyedBy !== null && pile.cameBack === undefined) fault('keyedBy', 'say how many sheets came back');
    if (keyed.length > (pile.cameBack ?? 0)) fault('keyed', 'more sheets are keyed than came back');
    if (pile.waits && keyed.length !== pile.cameBack) fault('waits', 'a pile waits when all its sheets are keyed');
    if (roundId === null || perspectiveId === null) return;
    put('paper_batch', {
      id,
      round_id: roundId,
      perspective_id: perspectiveId,
      name: pile.name,
      sheet: pile.sheet,
      state: pile.waits ? 'checking' : 'keying',
      handed_out: pile.handedOut ?? null,
      came_back: pile.cameBack ?? null,
      keyed_by: keyedBy,
      started_on: pile.startedOn,
    });
    if (keyedBy !== null)
      keyed.forEach((answers, n) => {
        put('keyed_sheet', { batch_id: id, person_id: keyedBy, position: n + 1, answers: JSON.stringify(answers) });
      });
  });
}

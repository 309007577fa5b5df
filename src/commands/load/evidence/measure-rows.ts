// The rows of measures, their readings and change ideas, from a data file.
import { slugFor } from '../../../shell/slug.ts';
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

export function measureRows(making: Making, file: PartnershipFile): void {
  file.measures.forEach((one, i) => {
    oneMeasure(making, one, ['measures', i]);
  });
}
type Path = readonly PropertyKey[];

function oneMeasure(making: Making, one: PartnershipFile['measures'][number], at: Path): void {
  const { put, keys, newId, link, now } = making;
  const id = newId();
  put('measure', {
    ...{ id, slug: slugFor(one.key), name: one.name, what_it_counts: one.whatItCounts, unit: one.unit },
    ...{ kind: one.kind, per: one.per ?? null, every: one.every, wished: one.wished },
    ...{ aim: one.aim?.value ?? null, aim_set_by: one.aim?.setBy ?? null },
    ...{ source: one.source, source_words: one.sourceWords ?? null, level: one.level ?? null },
    interface_id: keys.find('interface', one.interface, [...at, 'interface']),
    place_id: keys.find('place', one.place, [...at, 'place']),
    ...{ limits: one.limits, state: one.state, because: one.because ?? null, tier: one.tier },
  });
  const action = keys.find('action', one.action, [...at, 'action']);
  if (action) link('action', action, 'measure', id, 'asks for');
  for (const reading of one.readings)
    put('measure_reading', {
      ...{ id: newId(), measure_id: id, kind: one.kind, stands_for: reading.on },
      value: 'value' in reading ? reading.value : null,
      numerator: 'of' in reading ? reading.of[0] : null,
      denominator: 'of' in reading ? reading.of[1] : null,
      unknown_because: 'unknown' in reading ? reading.unknown : null,
      ...{ given_as: one.givenAs ?? 'Whoever made this file', given_at: now },
    });
  one.changes.forEach((change, n) => {
    const idea = newId();
    put('change_idea', {
      ...{ id: idea, measure_id: id, words: change.words, began_on: change.beganOn },
      ...{ ended_on: change.endedOn ?? null, ended_because: change.endedBecause ?? null },
    });
    link('change-idea', idea, 'measure', id, 'marked on');
    const from = keys.find('action', change.action, [...at, 'changes', n, 'action']);
    if (from) link('action', from, 'change-idea', idea, 'tried as');
    const theme = keys.find('theme', change.theme, [...at, 'changes', n, 'theme']);
    if (theme) link('theme', theme, 'change-idea', idea, 'tried as');
  });
  for (const step of one.steps)
    put('measure_step', {
      ...{ id: newId(), measure_id: id, from_on: step.fromOn, because: step.because },
      ...{ chosen_as: step.chosenAs, chosen_on: step.chosenOn },
    });
}

// The guidance, the audits of notes and the courses of a data file as rows. Pure.
import { slugFor } from '../../../shell/slug.ts';
import { cameFor } from '../../../wings/coproduction/index.ts';
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

export function wardRows(making: Making, file: PartnershipFile): void {
  file.guidance.forEach((one, i) => {
    guidanceRows(making, one, ['guidance', i]);
  });
  file.notesAudits.forEach((one, i) => {
    auditRows(making, one, ['notesAudits', i]);
  });
  file.courses.forEach((one, i) => {
    courseRows(making, one, ['courses', i]);
  });
}
type Path = readonly PropertyKey[];

function guidanceRows({ put, keys, newId, link }: Making, one: PartnershipFile['guidance'][number], at: Path): void {
  const id = newId();
  const agreed = one.earlier.length + (one.agreedOn === undefined ? 0 : 1);
  put('guidance', {
    ...{ id, slug: slugFor(one.key), title: one.title, about: one.about ?? null, for_whom: one.forWhom },
    place_id: keys.find('place', one.place, [...at, 'place']),
    ...{ state: one.state, because: one.because ?? null, tier: one.tier },
    stands: one.state === 'withdrawn' || agreed === 0 ? null : agreed,
    ...{ comments_by: one.commentsBy ?? null, review_on: one.reviewOn ?? null },
    ...{ easy_words: one.easyWords ?? null, welsh_words: one.welshWords ?? null },
  });
  for (const maker of one.makers) put('guidance_maker', { guidance_id: id, ...maker });
  one.sections.forEach((section, s) => {
    put('guidance_section', { id: newId(), guidance_id: id, position: s + 1, ...section });
  });
  const versions = [
    ...one.earlier,
    ...(one.agreedOn === undefined ? [] : [{ agreedOn: one.agreedOn, sections: one.sections }]),
  ];
  versions.forEach(({ agreedOn, sections }, v) => {
    const written = {
      ...{ title: one.title, forWhom: one.forWhom, makers: one.makers, sections },
      ...{ easyWords: one.easyWords ?? null, welshWords: one.welshWords ?? null },
    };
    put('guidance_version', {
      ...{ guidance_id: id, number: v + 1, agreed_on: agreedOn, tier: one.tier },
      written: JSON.stringify(written),
    });
  });
  const theme = keys.find('theme', one.theme, [...at, 'theme']);
  if (theme) link('theme', theme, 'guidance', id, 'written');
}

function auditRows({ put, keys, newId }: Making, one: PartnershipFile['notesAudits'][number], at: Path): void {
  const id = newId();
  put('notes_audit', {
    ...{ id, slug: slugFor(one.key), name: one.name, purpose: one.purpose },
    place_id: keys.find('place', one.place, [...at, 'place']),
    ...{ how_many: one.howMany, how_chosen: one.howChosen, every_months: one.everyMonths ?? null },
    ...{ starts_on: one.startsOn ?? null, state: one.state, because: one.because ?? null },
  });
  const criteria = one.criteria.map((words, c) => {
    const criterion = { id: newId(), audit_id: id, position: c + 1, words };
    put('audit_criterion', criterion);
    return criterion.id;
  });
  one.samples.forEach((sample, s) => {
    const path = [...at, 'samples', s, 'counts'];
    const sampleId = newId();
    put('audit_sample', {
      ...{ id: sampleId, audit_id: id, on_date: sample.on, looked_at: sample.lookedAt, looked_by: sample.lookedBy },
      lived_experience: sample.livedExperience ?? null,
    });
    if (sample.counts.length !== criteria.length)
      keys.faults.push({ path, reason: `there are ${criteria.length} criteria` });
    sample.counts.forEach(([met, not_met, does_not_apply], c) => {
      const criterion_id = criteria[c];
      if (!criterion_id) return;
      if (met + not_met + does_not_apply !== sample.lookedAt)
        keys.faults.push({ path: [...path, c], reason: `does not add up to ${sample.lookedAt}` });
      const counted = { met, not_met, does_not_apply };
      put('audit_count', { sample_id: sampleId, criterion_id, looked_at: sample.lookedAt, ...counted });
    });
  });
  for (const change of one.changes)
    put('audit_change', { id: newId(), audit_id: id, on_date: change.on, words: change.words });
}

function courseRows({ put, keys, newId }: Making, one: PartnershipFile['courses'][number], at: Path): void {
  const id = keys.name('course', one.key, [...at, 'key']);
  put('course', {
    ...{ id, slug: slugFor(one.key), title: one.title, about: one.about, tier: one.tier },
    place_id: keys.find('place', one.place, [...at, 'place']),
    ...{ where_words: one.where ?? null, starts_on: one.startsOn ?? null, rule: one.rule ?? null },
    ...{ starts_at: one.startsAt ?? null, capacity: one.capacity ?? null },
    ...{ designed_by_peer: one.designedByPeer ?? null, designed_by_teacher: one.designedByTeacher ?? null },
    ...{ run_by_peer: one.runByPeer ?? null, run_by_teacher: one.runByTeacher ?? null },
    ...{ join_in_person: one.joinInPerson ?? null, join_by_slip: one.joinBySlip ?? null },
    ...{ join_by_extension: one.joinByExtension ?? null, join_through_peer: one.joinThroughPeer ?? null },
    join_by_letter: one.joinByLetter ?? null,
    ...{ easy_words: one.easyWords ?? null, welsh_words: one.welshWords ?? null },
    ...{ state: one.state, because: one.because ?? null },
  });
  for (const { on, came, split } of one.times) {
    const timeId = newId();
    const kept = cameFor(timeId, came, split);
    put('course_time', { id: timeId, course_id: id, on_date: on, came: JSON.stringify(kept) });
  }
}

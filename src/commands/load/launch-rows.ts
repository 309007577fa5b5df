// The launches of a data file and meet the team as rows. Pure.
import type { LaunchPart } from './launch-schema.ts';
import type { Making } from './rows.ts';
import type { PartnershipFile } from './schema.ts';

type Path = readonly PropertyKey[];

export function launchRows(making: Making, file: PartnershipFile): void {
  file.launches.forEach((launch, l) => {
    oneLaunch(making, launch, file.partnership.fictional, ['launches', l]);
  });
  file.team.forEach((entry, t) => {
    const path = ['team', t];
    if (!file.partnership.fictional) making.keys.faults.push({ path, reason: ownWords });
    const personId = making.keys.find('person', entry.person, [...path, 'person']);
    if (!personId) return;
    making.put('team_entry', {
      ...{ person_id: personId, shown: entry.name === undefined ? 'role' : 'name' },
      ...{ name: entry.name ?? null, about: entry.about ?? null },
    });
    entry.places.forEach((place, p) => {
      const placeId = making.keys.find('place', place, [...path, 'places', p]);
      if (placeId) making.put('team_entry_place', { person_id: personId, place_id: placeId });
    });
  });
}

const ownWords = 'people choose for themselves how they are named, so a file says it of made-up people only';

function oneLaunch({ put, keys, newId, link }: Making, launch: LaunchPart, fictional: boolean, at: Path): void {
  const agreementId = keys.find('working agreement', launch.agreement, [...at, 'agreement']);
  if (!agreementId) return;
  const id = newId();
  put('launch', {
    ...{ id, agreement_id: agreementId, state: launch.state },
    ...{ on_date: launch.on ?? null, starts_at: launch.at ?? null, when_words: launch.when ?? null },
    ...{ where_words: launch.where ?? null, because: launch.because ?? null },
    ...{ people: launch.people ?? null, came_of_it: launch.cameOfIt ?? null },
  });
  link('working agreement', agreementId, 'launch', id, 'launched');
  launch.programme.forEach((item, i) => {
    const path = [...at, 'programme', i];
    if (item.name !== undefined && !fictional) keys.faults.push({ path: [...path, 'name'], reason: ownWords });
    put('launch_item', {
      ...{ id: newId(), launch_id: id, position: i + 1, at: item.at ?? null, words: item.words },
      by_role: item.by ?? null,
      speaker_id: keys.find('person', item.speaker, [...path, 'speaker']),
      speaker_name: item.name ?? null,
    });
  });
  launch.invited.forEach(({ person, answer }, i) => {
    const personId = keys.find('person', person, [...at, 'invited', i, 'person']);
    if (personId) put('launch_invitation', { launch_id: id, person_id: personId, answer: answer ?? null });
  });
}

// What can be said of a perspective, on the pages that add and change one.
import { z } from 'zod';
import { perspectiveKinds } from '../../../pictures/mark.ts';
import type { Fact } from '../../../shell/endings.ts';
import { maybeOneOf, maybeWholeNumber, maybeWords, oneOf, type Reading, readForm, words } from '../../../shell/form.ts';
import { maybeAmong } from '../choose.ts';
import { levelWords } from '../interface.ts';
import type { Partner } from '../partner.ts';
import {
  experiences,
  markWords,
  type Perspective,
  type PerspectiveSaid,
  perspectiveFaults,
  shortExperience,
} from '../perspective.ts';

export interface PerspectiveChoices {
  readonly perspectives: readonly Perspective[];
  readonly partners: readonly Partner[];
}

const schemaFor = ({ perspectives, partners }: PerspectiveChoices) =>
  z.object({
    name: words('Say what this perspective is called here', 100),
    kind: oneOf(perspectiveKinds, 'Choose the mark it takes'),
    partnerId: maybeAmong(partners),
    level: maybeOneOf(['strategic', 'managerial', 'operational']),
    rank: maybeWords(100),
    profession: maybeWords(100),
    experience: maybeOneOf(experiences),
    widerId: maybeAmong(perspectives),
    people: maybeWholeNumber('Write the number in figures, or leave it empty', 0, 100_000),
  });

/** @param id the one that is being changed; null for a new one */
export function readPerspectiveForm(
  body: Record<string, unknown>,
  id: string | null,
  choices: PerspectiveChoices,
): Reading<PerspectiveSaid> {
  return readForm(schemaFor(choices), body, ({ widerId, people }) =>
    perspectiveFaults(choices.perspectives, id, { widerId: widerId ?? null, people: people ?? null }),
  );
}

export const perspectiveFacts = (said: PerspectiveSaid, { perspectives, partners }: PerspectiveChoices): Fact[] => [
  { name: 'Name', value: said.name },
  { name: 'Mark', value: markWords[said.kind] },
  { name: 'Partner', value: partners.find(({ id }) => id === said.partnerId)?.name ?? null },
  { name: 'Level', value: said.level && levelWords[said.level] },
  { name: 'Rank', value: said.rank },
  { name: 'Profession', value: said.profession },
  { name: 'Experience', value: said.experience && shortExperience[said.experience] },
  { name: 'Wider perspective', value: perspectives.find(({ id }) => id === said.widerId)?.name ?? null },
  { name: 'How many share it', value: said.people === null ? null : String(said.people) },
];

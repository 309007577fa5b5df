// What a data file may say of services and where they are offered: keys of the file's top.
import { z } from 'zod';
import { day, key, list, some, words } from '../schema-parts.ts';

const offer = some({
  place: key,
  tailored: words.optional(),
  because: words.optional(),
  where: words.optional(),
  timetable: words.optional(),
  capacity: z.int().min(1).optional(),
  howToJoin: words.optional(),
  startedOn: day.optional(),
  endedOn: day.optional(),
});
const service = some({
  key,
  name: words,
  /** Left out when it is not known who offers it. */
  provider: key.optional(),
  /** Left out when it is not known of which kind it is. */
  kind: z.enum(['clinical', 'non-clinical', 'peer', 'mutual aid']).optional(),
  type: z.enum([
    ...(['drug recovery wing', 'therapeutic community', 'rolling programme', 'structured alcohol programme'] as const),
    ...(['SMART', '12-step', 'NA', 'AA', 'CA', 'peer support', 'prescribing', 'psychosocial'] as const),
    ...(['family support', 'bespoke', 'other'] as const),
  ]),
  about: words.optional(),
  eligibility: words.optional(),
  tier: z.enum(['partners', 'published']).default('partners'),
  state: z.enum(['planned', 'running', 'stopped']).default('running'),
  because: words.optional(),
  offers: list(offer),
}).refine(
  ({ state, because }) => state !== 'stopped' || because !== undefined,
  'a service that stopped says because of what',
);

export const directoryParts = { services: list(service) };

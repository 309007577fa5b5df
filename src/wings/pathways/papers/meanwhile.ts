// A service that is not here, changed by somebody else before a button was pressed. Pure.
import { type Stale, stale } from '../../../shell/endings.ts';
import { seenIn } from '../../../shell/form.ts';
import type { OutsideService } from './outside-service.ts';

export const changedMeanwhile = {
  /** The service as the asker's page showed it. */
  seen: ({ body }: { readonly body: Record<string, unknown> }, id: string) => ({ id, version: seenIn(body) }),
  service: ({ secureMail, closedOn }: OutsideService, again: string): Stale =>
    stale({
      what: 'service',
      theirs: [
        { name: 'Secure mail', value: secureMail },
        { name: 'Closed', value: closedOn },
      ],
      yours: [],
      again,
      title: 'Somebody changed this service first',
      lead: 'Nothing was changed by you. Look at it as it stands now.',
    }),
};

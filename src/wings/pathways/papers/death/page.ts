// The forms of a recorded death and of one recorded by mistake. Pure.
import { askedPage } from '../../../../shell/asked.ts';
import type { PageEnding } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { day } from '../../../../shell/words-in-time.ts';
import type { AtReference } from '../at.ts';
import { gatePaths } from '../paths.ts';

export const deathFormPage = (slug: string, { reference, holder }: AtReference, form: FormView): PageEnding =>
  askedPage(
    {
      title: 'Somebody has died',
      asked: `Reference ${reference.number}`,
      lead: 'We are sorry. Take the time that you need. Nothing on this page is urgent once the people who must know have been told.',
      back: { text: `Reference ${reference.number}`, href: gatePaths.thePerson(slug, reference.id) },
      fields: [
        {
          is: 'day',
          name: 'diedOn',
          options: { label: 'On which day?', hint: 'If it is not known, the day on which it became known' },
        },
        {
          is: 'text',
          name: 'number',
          options: {
            label: 'Write the reference once more',
            hint: `It stands above. It is asked so that it is not the one next to it`,
            autocomplete: 'off',
            width: '10',
          },
        },
      ],
      button: 'Record it and stop everything',
      nextTitle: 'What this does',
      next: [
        'It stops every handover, referral, clock and reminder of this person. No slip, letter or paper can be made of them after it. Nobody is chased.',
        'Their record is held. Nothing of it is destroyed, and nothing in it can be changed.',
        'It tells nobody. Families are told by people, never by this system. So are the coroner, the prison and your own service, as each of them needs.',
        'It cannot be undone here. If it is a mistake, the partnership manager can put it right, with a reason.',
      ],
      form,
    },
    { worriedAt: holder?.placeSlug },
  );

export const correctionPage = (slug: string, { reference, holder }: AtReference, form: FormView): PageEnding =>
  askedPage(
    {
      title: 'A death was recorded by mistake',
      asked: `Reference ${reference.number}`,
      lead: `It says that this person died on ${day(reference.diedOn ?? '')}.`,
      back: { text: 'The held record', href: gatePaths.heldRecord(slug, reference.id) },
      fields: [
        {
          is: 'area',
          name: 'because',
          options: {
            label: 'How did it come to be recorded, and how do you know that it is wrong?',
            hint: 'No name. It is kept with the record, for good',
            rows: 4,
          },
        },
      ],
      button: 'Put it right',
      next: [
        'The record is no longer held for this, and can be worked with again.',
        'What was stopped does not begin again by itself. It stands on the first page of those who work with this person until it has begun again.',
        'Ring everybody who may have heard of it.',
      ],
      form,
    },
    { worriedAt: holder?.placeSlug },
  );

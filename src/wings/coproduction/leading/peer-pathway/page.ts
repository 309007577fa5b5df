import type { Release } from '../../../../disclosure/index.ts';
import { type Fact, type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { mayCountPeers, mayKeepPeerPathway } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { leadingPaths as paths } from '../paths.ts';
import { type PeerReading, type PeerStep, shownWords } from '../peer-pathway.ts';
import { countField } from './form.ts';

type Said = Omit<PeerStep, 'id' | 'position' | 'version'>;
export const stepFacts = (step: Said): Fact[] => [
  { name: 'Training', value: step.training },
  { name: 'Supervision', value: step.supervision },
  { name: 'Pay', value: step.pay },
  { name: 'Reference', value: step.reference },
  { name: 'How anyone begins', value: step.howToBegin },
  ...(step.welshName ? [{ name: 'In Welsh', value: step.welshName }] : []),
];

export interface PathwayFacts {
  readonly steps: readonly PeerStep[];
  readonly readings: readonly PeerReading[];
  readonly releases: readonly Release[];
}

export function peerPathwayPage({ steps, readings, releases }: PathwayFacts, seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const keeps = mayKeepPeerPathway(seat).allowed;
  const nameOf = (id: string) => steps.find((step) => step.id === id)?.name ?? 'A step that was';
  return page('wings/coproduction/leading/peer-pathway/peer-pathway.njk', {
    title: 'The way to peer work',
    sections: sectionsOf(slug, 'leading'),
    back: { text: 'Leading', href: paths.leading(slug) },
    lead:
      steps.length === 0
        ? 'Its steps are not worded yet.'
        : `${plural(steps.length, 'step', 'steps')}. Anyone may stay where they are, and any step may be the last.`,
    steps: steps.map((step, at) => ({
      title: `${at + 1}. ${step.name}`,
      about: step.about,
      facts: stepFacts(step),
      changeHref: keeps ? paths.changePeerStep(slug, step.id) : null,
      name: step.name,
    })),
    readings: readings.map((reading) => {
      const figures = releases.find(({ rooms }) => rooms.length === 1 && rooms[0] === reading.id)?.figures;
      return {
        on: reading.on,
        day: day(reading.on),
        table: figures && {
          head: ['Step', 'How many'],
          rows: [
            ...reading.steps.map((id, at) => [nameOf(id), shownWords(figures.cells[at])]),
            ['All together', shownWords(figures.answered)],
          ],
          caption: `How many stood where on ${day(reading.on)}`,
        },
      };
    }),
    addHref: keeps ? paths.addPeerStep(slug) : null,
    countHref: mayCountPeers(seat).allowed && steps.length > 0 ? paths.countPeers(slug) : null,
  });
}

export const stepPage = (form: FormView, step: Pick<PeerStep, 'name'> | null): PageEnding =>
  page('wings/coproduction/leading/peer-pathway/change-step.njk', {
    title: step ? `Change “${step.name}”` : 'Word a step',
    form,
  });

export const countPage = (form: FormView, steps: readonly PeerStep[]): PageEnding =>
  page('wings/coproduction/leading/peer-pathway/count.njk', {
    title: 'How many stand at each step?',
    fields: steps.map((step, at) => ({ field: countField(at), name: step.name })),
    form,
  });

// Recent changes in plain words. What someone said of themselves, and who was invited, is not among them.
import type { Goal } from '../goal.ts';
import { type Interface, levelWords } from '../interface.ts';
import type { Milestone } from '../milestone.ts';
import type { Partner } from '../partner.ts';
import { paths } from '../paths.ts';
import type { Perspective } from '../perspective.ts';
import type { Place } from '../place.ts';
import { type Reading, valueWords } from '../reading.ts';
import type { Happened } from '../store/happenings.ts';

export interface Things {
  readonly partners: readonly Partner[];
  readonly places: readonly Place[];
  readonly perspectives: readonly Perspective[];
  readonly interfaces: readonly Interface[];
  readonly readings: readonly Reading[];
  readonly goals: readonly Goal[];
  readonly milestones: readonly Milestone[];
}

interface Told {
  readonly words: string;
  readonly href: string;
}
type Tell = (things: Things, id: string, slug: string) => Told | undefined;

const by = <T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined =>
  list.find((one) => one.id === id);

const partner =
  (words: (name: string) => string): Tell =>
  ({ partners }, id, slug) => {
    const found = by(partners, id);
    return found && { words: words(found.name), href: paths.partner(slug, found.slug) };
  };

const tellings: Readonly<Record<string, Tell>> = {
  'partner added': partner((name) => `${name} was added as a partner.`),
  'partner left': partner((name) => `${name} left the partnership.`),
  'partnership changed': (_things, _id, slug) => ({
    words: 'What is said of the partnership was changed.',
    href: paths.about(slug),
  }),
  'place added': ({ places }, id, slug) => {
    const place = by(places, id);
    return place && { words: `${place.name} was added as a place.`, href: paths.place(slug, place.slug) };
  },
  'what people are called chosen': ({ places }, id, slug) => {
    const place = by(places, id);
    if (!place) return undefined;
    const words = place.peopleCalled
      ? `At ${place.name} people are called ${place.peopleCalled}, chosen with them.`
      : `What people are called at ${place.name} is to be chosen anew.`;
    return { words, href: paths.place(slug, place.slug) };
  },
  'perspective added': ({ perspectives }, id, slug) => {
    const perspective = by(perspectives, id);
    return perspective && { words: `A perspective was added: ${perspective.name}.`, href: paths.perspectives(slug) };
  },
  'interface added': ({ interfaces }, id, slug) => {
    const face = by(interfaces, id);
    return face && { words: `An interface was added: ${face.name}.`, href: paths.interface(slug, face.slug) };
  },
  'reading given': ({ interfaces, readings }, id, slug) => {
    const reading = by(readings, id);
    const face = reading && by(interfaces, reading.interfaceId);
    if (!reading || !face) return undefined;
    const at = reading.level ? `${levelWords[reading.level].toLowerCase()} level` : 'across levels';
    return {
      words: `${face.name}: read as ${valueWords[reading.value].toLowerCase()}, ${at}.`,
      href: paths.interface(slug, face.slug),
    };
  },
  'goal written': ({ goals, partners }, id, slug) => {
    const goal = by(goals, id);
    const whose = goal?.partnerId ? by(partners, goal.partnerId)?.name : 'Everyone';
    return goal && { words: `${whose ?? 'A partner'} has a new goal: ${goal.words}`, href: paths.goals(slug) };
  },
  'help promised': ({ goals, partners }, id, slug) => {
    const support = goals.flatMap(({ supports }) => supports).find((one) => one.id === id);
    const helper = support && by(partners, support.partnerId);
    return helper && { words: `${helper.name} helps with another goal.`, href: paths.whoHelps(slug) };
  },
  'milestone added': ({ milestones }, id, slug) => {
    const milestone = by(milestones, id);
    return milestone && { words: `A milestone was added: ${milestone.title}.`, href: paths.milestones(slug) };
  },
};

export const toldActs = Object.keys(tellings);

/** What has gone since, or has no words here, is left out. */
export const changesInWords = (happenings: readonly Happened[], things: Things, slug: string) =>
  happenings.flatMap(({ at, act, subjectId }) => {
    const told = tellings[act]?.(things, subjectId, slug);
    return told ? [{ at, ...told }] : [];
  });

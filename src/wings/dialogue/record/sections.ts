// The parts of one record. Pure.
import type { RoomState } from '../../../room/index.ts';
import type { RecordLinks } from './links.ts';

export const recordSections = (state: RoomState, links: RecordLinks, current: 'words' | 'themes' | 'talk') => [
  { text: 'In their words', href: links.record, current: current === 'words' },
  ...(state.keeping?.depth === 'points'
    ? [{ text: `Themes (${state.themes.length})`, href: links.themes, current: current === 'themes' }]
    : []),
  { text: 'How we talked', href: links.howWeTalked, current: current === 'talk' },
];

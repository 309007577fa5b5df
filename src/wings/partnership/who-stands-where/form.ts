// Who stands where on the relationship map: lines of words for each side and level, and experiences beside the levels.
import type { Fact } from '../../../shell/endings.ts';
import type { FieldError, Reading } from '../../../shell/form.ts';
import { type Level, levels } from '../../../shell/standing.ts';
import { besideTheLevels, type Interface, type InterfaceSeat, levelWords, seatsAt } from '../interface.ts';
import type { Perspective } from '../perspective.ts';

export type SeatSaid = Omit<InterfaceSeat, 'id'>;

/** An experience that may stand beside the levels: a perspective, or a seat that stands there with words of its own. */
export interface Beside {
  readonly field: string;
  readonly words: string;
  readonly perspectiveId: string | null;
}

export const standField = (at: number, level: Level): string => `side${at + 1}-${level}`;

export function besideChoices(face: Interface, perspectives: readonly Perspective[]): Beside[] {
  const there = besideTheLevels(face);
  const known = perspectives
    .filter(({ id, experience }) => experience !== null || there.some(({ perspectiveId }) => perspectiveId === id))
    .map(({ id, name }) => ({ field: `beside-${id}`, words: name, perspectiveId: id }));
  const own = there
    .filter(({ perspectiveId }) => perspectiveId === null)
    .map(({ id, words }) => ({ field: `beside-${id}`, words, perspectiveId: null }));
  return [...known, ...own];
}

const besideAnswers = ['not here', 'not asked', 'asked'] as const;
type BesideAnswer = (typeof besideAnswers)[number];

const mostSeats = 8;

export function readStandForm(
  body: Record<string, unknown>,
  face: Interface,
  perspectives: readonly Perspective[],
): Reading<{ readonly seats: readonly SeatSaid[] }> {
  const errors: FieldError[] = [];
  const named = (words: string) =>
    perspectives.find(({ name }) => name.toLowerCase() === words.toLowerCase())?.id ?? null;
  const standing = face.sides.flatMap((side, at) =>
    levels.flatMap((level) => {
      const name = standField(at, level);
      const lines = linesOf(body[name]);
      if (lines.length > mostSeats) errors.push({ name, text: `Use ${mostSeats} lines or fewer` });
      if (lines.some((words) => words.length > 100)) errors.push({ name, text: 'Use 100 letters or fewer on a line' });
      return lines.map((words, place) => ({
        sideId: side.id,
        level,
        perspectiveId: named(words),
        words,
        asked: false,
        position: place + 1,
      }));
    }),
  );
  const beside = besideChoices(face, perspectives).flatMap(({ field, words, perspectiveId }, place) => {
    const answer = besideAnswers.find((one) => one === body[field]);
    if (!answer) errors.push({ name: field, text: `Say whether ${words} belong on this map` });
    if (!answer || answer === 'not here') return [];
    return [{ sideId: null, level: null, perspectiveId, words, asked: answer === 'asked', position: place + 1 }];
  });
  return errors.length > 0 ? { ok: false, errors } : { ok: true, values: { seats: [...standing, ...beside] } };
}

const linesOf = (typed: unknown): string[] =>
  (typeof typed === 'string' ? typed : '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function standValues(face: Interface, perspectives: readonly Perspective[]): Record<string, unknown> {
  const standing = face.sides.flatMap((side, at) =>
    levels.map((level) => [
      standField(at, level),
      seatsAt(face, side.id, level)
        .map(({ words }) => words)
        .join('\n'),
    ]),
  );
  const there = besideTheLevels(face);
  const beside = besideChoices(face, perspectives).map(({ field, words, perspectiveId }) => {
    const seat = there.find((one) => (perspectiveId ? one.perspectiveId === perspectiveId : one.words === words));
    const answer: BesideAnswer = seat ? (seat.asked ? 'asked' : 'not asked') : 'not here';
    return [field, answer];
  });
  return Object.fromEntries([...standing, ...beside]);
}

export function standFacts({ sides }: Interface, seats: readonly SeatSaid[]): Fact[] {
  const standing = sides.flatMap((side) =>
    levels.map((level) => ({
      name: `${side.name}, ${levelWords[level].toLowerCase()}`,
      value:
        seats
          .filter((seat) => seat.sideId === side.id && seat.level === level)
          .map(({ words }) => words)
          .join(', ') || null,
    })),
  );
  const beside = seats.filter(({ level }) => level === null);
  const words = beside.map((seat) => `${seat.words} (${seat.asked ? 'asked' : 'not asked yet'})`).join(', ');
  return [...standing, { name: 'Beside the levels', value: words || null }];
}

/**
 * The people of a room by how alike they answered: places, each with eight people or more, as circles whose size is how many stand
 * there. No axis has a name, because none was asked for, and no circle is anybody: what it is made of has left nobody alone.
 */
import { element, percent, silent, text } from './svg.ts';

export interface MapPlace {
  readonly x: number;
  readonly y: number;
  /** To the nearest 5. */
  readonly people: number;
}

const height = 300;
/** Room for the largest circle at an edge. */
const inset = 14;

/** In pixels: the area of a circle is how many people it stands for. */
const radius = (people: number): number => 6 * Math.sqrt(Math.max(1, people));

export function opinionMap(places: readonly MapPlace[]): string {
  // one scale for both ways, so that near and far mean the same whichever way they lie
  const reach = Math.max(1e-9, ...places.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]));
  const along = (at: number) => percent(50 + (at / reach) * (50 - inset));
  return silent(
    { class: 'opinion-map__drawing', width: '100%', height },
    element('rect', { x: 0, y: 0, width: '100%', height: '100%', class: 'opinion-map__ground' }),
    ...places
      .toSorted((a, b) => b.people - a.people || a.x - b.x || a.y - b.y)
      .map(({ x, y, people }) =>
        element(
          'svg',
          { x: along(x), y: along(-y), overflow: 'visible' },
          element('circle', { r: radius(people), class: 'opinion-map__place' }),
          text({ y: 5, 'text-anchor': 'middle', class: 'opinion-map__people' }, String(people)),
        ),
      ),
  );
}

import { scaleLinear } from 'd3-scale';

/**
 * Room for these values on an upright axis, with few and even names: from nought where none is under it.
 *
 * `niceScale([3, 17])` is `{ least: 0, most: 20, ticks: [0, 5, 10, 15, 20] }`.
 */
export function niceScale(values: readonly number[]): {
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly number[];
} {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const scale = scaleLinear()
    .domain([low, high > low ? high : low + 1])
    .nice(4);
  const [least = 0, most = 1] = scale.domain();
  return { least, most, ticks: scale.ticks(4) };
}

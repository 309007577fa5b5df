// A perspective as the form offers it that asks whom a round asks. Pure.
import type { Perspective } from '../../../partnership/index.ts';

export const whomItem = ({ id, name, people }: Perspective) => ({
  value: id,
  text: name,
  hint: people === null ? 'Nobody has counted how many share it' : null,
});

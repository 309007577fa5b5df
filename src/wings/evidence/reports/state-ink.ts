// In which ink the word of a state is printed, by what became of the thing: a reasoned no is grey. Pure.
import { isStateKind, stateKinds } from '../../../pictures/line-end.ts';

const inks: Record<(typeof stateKinds)[keyof typeof stateKinds]['ground'], string> = {
  done: '#0F5C4C',
  coming: '#23355E',
  ended: '#434D57',
  open: '#57338A',
  waiting: '#8C2B12',
  unknown: '#5C4400',
};

export function stateInk(kind: string): string {
  if (!isStateKind(kind)) throw new Error(`No state is called “${kind}”`);
  return inks[stateKinds[kind].ground];
}

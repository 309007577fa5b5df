// What people sign in with: their work e-mail, or a name of their own where there is no e-mail. Pure.
import { slugFor } from '../slug.ts';

/** No mail ever goes here: the name is reserved for addresses that cannot be (RFC 2606). */
const nowhere = 'name.invalid';

export const addressOf = (typed: string): string => {
  const plain = typed.trim().toLowerCase();
  return plain.includes('@') ? plain : `${slugFor(plain)}@${nowhere}`;
};

export const canBeMailed = (address: string): boolean => !address.endsWith(`@${nowhere}`);

/** As the person would type it. */
export const signInNameOf = (address: string): string => (canBeMailed(address) ? address : address.replace(/@.*/, ''));

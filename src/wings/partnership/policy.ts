// Who may do what in the partnership wing: one rule a sentence.
import { hasRole, no, type Standing, speaksForPartner, type Verdict, yes } from '../../shell/standing.ts';

/** Everyone with a seat in the partnership may see who is in it. */
export const mayReadPartners = (_standing: Standing): Verdict => yes;

/** A partnership manager or a facilitator may add and change partners. */
export const mayKeepPartners = (standing: Standing): Verdict =>
  hasRole(standing, 'partnership manager', 'facilitator')
    ? yes
    : no(
        'Partners are added and changed by a partnership manager or a facilitator.',
        'Your partnership manager can do it.',
      );

/** A partner's own people may change what is said of it, and so may those who keep the list. */
export const mayChangePartner = (standing: Standing, partnerId: string): Verdict =>
  speaksForPartner(standing, partnerId) && hasRole(standing, 'representative') ? yes : mayKeepPartners(standing);

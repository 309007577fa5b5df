// Partners: the organisations in a partnership. Words and rules.
export const partnerKinds = [
  'establishment',
  'provider',
  'commissioner',
  'coordinator',
  'lived-experience organisation',
  'funder',
  'agency',
] as const;
export type PartnerKind = (typeof partnerKinds)[number];

export interface Partner {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: PartnerKind;
  readonly codeKind: 'ODS' | 'prison' | null;
  readonly code: string | null;
  readonly about: string | null;
  readonly joinedOn: string | null;
  readonly leftOn: string | null;
  readonly version: number;
}

export const kindWords: Record<PartnerKind, string> = {
  establishment: 'Establishment',
  provider: 'Provider',
  commissioner: 'Commissioner',
  coordinator: 'Coordinator',
  'lived-experience organisation': 'Lived-experience organisation',
  funder: 'Funder',
  agency: 'Agency',
};

export type PartnerSaid = Omit<Partner, 'id' | 'slug' | 'version'>;

/** Why a code cannot be right, or nothing. ODS codes are short and in capitals; prison codes have three letters. */
export function codeFault(codeKind: Partner['codeKind'], code: string | null): string | undefined {
  if (code === null) return codeKind === null ? undefined : 'Write the code, or choose "No code"';
  if (codeKind === null) return 'Say which kind of code this is';
  if (codeKind === 'prison' && !/^[A-Z]{3}$/.test(code)) return 'A prison code has 3 capital letters, for example LNI';
  if (codeKind === 'ODS' && !/^[A-Z0-9]{2,8}$/.test(code))
    return 'An ODS code has 2 to 8 capital letters or figures, for example RDY';
  return undefined;
}

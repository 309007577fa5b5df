// The partnership itself: what it is called, what it is for, where its record comes from.
export interface About {
  readonly name: string;
  readonly purpose: string | null;
  readonly tagline: string | null;
  readonly foundedWords: string | null;
  readonly sourceTitle: string | null;
  readonly sourceRights: string | null;
  readonly fictional: boolean;
  readonly version: number;
}

export interface Missing {
  name: string;
  version: string;
  dev: boolean;
}
export function missingFromLock(lock: unknown): Missing[];

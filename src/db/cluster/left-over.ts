import fs from 'node:fs';
import path from 'node:path';

/** Removes the `<name>.<pid>` folders of processes that are no longer there, and what an earlier process of our number left. */
export function removeLeftOver(parent: string, name: string, { andOurs = true } = {}): void {
  for (const entry of fs.readdirSync(parent)) {
    const pid = entry.startsWith(`${name}.`) ? Number(entry.slice(name.length + 1)) : Number.NaN;
    if (!Number.isInteger(pid) || (pid === process.pid ? !andOurs : isAlive(pid))) continue;
    fs.rmSync(path.join(parent, entry), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

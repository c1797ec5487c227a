import { statSync } from 'node:fs';

/**
 * What all names of a file have in common, be they links or, where the disk takes these for one, capital
 * letters; undefined where there is no file, or it cannot be looked at.
 */
export function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}

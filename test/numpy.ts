/** numpy and scipy as judges of what is calculated. */
import { execFileSync } from 'node:child_process';

let python: string | undefined;

/** The first Python that can import scipy, which has numpy with it. */
function pythonWithScipy(): string {
  python ??= ['python3', '/usr/bin/python3'].find((command) => {
    try {
      execFileSync(command, ['-c', 'import numpy, scipy'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
  if (python === undefined) {
    throw new Error('No Python here has scipy. Debian has it in: python3-scipy (packages.txt)');
  }
  return python;
}

const script = (body: string): string => `
import json, math, sys
import numpy as np
np.seterr(all='ignore')
nan = math.nan

def written(value):
    if isinstance(value, (list, tuple, np.ndarray)):
        return [written(one) for one in value]
    value = float(value)
    return None if math.isnan(value) else value

given = json.load(sys.stdin)
${body}
json.dump(written(result), sys.stdout)
`;

/** What Python makes of `given`, as `result` of a script; null is NaN. */
export function numpy(body: string, given: unknown): unknown {
  const output = execFileSync(pythonWithScipy(), ['-c', script(body)], {
    input: JSON.stringify(given),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return JSON.parse(output);
}

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

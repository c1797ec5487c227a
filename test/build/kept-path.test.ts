import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptPath } from '../../src/build/answers/kept-path.js';

describe('where data are kept', () => {
  const packed = { dataDir: '/paper/styx-data', isCompressed: true };

  it('a snapshot is packed where the manifest says so', () => {
    expect(keptPath('load/q', packed)).toBe(join(packed.dataDir, 'load/q.json.gz'));
    expect(keptPath('load/q', { ...packed, isCompressed: false })).toBe(
      join(packed.dataDir, 'load/q.json'),
    );
  });

  it('the values of a matrix are not, whatever it says, for they are few', () => {
    expect(keptPath('_matrices/0123', packed)).toBe(join(packed.dataDir, '_matrices/0123.json'));
  });
});

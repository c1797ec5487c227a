import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depfileText } from '../../src/make/depfile.js';
import { prerequisiteName } from '../../src/make/names.js';
import { project, run } from '../cli/styx.js';

describe('a depfile', () => {
  it('names what a target depends on, and each again, for when it is gone', () => {
    expect(depfileText('.styx/stamp', ['styx.config.yaml', 'my data/100%.csv'])).toBe(
      '.styx/stamp: \\\n  styx.config.yaml \\\n  my\\ data/100%.csv\n' +
        '\nstyx.config.yaml:\n' +
        '\nmy\\ data/100\\%.csv:\n',
    );
  });

  it('has names as make reads them, whatever is in them', async () => {
    const { folder } = project();
    const part = fc.stringMatching(/^[a-z #$:%\\&,'"`{}@^+!<>(é-]{1,9}$/);
    const name = part.filter((text) => !/^[-.~ ]|[ \\)&]$/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { minLength: 1, maxLength: 20 }), async (names) => {
        const rules = names.map((one, i) => `t${i}: ${prerequisiteName(one)}\n\t@:$(info [$^])\n`);
        const all = `all: ${names.map((_, i) => `t${i}`).join(' ')}\n${rules.join('')}`;
        writeFileSync(join(folder, 'Makefile'), `${all}include stamp.d\n`);
        writeFileSync(join(folder, 'stamp.d'), depfileText('stamp', names));
        const { stdout } = await run('make', [], folder);
        expect(stdout).toBe(names.map((one) => `[${one}]\n`).join(''));
      }),
      { numRuns: 40 },
    );
  });

  it.each(['a;b', 'a|b', 'a=b', 'a*b', 'what?', 'a[1].csv', '~a', 'a\\', 'lib(x)', 'a\tb', 'a&'])(
    'cannot have the name %j, which make takes for something else',
    (name) => {
      expect(() => depfileText('stamp', [name])).toThrow(/make cannot name the file/);
    },
  );
});

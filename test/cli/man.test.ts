import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import packaged from '../../package.json' with { type: 'json' };
import { project } from './styx.js';

const page = (): string =>
  readFileSync(fileURLToPath(new URL(`../../${packaged.man[0]}`, import.meta.url)), 'utf8');

it('the man page of the package is that of the program: every command, with its options and examples', async () => {
  expect((await project().styx('man')).stdout).toBe(page());
  const commands = [...page().matchAll(/^\.SS "styx (\S+(?: (?:start|stop|event))?)/gm)].map(
    ([, name]) => name,
  );
  expect(commands).toEqual(
    expect.arrayContaining(['build', 'query', 'show', 'mark', 'mark event']),
  );
  expect(commands).not.toContain('complete');
  expect(page()).toContain('\\fB\\-\\-dry\\-run\\fR');
  expect(page()).toContain('styx status \\-\\-exit\\-code');
});

it('has nothing but requests at the beginning of lines that begin with a dot', () => {
  const requests = page()
    .split('\n')
    .filter((line) => /^[.']/.test(line));
  expect(requests.filter((line) => !/^\.(TH|SH|SS|TP|PP|B|br|nf|fi|RS|RE)\b/.test(line))).toEqual(
    [],
  );
});

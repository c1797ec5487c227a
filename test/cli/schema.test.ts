import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { project } from './styx.js';

const schema = (...args: readonly string[]) => project().styx('schema', ...args);

it('styx schema prints the schema, as it is in the package', async () => {
  const { stdout } = await schema();
  expect(stdout).toBe(
    readFileSync(new URL('../../schemas/styx.schema.json', import.meta.url), 'utf8'),
  );
});

it('styx schema KEY describes what may stand there, and the keys below', async () => {
  const { status, stdout } = await schema('figures.range');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^figures\.NAME\.range {2}a map\n\n {2}The time that is drawn/);
  expect(stdout).toMatch(/^ {2}last +The time up to now/m);
  expect((await schema('figures.kind')).stdout).toContain('One of: line, step, points, area');
});

it('finds a key by its name alone, with all places that have it', async () => {
  expect((await schema('bins')).stdout).toMatch(/^figures\.NAME\.bins/);
  expect((await schema('range')).stdout).toMatch(/Also: .*values\.NAME\.range/);
});

it('takes the name of a figure for one', async () => {
  expect((await schema('figures.latency.y.scale')).stdout).toMatch(
    /^figures\.NAME\.y\.scale {2}a text/,
  );
});

it.each([
  ['figures.y.scael', '`figures.y` has no key `scael`', 'did you mean `scale`?'],
  ['prometeus', 'the manifest has no key `prometeus`', 'did you mean `prometheus`?'],
  ['facett', 'the manifest has no key `facett`', 'did you mean `facet`?'],
])('%s: %s, %s', async (key, message, hint) => {
  const { status, stderr } = await schema(key);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain(hint);
});

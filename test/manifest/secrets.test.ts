import { expect, it } from 'vitest';
import { secretsIn } from '../../src/manifest/secrets.js';

it('secrets are told from a text that is no manifest, be it a word of a megabyte', () => {
  const text = `${'a'.repeat(1_000_000)}\npassword: hunter2\n`;
  expect(secretsIn(text).map(([start, end]) => text.slice(start, end))).toEqual(['hunter2']);
});

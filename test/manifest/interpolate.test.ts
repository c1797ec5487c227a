import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillEnvironment, fillVariables } from '../../src/manifest/interpolate.js';

describe('the environment', () => {
  const env = { HOST: 'example.org', EMPTY: '', _A1: 'a' };

  it.each([
    ['https://${HOST}/', 'https://example.org/'],
    ['${HOST}${_A1}', 'example.orga'],
    ['${EMPTY}', ''],
    ['${NOPE:-there}', 'there'],
    ['${EMPTY:-there}', 'there'],
    ['${NOPE:-}', ''],
    ['${HOST:-there}', 'example.org'],
    ['${NOPE:-a:-b c}', 'a:-b c'],
    ['${HOST:?is needed}', 'example.org'],
    ['$${HOST}', '${HOST}'],
    ['$$$$', '$$'],
    ['$HOST a$ $(x) {HOST}', '$HOST a$ $(x) {HOST}'],
  ])('fills in %s', (text, filled) => {
    expect(fillEnvironment(text, env)).toBe(filled);
  });

  it.each([
    ['${NOPE}', 'NOPE'],
    ['${NOPE:?ask the operators}', 'ask the operators'],
    ['${EMPTY:?ask}', 'ask'],
    ['${constructor}', 'constructor'],
    ['${a.b}', 'no form'],
    ['${}', 'no form'],
    ['${HOST', 'no form'],
    ['${HOST-x}', 'no form'],
  ])('has no %s', (text, named) => {
    expect(() => fillEnvironment(text, env)).toThrow(
      expect.objectContaining({
        code: 'UNKNOWN_VARIABLE',
        message: expect.stringContaining(named),
      }),
    );
  });

  it('leaves a text without a dollar sign alone', () => {
    const text = fc.string().filter((candidate) => !candidate.includes('$'));
    fc.assert(fc.property(text, (plain) => fillEnvironment(plain, env) === plain));
  });
});

describe('variables', () => {
  const values = new Map([
    ['job', 'pluto'],
    ['load-1', '$1${job}'],
    ['range', '1h'],
  ]);

  it.each([
    ['up{job="${job}"}', 'up{job="pluto"}'],
    ['rate(x[${range}])', 'rate(x[1h])'],
    ['${load-1}', '$1${job}'],
    [
      'label_replace(x, "a", "$1 ${1}", "b", "(.*)")',
      'label_replace(x, "a", "$1 ${1}", "b", "(.*)")',
    ],
    ['rate(x[$__rate_interval])', 'rate(x[$__rate_interval])'],
    ['rate(x[${__range}])', 'rate(x[${__range}])'],
    ['[[job]] $job $$ ${job:regex} ${} {{job}}', '[[job]] $job $$ ${job:regex} ${} {{job}}'],
  ])('are filled in: %s', (text, filled) => {
    expect(fillVariables(text, values)).toBe(filled);
  });

  it('must exist', () => {
    expect(() => fillVariables('${jop}', values)).toThrow(
      expect.objectContaining({
        code: 'UNKNOWN_VARIABLE',
        hint: expect.stringContaining('`job`'),
      }),
    );
  });

  it('are not listed where none is near: there is always `range`', () => {
    expect(() => fillVariables('${x}', new Map([['range', '1h']]))).toThrow(
      expect.objectContaining({ hint: 'define it: vars: {x: ...}' }),
    );
  });
});

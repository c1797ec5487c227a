import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { fillQuery } from '../../src/plan/fill-query.js';
import { stringsIn } from './promql-strings.js';

const hostile = 'a"} or vector(1) or up{b=\'`\\\nc${other}$&';

function filled(expr: string, value: string): string {
  return fillQuery(expr, new Map([...Object.entries({ v: value, raw: 'x="y"' })]), new Set(['v']));
}

function refusal(expr: string, value: string): StyxError {
  try {
    filled(expr, value);
  } catch (error) {
    if (error instanceof StyxError) return error;
  }
  throw new Error(`${value} was taken`);
}

describe('a value that a server has', () => {
  it.each([
    ['up{a="${v}"}', 'x"y', 'up{a="x\\"y"}'],
    ["up{a='${v}'}", 'x"y\'', "up{a='x\"y\\''}"],
    ['up{a="${v}"}', 'C:\\dir', 'up{a="C:\\\\dir"}'],
    ['up{a="${v}"}', 'x\ny', 'up{a="x\\ny"}'],
    ['up{a=`${v}`}', 'C:\\d"', 'up{a=`C:\\d"`}'],
    ['up{a="\'",b="${v}"}', '"', 'up{a="\'",b="\\""}'],
    ['up{a="#",b="${v}"}', '"', 'up{a="#",b="\\""}'],
    ['up{a="\\"",b="${v}"} # "', '"', 'up{a="\\"",b="\\""} # "'],
    ['up # it\'s\n + up{b="${v}"}', '"', 'up # it\'s\n + up{b="\\""}'],
    ['up{${raw},b="${v}"}', '"', 'up{x="y",b="\\""}'],
    ['up{a="${v}"}', '${v}$&', 'up{a="${v}$&"}'],
    ['rate(${v}[5m])', 'http_requests:sum', 'rate(http_requests:sum[5m])'],
    ['quantile(${v}, up)', '0.99', 'quantile(0.99, up)'],
  ])('stays a text in %s: %j', (expr, value, expected) => {
    expect(filled(expr, value)).toBe(expected);
  });

  it.each([
    ['up{a=${v}}', 'x"'],
    ['rate(${v}[5m])', 'up) or vector(1'],
    ['up{a=`${v}`}', '`'],
    ['up{a="\\${v}"}', '"'],
    ['up # ${v}', 'x\nor vector(1)'],
    ['up{a="b"} ${v}', 'or vector(1)'],
    ['up + ${v}', ''],
  ])('is refused where it would be more, in %s: %j', (expr, value) => {
    const { code, hint } = refusal(expr, value);
    expect(code).toBe('MANIFEST_VALUE');
    expect(hint).toContain('put it in quotes');
  });

  it('is one string of the query, whatever is in it', () => {
    fc.assert(
      fc.property(fc.constantFrom('"', "'"), fc.string(), (quote, value) => {
        const expr = filled(`up{a="x",b=${quote}\${v}${quote},c="z"}`, value);
        expect(stringsIn(expr)).toEqual(['x', value, 'z']);
      }),
    );
  });
});

it('a value of the manifest is whatever part of a query it says', () => {
  expect(fillQuery('up{${raw}}', new Map([['raw', 'x="y"']]), new Set())).toBe('up{x="y"}');
  expect(fillQuery('${raw}', new Map([['raw', hostile]]), undefined)).toBe(hostile);
});

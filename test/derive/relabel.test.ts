import { describe, expect, it } from 'vitest';
import { relabelled } from '../../src/derive/relabel.js';
import { promqlNotation } from '../../src/frame/labels.js';
import { labelled } from './frames.js';

function names(
  labels: readonly Readonly<Record<string, string>>[],
  label: string,
  match: string,
  replace: string,
): string[] {
  const query = labelled(...labels.map((of) => ({ labels: of, values: ['1'] })));
  return relabelled(query, { kind: 'relabel', label, match, replace }).series.map((one) =>
    promqlNotation(one.labels),
  );
}

describe('relabel', () => {
  it('puts the groups of a match into a label', () => {
    const hosts = [{ instance: 'a.example.org:9100' }, { instance: 'b.example.org:9100' }];
    expect(names(hosts, 'instance', String.raw`([^.]+)\..*:(\d+)`, '$1 (${2})')).toEqual([
      '{instance="a (9100)"}',
      '{instance="b (9100)"}',
    ]);
  });

  it('has to match the whole value, as Prometheus does', () => {
    expect(names([{ a: 'abc' }], 'a', 'b', 'x')).toEqual(['{a="abc"}']);
    expect(names([{ a: 'abc' }], 'a', 'b|.*c', 'x')).toEqual(['{a="x"}']);
  });

  it('takes a name behind a dollar as long as it can be, as Go does', () => {
    expect(names([{ a: 'abc' }], 'a', '(?<first>.).*', '$first-$1x-${1}x-$$1')).toEqual([
      '{a="a--ax-$1"}',
    ]);
  });

  it('takes a label that becomes empty away, and gives one to series without it', () => {
    expect(names([{ a: 'b', c: 'd' }], 'a', '.*', '')).toEqual(['{c="d"}']);
    expect(names([{ c: 'd' }], 'a', '', 'new')).toEqual(['{a="new",c="d"}']);
  });

  it('knows characters, not halves of them', () => {
    expect(names([{ a: '😀x' }], 'a', '(.)(.*)', '$2$1')).toEqual(['{a="x😀"}']);
  });

  it('refuses to make two series the same', () => {
    expect(() => names([{ a: 'b1' }, { a: 'b2' }], 'a', '(b).', '$1')).toThrow(
      expect.objectContaining({
        code: 'SERIES_CLASH',
        message: 'relabel makes two series {a="b"} of different ones',
      }),
    );
  });

  it('stops an expression that would take for ever, and says which', () => {
    expect(() => names([{ a: 'z'.repeat(300) }], 'a', '(z+)+y', '$1')).toThrow(
      expect.objectContaining({
        code: 'MANIFEST_VALUE',
        message: '`(z+)+y` of relabel takes more than 2 s for the label `a`',
        hint: expect.stringContaining('(a+)+'),
      }),
    );
  });

  it('says what is not a regular expression', () => {
    expect(() => names([{ a: 'b' }], 'a', '(b', 'x')).toThrow(
      expect.objectContaining({
        code: 'MANIFEST_VALUE',
        message: '`(b` is not a regular expression',
        hint: expect.stringContaining('Unterminated group'),
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { manifest, mistakes } from './given.js';
import { partsOf } from '../../src/manifest/manifest.js';

describe('anchors', () => {
  const text = [
    'prometheus: http://a',
    'x-base: &base',
    '  range: {last: 1h}',
    '  step: &step 15s',
    'x-more: &more {step: 30s, gaps: connect}',
    'figures:',
    '  f:',
    '    <<: [*base, *more]',
    '    query: &q up',
    '  g:',
    '    query: *q',
    '    range: {<<: {last: 2h}}',
    '    step: 1m',
    '    <<: *base',
  ].join('\n');
  const [f, g] = manifest(text).figures.flatMap(partsOf);

  it('and merge keys work, the first map first, and never before a key of the figure', () => {
    expect(f).toMatchObject({ drawing: { gaps: 'connect' }, range: { lastMs: 3_600_000 } });
    expect(f?.queries[0]).toMatchObject({ expr: 'up', stepMs: 15_000 });
    expect(g).toMatchObject({ range: { lastMs: 7_200_000 } });
    expect(g?.queries[0]).toMatchObject({ expr: 'up', stepMs: 60_000 });
  });

  it('have errors where the text is', () => {
    expect(mistakes(text.replace('last: 1h', 'last: 1 h'))).toEqual([['BAD_DURATION', 3, '1 h']]);
    expect(mistakes(text.replace('&step 15s', '&step 1001ms'))).toEqual([
      ['BAD_STEP', 4, '1001ms'],
    ]);
  });

  it('may be used hundreds of times', () => {
    const many = Array.from(
      { length: 300 },
      (_, i) => `  f${i}: {<<: *base, query: up, csv: *csv}`,
    );
    const lines = [
      'prometheus: http://a',
      'x-base: &base {range: {last: 1h}}',
      'x-csv: &csv {time: iso}',
      'figures:',
      ...many,
    ];
    expect(manifest(lines.join('\n')).figures).toHaveLength(300);
  });

  it('may not stand for a billion values', () => {
    const levels = Array.from({ length: 12 }, (_, i) =>
      i === 0
        ? 'x-0: &a0 [1, 2]'
        : `x-${i}: &a${i} [${Array(10)
            .fill(`*a${i - 1}`)
            .join(', ')}]`,
    );
    const [[code] = []] = mistakes(`${levels.join('\n')}\nfigures: {f: {title: *a11}}`);
    expect(code).toBe('MANIFEST_SYNTAX');
  });

  it.each(['x-a: &a [*a]', 'x-a: &a {b: *a}', 'x-a: &a {<<: *a}'])(
    'may not contain themselves: %s',
    (line) => {
      expect(mistakes(line)).toEqual([['MANIFEST_SYNTAX', 1, '*a']]);
    },
  );

  it('are merged only if they are maps', () => {
    const [[code, line] = []] = mistakes('x-a: &a 5\nfigures:\n  f:\n    <<: *a\n');
    expect([code, line]).toEqual(['MANIFEST_SYNTAX', 4]);
  });

  it('need to be there', () => {
    const [[code, line, at] = []] = mistakes('figures:\n  f: *nowhere\n');
    expect([code, line, at]).toEqual(['MANIFEST_TRAP', 2, '*nowhere']);
  });
});

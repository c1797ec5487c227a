import { describe, expect, it } from 'vitest';
import { manifest, mistakes } from './given.js';

const figure = 'figures: {f: {query: up, range: {last: 1h}}}';
const given = (redact: string, figures = figure): string =>
  `prometheus: http://localhost:9090\nredact: ${redact}\n${figures}`;

describe('redact', () => {
  it('is three lists of labels, in whatever order, and where the key of pseudonyms is', () => {
    const text = given('{keep: [le, job, le], drop: [pod], pseudonymise: [instance]}');
    expect(manifest(text).redact).toEqual({
      ...{ keep: ['job', 'le'], drop: ['pod'], pseudonymise: ['instance'] },
      keyFile: '/project/styx-private/redact.key',
    });
    const own = given("{pseudonymise: [instance], key_file: '${HOME}/paper.key'}");
    const options = { env: { HOME: '/home/ann' } };
    expect(manifest(own, options).redact?.keyFile).toBe('/home/ann/paper.key');
    expect(manifest(`prometheus: http://localhost:9090\n${figure}`).redact).toBeUndefined();
  });

  it('hides a label in one way, and the name of a metric not at all', () => {
    expect(mistakes(given('{drop: [pod, instance], pseudonymise: [instance]}'))).toEqual([
      ['MANIFEST_VALUE', 2, 'instance'],
    ]);
    expect(mistakes(given('{drop: [__name__]}'))).toEqual([['MANIFEST_VALUE', 2, '__name__']]);
    expect(mistakes(given('{keep: [__name__, job]}'))).toEqual([]);
    expect(mistakes(given('{}'))).toEqual([['MANIFEST_VALUE', 2, 'redact']]);
    expect(mistakes(given('{hide: [pod]}'))).toEqual([['MANIFEST_KEY', 2, 'hide']]);
  });

  it('does not hide what a CSV file has, which is therefore an error', () => {
    const csv = `figures:
  f: {range: {last: 1h}, queries: {q: {csv: {file: load.csv, labels: [client, instance]}}}}`;
    expect(mistakes(given('{pseudonymise: [instance]}', csv))).toEqual([
      ['MANIFEST_VALUE', 4, 'instance'],
    ]);
    expect(mistakes(given('{keep: [job]}', csv))).toEqual([]);
  });
});

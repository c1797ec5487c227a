import { describe, expect, it } from 'vitest';
import { defaultDrawing } from '../../src/manifest/drawing/default.js';
import { figure, manifest, mistakes, query, withFigure } from './given.js';

describe('version', () => {
  it('is 1', () => {
    expect(mistakes(`version: 1\n${withFigure('query: up')}`)).toEqual([]);
  });
  it('is nothing else', () => {
    const [mistake] = mistakes(`version: 2\n${withFigure('query: up')}`);
    expect(mistake).toEqual(['MANIFEST_VALUE', 1, '2']);
  });
});

describe('timezone', () => {
  it('is UTC by default', () => {
    expect(manifest(withFigure('query: up')).timezone).toBe('UTC');
  });
  it('is that of times without a zone, and of the CSV file', () => {
    const text = withFigure('query: up', 'range: {start: 2017-06-01, duration: 1h}');
    const { csv, range } = figure(`timezone: Asia/Tokyo\n${text}`);
    expect(csv.timezone).toBe('Asia/Tokyo');
    expect(range).toEqual({ start: { ms: Date.UTC(2017, 4, 31, 15) }, durationMs: 3_600_000 });
  });
  it('is an IANA name', () => {
    const [mistake] = mistakes(`timezone: Berlin\n${withFigure('query: up')}`);
    expect(mistake).toEqual(['MANIFEST_VALUE', 1, 'Berlin']);
  });
});

describe('output_dir', () => {
  it('is figures beside the manifest by default', () => {
    expect(manifest(withFigure('query: up')).outputDir).toBe('/project/figures');
  });
  it('is relative to the manifest, with the environment filled in', () => {
    const text = `output_dir: \${OUT:-paper}/plots\n${withFigure('query: up')}`;
    expect(manifest(text).outputDir).toBe('/project/paper/plots');
    expect(manifest(text, { env: { OUT: '/srv' } }).outputDir).toBe('/srv/plots');
  });
  it('is not empty', () => {
    const text = `output_dir: ''\n${withFigure('query: up')}`;
    expect(mistakes(text)).toEqual([['MANIFEST_VALUE', 1, "''"]]);
  });
});

describe('what is kept', () => {
  it.each([
    ['output_dir: .styx', '.styx'],
    ['data_dir: ./.styx/data', './.styx/data'],
    ['redact: {pseudonymise: [instance], key_file: .styx/key}', '.styx/key'],
  ])('is not in the folder that anybody may delete: %s', (key, written) => {
    const text = `${key}\n${withFigure('query: up')}`;
    expect(mistakes(text)).toEqual([['MANIFEST_VALUE', 1, written]]);
  });

  it('may be in one that is called alike', () => {
    const text = `data_dir: .styx-data\n${withFigure('query: up')}`;
    expect(manifest(text).dataDir).toBe('/project/.styx-data');
  });
});

describe('vars', () => {
  const text = `vars: {q: 0.50, n: 05, b: true, t: x y}\n${withFigure('query: up')}`;
  it('are used as they are written', () => {
    const { vars } = manifest(text);
    expect([...vars]).toEqual([
      ['q', '0.50'],
      ['n', '05'],
      ['b', 'true'],
      ['t', 'x y'],
    ]);
  });
  it('are overridden by --set', () => {
    expect(manifest(text, { set: new Map([['q', '0.9']]) }).vars.get('q')).toBe('0.9');
  });
  it('do not come into being by --set', () => {
    const set = new Map([['qq', '1']]);
    expect(mistakes(text, { set })).toEqual([['UNKNOWN_VARIABLE', undefined, undefined]]);
  });
  it.each(['__x: 1', 'range: 1', '1x: 1', 'a b: 1'])('are not called as in %s', (entry) => {
    const [[code, line] = []] = mistakes(`vars: {${entry}}\n${withFigure('query: up')}`);
    expect([code, line]).toEqual(['MANIFEST_KEY', 1]);
  });
});

describe('x- keys', () => {
  it('are ignored at the top level', () => {
    expect(mistakes(`x-note: [1, {a: b}]\n${withFigure('query: up')}`)).toEqual([]);
  });
  it('are unknown in a figure', () => {
    expect(mistakes(withFigure('query: up', 'x-note: 1'))).toEqual([['MANIFEST_KEY', 5, 'x-note']]);
  });
});

describe('a figure', () => {
  it('has all its settings by default', () => {
    const { positionOf: _, queries, ...rest } = figure(withFigure('query: up'));
    expect(rest).toEqual({
      name: 'f',
      title: undefined,
      range: { lastMs: 3_600_000 },
      drawing: defaultDrawing(),
      engine: { name: 'matplotlib', template: undefined, tweaks: {} },
      formats: ['pdf', 'csv', 'matplotlib'],
      alignMs: undefined,
      compare: undefined,
      where: [],
      hasRunEvents: false,
      csv: {
        data: 'drawn',
        layout: 'wide',
        header: true,
        delimiter: ',',
        decimal: '.',
        time: 'unix',
        timezone: 'UTC',
      },
      onEmpty: 'error',
      warnings: [],
      variables: undefined,
      problem: undefined,
    });
    expect(queries).toHaveLength(1);
    expect(queries[0]).toMatchObject({ id: 'query', expr: 'up', label: undefined, stepMs: 'auto' });
    expect(queries[0]).toMatchObject({ axis: 'left', unit: undefined, threshold: undefined });
  });

  it('takes every key', () => {
    const text = withFigure(
      'title: Load',
      'x: {time: relative, label: Time}',
      'y: {label: Load (1)}',
      'gaps: connect',
      'formats: [csv, csv]',
      'csv: {layout: long, header: false, delimiter: ;, time: iso, timezone: Asia/Tokyo}',
      'on_empty: warn',
      'query: up',
      'step: 30s',
      "label: '{{job}}'",
    );
    const made = figure(text);
    expect(made).toMatchObject({
      title: 'Load',
      drawing: {
        gaps: 'connect',
        x: { time: 'relative', label: 'Time' },
        y: { label: 'Load (1)' },
      },
      formats: ['csv'],
      csv: { layout: 'long', header: false, delimiter: ';', time: 'iso', timezone: 'Asia/Tokyo' },
      onEmpty: 'warn',
    });
    expect(made.queries[0]).toMatchObject({ stepMs: 30_000, label: '{{job}}' });
  });

  it('has texts as they are written, without the line break of a block', () => {
    const text = withFigure('query: 1.0', 'title: 2017.10', 'y: {label: 05}');
    expect(figure(text)).toMatchObject({ title: '2017.10', drawing: { y: { label: '05' } } });
    expect(query(text).expr).toBe('1.0');
    const block =
      'prometheus: http://a\nfigures:\n  f:\n    query: |\n      a\n      + b\n    range: {last: 1h}\n';
    expect(query(block).expr).toBe('a\n+ b');
  });

  it.each(['a', 'A.b_c-1', 'basic/cpu', '0/1', '2017'])('may be called %s', (name) => {
    const text = `prometheus: http://a\nfigures: {${name}: {query: up, range: {last: 1h}}}`;
    expect(figure(text).name).toBe(name);
  });

  it.each(['_a', '.a', '-a', 'a b', 'a/', '/a', 'a//b', '../a', 'a/.b', 'ä', ''])(
    'may not be called %j',
    (name) => {
      const text = `prometheus: http://a\nfigures:\n  '${name}': {query: up, range: {last: 1h}}`;
      expect(mistakes(text)).toEqual([['MANIFEST_KEY', 3, `'${name}'`]]);
    },
  );

  it('is made in the order of the file, whatever its name', () => {
    const text =
      'prometheus: http://a\ndefaults: {query: up, range: {last: 1h}}\nfigures: {b: {}, 10: {}, a: {}, 2: {}}';
    expect(manifest(text).figures.map(({ name }) => name)).toEqual(['b', '10', 'a', '2']);
  });
});

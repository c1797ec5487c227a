import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figure, manifest, mistakes, withFigure } from './given.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'styx-engine-'));
  for (const name of ['a.tweak.py', 'b.py', 'a.gnuplot', 'a.txt']) {
    writeFileSync(join(folder, name), '');
  }
  mkdirSync(join(folder, 'mine'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const given = (...lines: string[]) => figure(withFigure('query: up', ...lines), options());
const wrong = (...lines: string[]) => mistakes(withFigure('query: up', ...lines), options());
const options = () => ({ file: join(folder, 'styx.config.yaml'), env: { MINE: 'mine' } });

describe('an engine', () => {
  it('is matplotlib, and writes its script by default', () => {
    expect(given().engine.name).toBe('matplotlib');
    expect(given().formats).toEqual(['pdf', 'csv', 'matplotlib']);
    expect(given('engine: gnuplot').engine.name).toBe('gnuplot');
    expect(given('engine: gnuplot').formats).toEqual(['pdf', 'csv', 'gnuplot']);
  });

  it('writes each format once', () => {
    expect(given('formats: [svg, png, tex, svg]').formats).toEqual(['svg', 'png', 'tex']);
  });
});

describe('a tweak', () => {
  it.each([
    ['a.tweak.py', 'matplotlib', 'a.tweak.py'],
    ['b.py', 'matplotlib', 'b.py'],
    ['a.gnuplot', 'gnuplot', 'a.gnuplot'],
    ['${MINE}/../b.py', 'matplotlib', 'b.py'],
  ] as const)('is for the engine of its ending: %s', (path, engine, file) => {
    const { tweaks } = given(`tweak: '${path}'`, `engine: ${engine}`).engine;
    expect(Object.keys(tweaks)).toEqual([engine]);
    expect(tweaks[engine]).toMatchObject({ path: join(folder, file), position: { line: 5 } });
  });

  it('may be one of each', () => {
    const { tweaks } = given('tweak: [b.py, a.gnuplot]', 'formats: [matplotlib, gnuplot]').engine;
    expect(tweaks).toMatchObject({
      matplotlib: { path: join(folder, 'b.py') },
      gnuplot: { path: join(folder, 'a.gnuplot') },
    });
  });

  it.each([
    ['none.py', 'none.py'],
    ['mine', 'mine'],
    ['mine.py/x.py', 'mine.py/x.py'],
    ['a.txt', 'a.txt'],
    ['[a.tweak.py, b.py]', 'b.py'],
    ['[]', 'tweak'],
    ['a.gnuplot', 'a.gnuplot'],
  ])('is refused where it is of no use: %s', (tweak, text) => {
    expect(wrong(`tweak: ${tweak}`)).toEqual([['MANIFEST_VALUE', 5, text]]);
  });

  it('of the defaults may be for the other engine', () => {
    const text =
      'prometheus: http://a\ndefaults: {query: up, range: {last: 1h}, tweak: a.gnuplot}\n';
    const { tweaks } = figure(`${text}figures: {f: {}}`, options()).engine;
    expect(Object.keys(tweaks)).toEqual(['gnuplot']);
  });

  it('is read from the environment where it says so', () => {
    expect(wrong('tweak: "${NOPE}/a.py"')).toEqual([['UNKNOWN_VARIABLE', 5, '"${NOPE}/a.py"']]);
  });
});

describe('a template', () => {
  it('is a folder', () => {
    expect(given('template: mine').engine.template).toMatchObject({ path: join(folder, 'mine') });
    expect(given().engine.template).toBeUndefined();
  });

  it.each(['none', 'a.txt'])('is refused where it is none: %s', (path) => {
    expect(wrong(`template: ${path}`)).toEqual([['MANIFEST_VALUE', 5, path]]);
  });
});

describe('python and gnuplot', () => {
  it.each([
    ['python: python3.12', 'python3.12'],
    ['python: .venv/bin/python', '/project/.venv/bin/python'],
    ['python: /opt/python', '/opt/python'],
    ['python: ${VENV}/bin/python', '/srv/bin/python'],
  ])('are commands or paths: %s', (line, python) => {
    const text = `${line}\n${line.replace('python', 'gnuplot')}\n${withFigure('query: up')}`;
    const made = manifest(text, { env: { VENV: '/srv' } });
    expect(made).toMatchObject({ python, gnuplot: python });
  });

  it('are found by Styx by default', () => {
    const { python, gnuplot } = manifest(withFigure('query: up'));
    expect([python, gnuplot]).toEqual([undefined, undefined]);
  });

  it.each(["python: ''", 'gnuplot: " "', 'python: 3'])('are not %s', (line) => {
    const [[code] = []] = mistakes(`${line}\n${withFigure('query: up')}`);
    expect(code).toBe('MANIFEST_VALUE');
  });
});

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/files/make-folder.js';
import { writeWhole } from '../../src/files/write-whole.js';
import { chart } from '../../src/chart/chart.js';
import { drawFigure, writeFigure, type WrittenFile } from '../../src/build/outputs/figure-files.js';
import type { OutputInput } from '../../src/output/registry.js';
import type { Engines } from '../../src/render/engines.js';
import { chartInput } from '../chart/inputs.js';
import { figure, manifest } from '../manifest/given.js';
import { engines, errorOf, folder, program } from '../render/given.js';

const text = (formats: string): string => `
prometheus: http://localhost:9090
figures: {f: {query: up, range: {last: 1h}, engine: gnuplot, formats: [${formats}]}}
`;

/** A figure in a folder of its own, and the folders that are made for its script. */
function given(formats: string, gnuplot?: string) {
  const file = join(folder(), 'styx.config.yaml');
  const made: string[] = [];
  const opened = engines({ gnuplot });
  const watched: Engines = {
    ...opened,
    newFolder() {
      const one = opened.newFolder();
      made.push(one);
      return one;
    },
  };
  const files: WrittenFile[] = [];
  const { signal } = new AbortController();
  const writing = {
    outputs: {
      async write(path: string, pieces: Iterable<Uint8Array>) {
        makeFolder(dirname(path));
        return writeWhole(path, pieces, { unchanged: 'keep', signal });
      },
    },
    signal,
    onFile: (one: WrittenFile) => files.push(one),
  };
  const of = figure(text(formats), { file });
  const input: OutputInput = {
    tables: [[]],
    csv: of.csv,
    engine: of.engine,
    chart: () => Promise.resolve(chart(chartInput([{ series: [{ label: 'a', values: [1, 2] }] }]))),
  };
  const all = manifest(text(formats), { file });
  const open = () => Promise.resolve(watched);
  return {
    made,
    files,
    write: (changed: Partial<OutputInput> = {}) =>
      writeFigure(all, of, { ...input, ...changed }, open, writing),
    draw: async () =>
      drawFigure(all, of, await writeFigure(all, of, input, open, writing), open, writing),
  };
}

describe('a script that is no output', () => {
  it('is there until its figure is drawn in all formats, and gone then', async () => {
    const { made, files, draw } = given('pdf, svg');
    await draw();
    expect(files.map(({ format }) => format)).toEqual(expect.arrayContaining(['pdf', 'svg']));
    expect(made).toHaveLength(1);
    expect(made.filter((one) => existsSync(one))).toEqual([]);
  });

  it('is gone too where its figure could not be drawn', async () => {
    const { made, draw } = given('pdf', program("echo 'gnuplot 5.4 patchlevel 4'; false"));
    expect(await errorOf(draw())).toMatchObject({ code: 'ENGINE_FAILED' });
    expect(made).toHaveLength(1);
    expect(made.filter((one) => existsSync(one))).toEqual([]);
  });

  it('is gone too where it could not be written', async () => {
    const { made, write } = given('pdf');
    const template = { path: '/no/template.hbs', position: undefined };
    const engine = { ...figure(text('pdf')).engine, template };
    await expect(write({ engine })).rejects.toThrow('/no/template.hbs');
    expect(made).toHaveLength(1);
    expect(made.filter((one) => existsSync(one))).toEqual([]);
  });
});

it('a script that is an output stays', async () => {
  const { made, files, draw } = given('gnuplot, svg');
  await draw();
  expect(made).toEqual([]);
  expect(files.map(({ path }) => existsSync(path))).toEqual([true, true]);
});

import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type PictureKeeper, takePicture } from '../../src/build/outputs/pictures.js';
import { chart } from '../../src/chart/chart.js';
import type { OutputInput } from '../../src/output/registry.js';
import { chartInput } from '../chart/inputs.js';
import { figure, manifest } from '../manifest/given.js';
import { engines, folder, job, program } from '../render/given.js';

/** A gnuplot that writes down what it draws, in the order in which it begins, and then draws it. */
function noting() {
  const log = join(folder(), 'log');
  const gnuplot = program(
    `for last; do :; done
    case $last in *.svg|*.pdf) echo "$last" >> '${log}';; esac
    exec gnuplot "$@"`,
  );
  return { gnuplot, drawn: () => readFileSync(log, 'utf8').trim().split('\n') };
}

/** Takes the picture of a figure whose chart is there after some turns, and tells when its script is begun and done. */
function taking(name: string, told: string[]): Promise<void> {
  const text = `
prometheus: http://localhost:9090
figures: {${name}: {query: up, range: {last: 1h}, engine: gnuplot}}
`;
  const opened = engines();
  const of = figure(text);
  const input: OutputInput = {
    tables: [[]],
    csv: of.csv,
    engine: of.engine,
    async chart() {
      told.push(`${name} begun`);
      for (let turn = 0; turn < 9; turn++) await setImmediate();
      told.push(`${name} done`);
      return chart(chartInput([{ series: [{ label: 'x', values: [1, 2] }] }]));
    },
  };
  const pictures: PictureKeeper = {
    wants: () => true,
    keep: () => void told.push(`${name} drawn`),
    fail(_, error) {
      throw error;
    },
  };
  const { signal } = new AbortController();
  const open = () => Promise.resolve(opened);
  return takePicture(manifest(text), of, input, open, { render: name, pictures, signal });
}

it('a picture is drawn before all outputs that wait', async () => {
  const { gnuplot, drawn } = noting();
  const { draw, drawAhead } = engines({ gnuplot });
  const script = 'set terminal svg\nset output ARG1\nplot 0\n';
  const page = (name: string) => job(script, { engine: 'gnuplot', format: 'svg', name });
  const slots = availableParallelism();
  const outputs = Array.from({ length: 3 * slots }, (_, i) => draw(page(`output-${i}`)));
  await Promise.all([...outputs, drawAhead(page('picture'))]);
  // Those that were begun before it, and one that was begun at once with it.
  expect(drawn().slice(0, slots + 2)).toContain(drawn().find((one) => one.includes('picture')));
  expect(drawn()).toHaveLength(3 * slots + 1);
});

it('scripts of pictures are made in turn, so that the first is drawn while others are made', async () => {
  const told: string[] = [];
  await Promise.all(['a', 'b', 'c'].map((name) => taking(name, told)));
  const scripts = told.flatMap((one) => (one.endsWith('drawn') ? [] : one.slice(0, 1)));
  expect(scripts).toEqual([...scripts].sort());
  expect(told).toEqual(expect.arrayContaining(['a drawn', 'b drawn', 'c drawn']));
});

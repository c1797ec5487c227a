import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printable } from '../../src/chart/text/text.js';
import { chart } from '../../src/chart/chart.js';
import { plainStyle } from '../../src/style/plain.js';
import { blocksOf, chartInput, type GivenSeries, noon } from '../chart/inputs.js';
import { run } from '../engines.js';
import { draw, gnuplot, matplotlib, piecesOf, runScript, textsOf, writeScript } from './drawing.js';
import { hostileTexts } from './hostile.js';

const [blue = '', orange = '', green = ''] = plainStyle.palette;
const timeout = 120_000;

describe.each([gnuplot, matplotlib])(
  'a script for $name',
  { timeout, concurrent: true },
  (engine) => {
    it.each([0, 1])('shows hostile text literally, and runs none of it: %i', async (half) => {
      const labels = hostileTexts.filter((text, i) => text.trim() !== '' && i % 2 === half);
      const input = chartInput(
        [
          {
            id: labels[0] ?? '',
            expr: labels.join('\n'),
            endpoint: labels[1] ?? '',
            series: labels.map((label, i) => ({ label, values: [i, i + 1] })),
          },
          ...labels.map((text) => ({ expr: text, endpoint: text, series: [] })),
        ],
        {
          title: '`touch pwned-9` $x$ \'"',
          drawing: { x: { label: "'\\ $y$ _z" }, y: { label: '"; @z {a} %d' } },
        },
      );
      const { folder, svg } = await draw(engine, input);
      const shown = textsOf(svg);
      const { x, y } = input.drawing;
      const expected = [...labels, input.title, x.label, y.label].map((text) =>
        printable(text ?? '').trim(),
      );
      expect(shown).toEqual(expect.arrayContaining(expected));
      expect(readdirSync(folder).sort()).toEqual(
        ['drawn.svg', `figure.${engine.extension}`].sort(),
      );
    });

    it('breaks a line where a timestamp is missing, a value is NaN or infinite', async () => {
      const given = (values: GivenSeries['values']) => chartInput([{ series: [{ values }] }]);
      const missing = await draw(engine, given([1, 2, undefined, undefined, 3, 4]));
      const notANumber = await draw(engine, given([1, 2, 'NaN', 3, 4]));
      const infinite = await draw(engine, given([1, 2, '+Inf', 3, 4, '-Inf', 5, 6]));
      expect(piecesOf(missing.svg, blue)).toEqual([2]);
      expect(piecesOf(notANumber.svg, blue)).toEqual([2]);
      expect(piecesOf(infinite.svg, blue)).toEqual([3]);
    });

    it('breaks only the series that has no sample', async () => {
      const input = chartInput([
        { id: 'a', series: [{ values: [1, 2, undefined, 3, 4] }] },
        { id: 'b', series: [{ values: [1, 2, 3, 4, 5] }] },
      ]);
      const { svg } = await draw(engine, input);
      // The second piece is the legend's.
      expect(Math.max(...piecesOf(svg, blue))).toBe(2);
      expect(Math.max(...piecesOf(svg, orange))).toBe(1);
    });

    it('bridges all of it when gaps are to be connected', async () => {
      const values = [1, 2, undefined, 3, 'NaN', 4, '+Inf', 5, undefined, undefined, 6];
      const other = [1, 2, 3, 4, 5, 6, 7, 8, 9, undefined, 11];
      const input = chartInput([{ series: [{ values }, { values: other }] }], {
        drawing: { gaps: 'connect' },
      });
      const { svg } = await draw(engine, input);
      expect(Math.max(...piecesOf(svg, blue))).toBe(1);
    });

    it('shows a sample that stands alone as a dot', async () => {
      const input = chartInput([{ series: [{ values: [1, undefined, 3, undefined, 2, 2] }] }]);
      const dotless = chartInput([{ series: [{ values: [1, 1, undefined, 2, 2, 2] }] }]);
      expect(dotsOf((await draw(engine, input)).svg)).toBe(2);
      expect(dotsOf((await draw(engine, dotless)).svg)).toBe(0);
    });

    it('shows a dot between samples that a logarithmic axis has no place for', async () => {
      const shown = (values: GivenSeries['values'], gaps: 'break' | 'connect') => {
        const drawing = { gaps, y: { scale: 'log' as const } };
        return draw(
          engine,
          chartInput([{ series: [{ values }, { values: [1, 10] }] }], { drawing }),
        );
      };
      const values = [0, 3, 0, 0, 5, 6, -1, 7];
      expect(dotsOf((await shown(values, 'break')).svg)).toBe(2);
      const { svg } = await shown(values, 'connect');
      expect([dotsOf(svg), Math.max(...piecesOf(svg, blue))]).toEqual([0, 1]);
    });

    it('shows a single sample, also in a range of one moment', async () => {
      const input = chartInput([{ series: [{ values: [0.5] }] }], { startMs: noon, endMs: noon });
      expect(dotsOf((await draw(engine, input)).svg)).toBe(1);
    });

    it.each([
      ['no series', []],
      ['nothing but NaN', [{ values: ['NaN', 'NaN', 'NaN'] }]],
    ])('draws axes and says so when there is no data: %s', async (_, series) => {
      const input = chartInput([{ series }], { endMs: noon + 3600e3 });
      const texts = textsOf((await draw(engine, input)).svg);
      expect(texts).toEqual(expect.arrayContaining(['no data', '12:00', '13:00', 'Time (UTC)']));
    });

    it('takes the numbers of all magnitudes that servers write', async () => {
      const extremes = [
        '1e+308',
        '-1.7976931348623157e+308',
        '5e-324',
        `1${'0'.repeat(149)}`,
        '-0',
      ];
      for (const values of [extremes, ['5e-324', '5e-324'], ['1e+21', '3e+20'], ['-0', '0']]) {
        const { svg } = await draw(engine, chartInput([{ series: [{ values }] }]));
        expect(piecesOf(svg, blue)).not.toEqual([]);
      }
    });

    it('says so when values are beyond any axis, and draws the others', async () => {
      const values = ['1e+308', '-1.7e+308', '2e+150', '1e+149', '5e+149', '-3e+149'];
      const { svg } = await draw(engine, chartInput([{ series: [{ values }] }]));
      expect(textsOf(svg)).toContain('values beyond 1e150 are not drawn');
      expect(piecesOf(svg, blue)).toEqual([1]);
    });

    it('draws thousands of points and sixty series', async () => {
      const wave = (phase: number) =>
        Array.from({ length: 3000 }, (_, i) => Math.sin(i / 100 + phase).toFixed(6));
      const series = Array.from({ length: 60 }, (_, i) => ({ label: `pod-${i}`, values: wave(i) }));
      const { svg } = await draw(engine, chartInput([{ stepMs: 15_000, series }]));
      expect(textsOf(svg)).toEqual(expect.arrayContaining(['pod-0', 'pod-59']));
      expect(piecesOf(svg, green).length).toBeGreaterThan(8);
    });

    it('makes the page as large as it says, and a picture of 300 dpi', async () => {
      const path = writeScript(engine, hourOfTwo());
      expect(await runScript(engine, path, ['x.pdf'])).toMatchObject({ code: 0 });
      expect(await runScript(engine, path, ['x.png'])).toMatchObject({ code: 0 });
      const info = await run('pdfinfo', [join(dirname(path), 'x.pdf')]);
      const [, width, height] = /Page size: +([\d.]+) x ([\d.]+) pts/.exec(info.stdout) ?? [];
      expect(Math.abs(Number(width) - 3.336 * 72)).toBeLessThan(0.5);
      const png = readFileSync(join(dirname(path), 'x.png'));
      expect(Math.abs(png.readUInt32BE(16) - 1001)).toBeLessThanOrEqual(1);
      expect(Math.abs(png.readUInt32BE(20) - (Number(height) / 72) * 300)).toBeLessThanOrEqual(1);
    });

    it('makes the same bytes again', async () => {
      const path = writeScript(engine, hourOfTwo());
      // gnuplot writes the date into a PDF.
      const types = engine === gnuplot ? ['svg', 'png'] : ['svg', 'png', 'pdf'];
      for (const type of types) {
        await runScript(engine, path, [`first.${type}`]);
        await runScript(engine, path, [`second.${type}`]);
        const [first, second] = ['first', 'second'].map((name) =>
          readFileSync(join(dirname(path), `${name}.${type}`)),
        );
        expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
      }
    });

    it.each(['numpy', 'signal', 'platform'])('runs from any folder, also as %s', async (name) => {
      const path = writeScript(engine, { ...hourOfTwo(), name });
      for (const other of ['random', 'token', 'matplotlib']) {
        copyFileSync(path, join(dirname(path), `${other}.${engine.extension}`));
      }
      const elsewhere = join(dirname(path), 'else where');
      mkdirSync(elsewhere);
      const [command, ...options] = engine.command();
      const done = await run(command, [...options, path, "it's.svg"], { cwd: elsewhere });
      expect({ ...done, files: readdirSync(elsewhere) }).toMatchObject({
        code: 0,
        files: ["it's.svg"],
      });
    });

    it('says how it is used and exits 2 without a file, or for an unknown type', async () => {
      const path = writeScript(engine, hourOfTwo());
      const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', MPLBACKEND: '' };
      const [command, ...options] = engine.command();
      for (const args of [[], ['x.doc'], ['pdf'], ['.pdf'], ['xpdf.'], ['x.svg.'], ['x.pn']]) {
        const done = await run(command, [...options, path, ...args], { cwd: dirname(path), env });
        expect(done).toMatchObject({
          code: 2,
          stderr: expect.stringContaining('FILE.pdf') as string,
        });
      }
    });

    it.each([
      ['PDF', '%PDF'],
      ['SVG', '<?xml'],
      ['PNG', '\u0089PNG'],
    ])('takes endings in capitals: X.%s', async (ending, start) => {
      const path = writeScript(engine, hourOfTwo());
      expect(await runScript(engine, path, [`X.${ending}`])).toMatchObject({ code: 0 });
      const bytes = readFileSync(join(dirname(path), `X.${ending}`));
      expect(bytes.toString('latin1').startsWith(start)).toBe(true);
    });

    it('fails when the file cannot be written', async () => {
      const path = writeScript(engine, hourOfTwo());
      writeFileSync(join(dirname(path), 'file'), '');
      expect((await runScript(engine, path, ['file/x.svg'])).code).not.toBe(0);
    });
  },
);

describe('both engines', { timeout }, () => {
  it('write the same texts, in the places and at the ticks that the chart says', async () => {
    const input = chartInput(
      [{ series: ['a', 'b'].map((label) => ({ label, values: [1.5e9, 2e9, 2.5e9] })) }],
      {
        startMs: Date.UTC(2024, 2, 30),
        endMs: Date.UTC(2024, 3, 4),
        timezone: 'Europe/Berlin',
        title: 'T',
      },
    );
    const [ours, theirs] = await Promise.all([draw(gnuplot, input), draw(matplotlib, input)]);
    expect(
      textsOf(ours.svg)
        .filter((text) => text !== '')
        .sort(),
    ).toEqual(textsOf(theirs.svg).sort());
  });
});

describe('a script for matplotlib, where that is missing', () => {
  it('says what to install, for which Python, and exits 2', async () => {
    const path = writeScript(matplotlib, hourOfTwo());
    const [python] = matplotlib.command();
    // Without its packages: -S leaves them out, -I what the environment would add.
    const { code, stderr } = await run(python, ['-I', '-S', path, 'x.pdf']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/matplotlib 3\.6 or later, which \/\S*python\S* lacks/);
    expect(stderr).toContain('python3-matplotlib');
    expect(stderr).not.toContain('Traceback');
  });
});

describe('a script of a million samples', () => {
  it.each([gnuplot, matplotlib])('comes in small pieces: $name', ({ script }) => {
    const values = Array.from({ length: 1000 }, (_, i) => i / 7);
    const series = [{ values }, { values }];
    const blocks = [...blocksOf(series, noon, 1000, 1000)];
    const input = chartInput([{ stepMs: 1000, series }]);
    const rows = () => Array.from({ length: 500 }).flatMap(() => blocks);
    const drawn = chart({ ...input, queries: input.queries.map((query) => ({ ...query, rows })) });
    let bytes = 0;
    for (const piece of script(drawn)) {
      expect(piece.length).toBeLessThanOrEqual(256 * 1024);
      bytes += piece.length;
    }
    expect(bytes).toBeGreaterThan(20e6);
  });
});

function hourOfTwo() {
  const values = Array.from({ length: 61 }, (_, i) => Math.sin(i / 9));
  return chartInput([{ series: ['größe', 'λ 😀'].map((label) => ({ label, values })) }]);
}

/** Markers in the first colour: gnuplot and matplotlib both draw them by reference. */
function dotsOf(svg: string): number {
  const uses = [...svg.matchAll(/<use[^>]*>/g)].map(([use]) => use);
  return uses.filter((use) => /rgb\(\s*0, 114, 178\)|#0072b2/i.test(use)).length;
}

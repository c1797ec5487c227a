/** Writes scripts and really runs them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import type { ChartInput } from '../../src/chart/input.js';
import type { Chart } from '../../src/chart/model/chart.js';
import { gnuplotScript } from '../../src/output/gnuplot.js';
import { matplotlibScript } from '../../src/output/matplotlib.js';
import { pythonWithMatplotlib, run, type Run } from '../engines.js';

const root = mkdtempSync(join(tmpdir(), 'styx-output-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** An empty folder, which is gone after the tests of the file. */
export function newFolder(): string {
  return mkdtempSync(join(root, 'folder-'));
}

export interface Engine {
  readonly name: string;
  readonly extension: string;
  readonly script: (chart: Chart) => Iterable<Uint8Array>;
  /** The command that runs a script. */
  readonly command: () => readonly [string, ...string[]];
}

export const gnuplot: Engine = {
  name: 'gnuplot',
  extension: 'gnuplot',
  script: gnuplotScript,
  command: () => ['gnuplot', '-c'],
};

export const matplotlib: Engine = {
  name: 'matplotlib',
  extension: 'py',
  script: matplotlibScript,
  command: () => [pythonWithMatplotlib()],
};

export function scriptText(engine: Engine, input: ChartInput): string {
  const pieces: Buffer[] = [];
  for (const piece of engine.script(chart(input))) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString();
}

/** Writes a figure's script into a new folder of its own, and returns its path. */
export function writeScript(engine: Engine, input: ChartInput): string {
  const path = join(newFolder(), `${input.name}.${engine.extension}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, scriptText(engine, input));
  return path;
}

/** Runs a script where it lies, under the poorest locale. */
export function runScript(engine: Engine, path: string, args: readonly string[]): Promise<Run> {
  const [command, ...options] = engine.command();
  const env = { ...process.env, LC_ALL: 'C' };
  return run(command, [...options, basename(path), ...args], { cwd: dirname(path), env });
}

export interface Drawing {
  readonly folder: string;
  readonly svg: string;
  readonly stderr: string;
}

/** Draws a figure as SVG; a failure is an error with the program's own words. */
export async function draw(engine: Engine, input: ChartInput): Promise<Drawing> {
  const path = writeScript(engine, input);
  const { code, stderr } = await runScript(engine, path, ['drawn.svg']);
  if (code !== 0) throw new Error(`${engine.name} exits ${code}: ${stderr}`);
  const folder = dirname(path);
  return { folder, svg: readFileSync(join(folder, 'drawn.svg'), 'utf8'), stderr };
}

/** Throws where a file of a folder is not well-formed XML. */
export async function checkXml(folder: string, files: readonly string[]): Promise<void> {
  const parse =
    'import sys; from xml.etree import ElementTree; [ElementTree.parse(f) for f in sys.argv[1:]]';
  const { code, stderr } = await run(pythonWithMatplotlib(), ['-c', parse, ...files], {
    cwd: folder,
  });
  if (code !== 0) throw new Error(stderr);
}

/** The texts of an SVG, as a reader of the figure sees them. */
export function textsOf(svg: string): string[] {
  const texts = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)];
  // Between those, gnuplot has a character that nobody sees: it does not write &gt;.
  return texts.map(([, text = '']) =>
    unescaped(text.replace(/<[^>]*>/g, '').replaceAll(']]\u2060>', ']]&gt;')).trim(),
  );
}

function unescaped(xml: string): string {
  return xml
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The lines that an SVG draws in a colour: how many separate pieces each path has. */
export function piecesOf(svg: string, colour: string): number[] {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const rgb = new RegExp(`rgb\\(\\s*${red},\\s*${green},\\s*${blue}\\)|${colour}`, 'i');
  const paths = [...svg.matchAll(/<path[^>]*>/gs)].map(([path]) => path);
  const lines = paths.filter((path) => rgb.test(path) && /\bd=['"]\s*M[^'"]*L/s.test(path));
  return lines.map((path) => (/\bd=['"]([^'"]*)/s.exec(path)?.[1] ?? '').split('M').length - 1);
}

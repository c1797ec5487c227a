import { relative } from 'node:path';
import type { BuiltFigure, FailedFigure, FigureResult, WrittenFile } from '../build.js';
import type { NumberFile, NumberResult } from '../build/numbers/number-result.js';
import { counted } from '../counted.js';
import { indentedErrorText, printable } from './error-text.js';
import { numberCounts, numberText } from './number-lines.js';
import type { Terminal } from './terminal.js';

/** Tells a person how a build goes: a line a figure, a status that counts them, and a last line. */
export interface BuildReport {
  /** Told which figures there are. */
  readonly onBegin: (manifest: { readonly figures: readonly unknown[] }) => void;
  readonly onFigure: (result: FigureResult) => void;
  readonly onNumber: (result: NumberResult) => void;
  readonly end: () => void;
}

/** What is told: failures alone, also what is new, or also what was current already. */
export type Detail = 'failures' | 'news' | 'all';

/** What was told of earlier builds, and is not told again where it is still so. */
export interface AlreadyTold {
  /** Texts of values and checks, by their names. */
  readonly numbers: Map<string, string>;
  readonly engines: Set<string>;
}

export function nothingTold(): AlreadyTold {
  return { numbers: new Map(), engines: new Set() };
}

export function buildReport(
  folder: string,
  terminal: Terminal,
  detail: Detail,
  told = nothingTold(),
): BuildReport {
  const begun = performance.now();
  const results: FigureResult[] = [];
  const numbers: NumberResult[] = [];
  let figures = 0;
  const showCount = (): void => {
    terminal.status(`building: ${results.length} of ${figures} figures done`);
  };
  return {
    onBegin(manifest) {
      figures = manifest.figures.length;
      showCount();
    },
    onFigure(result) {
      results.push(result);
      const text = resultText(result, detail, terminal);
      if (text !== undefined) terminal.print(text);
      showCount();
    },
    onNumber(result) {
      numbers.push(result);
      const isNews = detail === 'all' || (detail === 'news' && isNewTo(told, result));
      if (isNews || result.error !== undefined)
        terminal.print(numberText(result, filesText, terminal));
    },
    end() {
      terminal.status('');
      if (detail === 'failures') return;
      for (const line of newEngineLines(results, told)) terminal.print(line);
      const left = figures - results.length;
      const unbuilt = left === 0 ? '' : `; ${counted(left, 'figure')} not built`;
      terminal.print(lastLine(results, numbers, folder, performance.now() - begun) + unbuilt);
    },
  };
}

/** Whether it is another than before, or something else was told of it; from now on this was. */
function isNewTo({ numbers }: AlreadyTold, { kind, name, text, isNew }: NumberResult): boolean {
  const key = `${kind} ${name}`;
  const before = numbers.get(key) ?? text;
  numbers.set(key, text);
  return isNew || before !== text;
}

function resultText(result: FigureResult, detail: Detail, terminal: Terminal): string | undefined {
  if (result.status === 'failed') return failedText(result, terminal);
  if (result.status === 'built' && detail !== 'failures') return builtText(result, terminal);
  return result.status === 'current' && detail === 'all' ? `  ${result.name}: current` : undefined;
}

function builtText(figure: BuiltFigure, { colors }: Terminal): string {
  const { name, series, samples, files, warnings, elapsedMs } = figure;
  const data = `${counted(series, 'series', 'series')}, ${counted(samples, 'sample')}`;
  const line = `${colors.green('✓')} ${name}: ${filesText(files)} ${colors.dim(`(${data}, ${seconds(elapsedMs)})`)}`;
  return [line, ...warningLines(warnings, colors)].join('\n');
}

function warningLines(warnings: readonly string[], colors: Terminal['colors']): string[] {
  return warnings.map((text) => `  ${colors.yellow('warning')}: ${printable(text)}`);
}

/** `gnuplot, matplotlib (csv unchanged)`. */
function filesText(files: readonly Pick<WrittenFile | NumberFile, 'format' | 'result'>[]): string {
  // A format may have several files.
  const fresh = new Set(files.filter(isWritten).map(({ format }) => format));
  const all = [...new Set(files.map(({ format }) => format))];
  const formats = (wanted: boolean): string =>
    all.filter((format) => fresh.has(format) === wanted).join(', ');
  const [written, unchanged] = [formats(true), formats(false)];
  if (written === '') return `${unchanged} unchanged`;
  return unchanged === '' ? written : `${written} (${unchanged} unchanged)`;
}

/** What there is of it is of use, as a script whose engine is missing. */
function failedText(
  { name, files, warnings, error }: FailedFigure,
  { colors, columns }: Terminal,
): string {
  const text = indentedErrorText(error, colors, columns);
  const some = files.length === 0 ? '' : `: ${filesText(files)}; the rest failed`;
  const failure = `${colors.red('✗')} ${name}${some}\n${text}`;
  return [failure, ...warningLines(warnings, colors)].join('\n');
}

function newEngineLines(results: readonly FigureResult[], { engines }: AlreadyTold): string[] {
  const lines = engineLines(results).filter((line) => !engines.has(line));
  lines.forEach((line) => engines.add(line));
  return lines;
}

/** `drawn with matplotlib 3.6.3 of /usr/bin/python3`: there may be several, of which one was chosen. */
function engineLines(results: readonly FigureResult[]): string[] {
  const used = results.flatMap((one) =>
    one.status === 'built' && one.drawnBy !== undefined ? [one.drawnBy] : [],
  );
  const lines = used.map(
    ({ name, version, program }) => `drawn with ${name} ${version} of ${program}`,
  );
  return [...new Set(lines)].map(printable);
}

function lastLine(
  results: readonly FigureResult[],
  numbers: readonly NumberResult[],
  folder: string,
  elapsedMs: number,
): string {
  const built = countsOf(results, numbers, 'built');
  const done = [built, countsOf(results, numbers, 'current')].flat();
  const files = [
    ...results.flatMap((one) => (one.status === 'built' ? one.files : [])),
    ...numbers.flatMap((one) => one.files),
  ];
  const where = relative(process.cwd(), folder) || '.';
  const said = done.length === 0 ? '0 figures built' : `${done.join(', ')} in ${where}`;
  const isOld = built.length > 0 && files.length > 0 && !files.some(isWritten);
  const failed = [...results, ...numbers].filter(hasFailed).length;
  const failures = failed === 0 ? '' : `, ${failed} failed`;
  return `${said}${isOld ? ', nothing new' : ''}${failures} (${seconds(elapsedMs)})`;
}

const hasFailed = (result: FigureResult | NumberResult): boolean =>
  'error' in result && result.error !== undefined;

/** `1 figure, 2 values built`; none where there is nothing that is so. */
function countsOf(
  results: readonly FigureResult[],
  numbers: readonly NumberResult[],
  wanted: 'built' | 'current',
): string[] {
  const figures = results.filter(({ status }) => status === wanted).length;
  // All values have one file.
  const areValuesNew = numbers.some(({ kind, isNew }) => kind === 'values' && isNew);
  const some = numbers.filter(
    ({ kind, isNew }) => (isNew || (kind === 'value' && areValuesNew)) === (wanted === 'built'),
  );
  const counts = [...(figures === 0 ? [] : [counted(figures, 'figure')]), ...numberCounts(some)];
  return counts.length === 0 ? [] : [`${counts.join(', ')} ${wanted}`];
}

const isWritten = ({ result }: Pick<WrittenFile, 'result'>): boolean => result === 'written';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 9950 ? 1 : 0)} s`;

import { relative } from 'node:path';
import type { BuiltFigure, FailedFigure, FigureResult, WrittenFile } from '../build.js';
import type { NumberFile, NumberResult } from '../build/number-result.js';
import { errorText, printable } from './error-text.js';
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
      const isNews = detail !== 'failures' && !isTold(result, told);
      if (isNews || result.error !== undefined)
        terminal.print(numberText(result, filesText, terminal));
    },
    end() {
      terminal.status('');
      if (detail === 'failures') return;
      for (const line of newEngineLines(results, told)) terminal.print(line);
      const left = figures - results.length;
      const unbuilt = left === 0 ? '' : `; ${counted(left, 'figure', 'figures')} not built`;
      terminal.print(lastLine(results, numbers, folder, performance.now() - begun) + unbuilt);
    },
  };
}

/** Whether the same was told of it, which from now on is so. */
function isTold({ kind, name, text, files }: NumberResult, { numbers }: AlreadyTold): boolean {
  const key = `${kind} ${name}`;
  const before = numbers.get(key);
  numbers.set(key, text);
  return before === text && !files.some(isWritten);
}

function resultText(result: FigureResult, detail: Detail, terminal: Terminal): string | undefined {
  if (result.status === 'failed') return failedText(result, terminal);
  if (result.status === 'built' && detail !== 'failures') return builtText(result, terminal);
  return result.status === 'current' && detail === 'all' ? `  ${result.name}: current` : undefined;
}

function builtText(figure: BuiltFigure, { colors }: Terminal): string {
  const { name, series, samples, files, warnings, elapsedMs } = figure;
  const data = `${counted(series, 'series', 'series')}, ${counted(samples, 'sample', 'samples')}`;
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
function failedText({ name, files, warnings, error }: FailedFigure, { colors }: Terminal): string {
  const text = errorText(error, colors).replaceAll('\n', '\n  ');
  const some = files.length === 0 ? '' : `: ${filesText(files)}; the rest failed`;
  const failure = `${colors.red('✗')} ${name}${some}\n  ${text}`;
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
  const failed = [
    ...results.filter(({ status }) => status === 'failed'),
    ...numbers.filter(({ error }) => error !== undefined),
  ].length;
  const count = (wanted: FigureResult['status']): number =>
    results.filter(({ status }) => status === wanted).length;
  const [figures, current] = [count('built'), count('current')];
  const others = numberCounts(numbers, counted);
  const built = [
    ...(figures > 0 || (others.length === 0 && current === 0)
      ? [counted(figures, 'figure', 'figures')]
      : []),
    ...others,
  ].join(', ');
  const files = [
    ...results.flatMap((one) => (one.status === 'built' ? one.files : [])),
    ...numbers.flatMap((one) => one.files),
  ];
  const currentText = current === 0 ? '' : `${counted(current, 'figure', 'figures')} current`;
  const where =
    figures + current + others.length === 0 ? '' : ` in ${relative(process.cwd(), folder) || '.'}`;
  const news = built === '' || files.some(isWritten) || files.length === 0 ? '' : ', nothing new';
  const failures = failed === 0 ? '' : `, ${failed} failed`;
  const done = [
    ...(built === '' ? [] : [`${built} built`]),
    ...(current === 0 ? [] : [currentText]),
  ];
  return `${done.join(', ')}${where}${news}${failures} (${seconds(elapsedMs)})`;
}

const isWritten = ({ result }: Pick<WrittenFile, 'result'>): boolean => result === 'written';

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 9950 ? 1 : 0)} s`;

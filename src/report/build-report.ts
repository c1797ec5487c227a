import { relative } from 'node:path';
import type { BuiltFigure, FailedFigure, FigureResult, WrittenFile } from '../build.js';
import { errorText, printable } from './error-text.js';
import type { Terminal } from './terminal.js';

/** Tells a person how a build goes: a line a figure, a status that counts them, and a last line. */
export interface BuildReport {
  readonly onFigure: (result: FigureResult) => void;
  readonly end: () => void;
}

export function buildReport(figures: number, folder: string, terminal: Terminal): BuildReport {
  const begun = performance.now();
  const results: FigureResult[] = [];
  const showCount = (): void => {
    terminal.status(`building: ${results.length} of ${figures} figures done`);
  };
  showCount();
  return {
    onFigure(result) {
      results.push(result);
      terminal.print(
        result.status === 'built' ? builtText(result, terminal) : failedText(result, terminal),
      );
      showCount();
    },
    end() {
      terminal.status('');
      terminal.print(lastLine(results, folder, performance.now() - begun));
    },
  };
}

function builtText(figure: BuiltFigure, { colors }: Terminal): string {
  const { name, series, samples, files, warnings, elapsedMs } = figure;
  const formats = files.map(({ format, result }) =>
    result === 'unchanged' ? colors.dim(`${format} (unchanged)`) : format,
  );
  const data = `${counted(series, 'series', 'series')}, ${counted(samples, 'sample', 'samples')}`;
  const line = `${colors.green('✓')} ${name}: ${formats.join(', ')} ${colors.dim(`(${data}, ${seconds(elapsedMs)})`)}`;
  return [
    line,
    ...warnings.map((text) => `  ${colors.yellow('warning')}: ${printable(text)}`),
  ].join('\n');
}

function failedText({ name, error }: FailedFigure, { colors }: Terminal): string {
  const text = errorText(error, colors).replaceAll('\n', '\n  ');
  return `${colors.red('✗')} ${name}\n  ${text}`;
}

function lastLine(results: readonly FigureResult[], folder: string, elapsedMs: number): string {
  const failed = results.filter(({ status }) => status === 'failed').length;
  const built = results.length - failed;
  const isNews = results.some((one) => one.status === 'built' && one.files.some(isWritten));
  const failures = failed === 0 ? '' : `, ${failed} failed`;
  const where = built === 0 ? '' : ` in ${relative(process.cwd(), folder) || '.'}`;
  const what = isNews || built === 0 ? 'built' : 'built, nothing new';
  return `${counted(built, 'figure', 'figures')} ${what}${where}${failures} (${seconds(elapsedMs)})`;
}

const isWritten = ({ result }: WrittenFile): boolean => result === 'written';

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 9950 ? 1 : 0)} s`;

import type { NumberFile, NumberResult } from '../build/numbers/number-result.js';
import { counted } from '../counted.js';
import { indentedErrorText, printable } from './error-text.js';
import type { Terminal } from './terminal.js';

type FilesText = (files: readonly NumberFile[]) => string;

/** `✓ p99-latency: 5.2 ms`, `✓ systems: tex, csv, md (3 rows, 2 columns)`. */
export function numberText(
  result: NumberResult,
  filesText: FilesText,
  { colors, columns }: Terminal,
): string {
  const { name, text, files, warnings, error } = result;
  if (error !== undefined) {
    const what = text === '' ? '' : `: ${printable(text)}`;
    return `${colors.red('✗')} ${name}${what}\n${indentedErrorText(error, colors, columns)}`;
  }
  const made =
    files.length === 0
      ? printable(text)
      : `${filesText(files)} ${colors.dim(`(${printable(text)})`)}`;
  return [
    `${colors.green('✓')} ${name}: ${made}`,
    ...warnings.map((warning) => `  ${colors.yellow('warning')}: ${printable(warning)}`),
  ].join('\n');
}

/** `6 values`, `2 checks`, `1 table`: those that are as they should be. */
export function numberCounts(results: readonly NumberResult[]): string[] {
  return (['value', 'check', 'table'] as const).flatMap((kind) => {
    const count = results.filter((one) => one.kind === kind && one.error === undefined).length;
    return count === 0 ? [] : [counted(count, kind)];
  });
}

import { join } from 'node:path';
import { extensions } from './formats.js';
import { type Figure, type Manifest, partsOf } from './manifest.js';
import { VALUES_FILE } from './values/files.js';

/**
 * The files that a build of a manifest writes, but for what comes with a `.tex`: absolute paths, each
 * once, in the order of the manifest.
 */
export function targetFiles({ figures, numbers, outputDir }: Manifest): string[] {
  const names = [...figures.flatMap(filesOfFigure), ...filesOfNumbers(numbers)];
  return [...new Set(names)].map((name) => join(outputDir, name));
}

/** Those of values and tables, below the folder of the outputs. */
export function filesOfNumbers({
  values,
  tables,
  valueTables,
}: Pick<Manifest['numbers'], 'values' | 'tables' | 'valueTables'>): string[] {
  return [
    ...(values.length === 0 ? [] : ['tex', 'json', 'md'].map((end) => `${VALUES_FILE}.${end}`)),
    ...[...tables, ...valueTables].flatMap(({ name }) =>
      ['tex', 'csv', 'md'].map((end) => `${name}.${end}`),
    ),
  ];
}

/** The same of a figure, below the folder of the outputs. */
export function filesOfFigure(figure: Figure): string[] {
  return figure.formats.flatMap((format) =>
    format === 'csv'
      ? partsOf(figure).map(({ name }) => `${name}.${extensions.csv}`)
      : [`${figure.name}.${extensions[format]}`],
  );
}

import { join } from 'node:path';
import { extensions } from '../../manifest/formats.js';
import { type Figure, type Manifest, partsOf } from '../../manifest/manifest.js';
import { VALUES_FILE } from '../../manifest/values/files.js';

/**
 * The files that a build of a manifest writes, but for what comes with a `.tex`: absolute paths, each
 * once, in the order of the manifest.
 */
export function targetFiles({ figures, numbers, outputDir }: Manifest): string[] {
  const { values, tables, valueTables } = numbers;
  const names = [
    ...figures.flatMap(filesOfFigure),
    ...(values.length === 0 ? [] : ['tex', 'json', 'md'].map((end) => `${VALUES_FILE}.${end}`)),
    ...[...tables, ...valueTables].flatMap(({ name }) =>
      ['tex', 'csv', 'md'].map((end) => `${name}.${end}`),
    ),
  ];
  return [...new Set(names)].map((name) => join(outputDir, name));
}

/** The same of a figure, below the folder of the outputs. */
export function filesOfFigure(figure: Figure): string[] {
  return figure.formats.flatMap((format) =>
    format === 'csv'
      ? partsOf(figure).map(({ name }) => `${name}.${extensions.csv}`)
      : [`${figure.name}.${extensions[format]}`],
  );
}

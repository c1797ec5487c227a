import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Position, StyxError } from '../errors.js';
import { type Figure, type Manifest, partsOf, type Query, type SingleFigure } from './manifest.js';
import { RUN_LABEL } from './runs/labels.js';
import { filesOfFigure, filesOfNumbers } from './target-files.js';
import { askedNumbers } from './values/asked-numbers.js';

/** What outputs are written of, and what they are made from. */
type Made = Pick<
  Manifest,
  'file' | 'runsFile' | 'outputDir' | 'figures' | 'unchosen' | 'numbers' | 'vars'
>;

/**
 * PATH_CLASH for each figure an output of which would take the place of a file that the manifest is made from:
 * of itself, the runs file, a tweak or a CSV file. The same of values and tables.
 */
export function sourceClashes(made: Made): StyxError[] {
  const { figures, numbers } = made;
  const all = figures.map((figure) => ({
    names: filesOfFigure(figure),
    positionOf: () => figure.positionOf(),
  }));
  const ofNumbers = { names: filesOfNumbers(numbers), positionOf: () => undefined };
  const isSource = sourceAmong(made);
  return [...all, ofNumbers].flatMap(({ names, positionOf }) => {
    const name = names.find(isSource);
    return name === undefined ? [] : [clash(join(made.outputDir, name), positionOf())];
  });
}

/** Figures of which those that would do so have that as their problem. */
export function failingOfSources(made: Made): readonly Figure[] {
  const isSource = sourceAmong(made);
  return made.figures.map((figure) => {
    const name = figure.problem === undefined ? filesOfFigure(figure).find(isSource) : undefined;
    if (name === undefined) return figure;
    return { ...figure, problem: clash(join(made.outputDir, name), figure.positionOf()) };
  });
}

/** Tells of an output, by its path below the folder of outputs, whether it is one of these files. */
function sourceAmong({ outputDir, ...made }: Made): (name: string) => boolean {
  const paths = new Set(sourcesOf(made).flatMap((path) => [path, realPath(path)]));
  const folders = [outputDir, realPath(outputDir)];
  return (name) => folders.some((folder) => paths.has(join(folder, name)));
}

function sourcesOf({
  file,
  runsFile,
  figures,
  unchosen,
  numbers,
  vars,
}: Omit<Made, 'outputDir'>): string[] {
  const all = [...figures, ...unchosen];
  const reading: Reading[] = [
    ...all.flatMap(partsOf),
    ...askedNumbers(numbers).map(({ asked, queries }) => ({ ...asked, queries })),
  ];
  return [
    ...[file, ...(runsFile === undefined ? [] : [runsFile])],
    ...all.flatMap(({ engine }) => Object.values(engine.tweaks).map(({ path }) => path)),
    ...reading.flatMap((one) => csvFiles(one, vars)),
  ];
}

/** What reads files. */
interface Reading extends Pick<SingleFigure, 'range' | 'variables'> {
  readonly queries: readonly Query[];
}

/** The CSV files that something reads, as far as their names do not depend on the clock. */
function csvFiles({ queries, range, variables }: Reading, vars: Manifest['vars']): string[] {
  const known = [...vars, ...(variables?.values ?? [])];
  const windows =
    'runs' in range
      ? range.runs.map(({ run }) => new Map([...known, ...run.labels, [RUN_LABEL, run.name]]))
      : [new Map(known)];
  return queries.flatMap(({ csv }) =>
    windows.flatMap((values) => {
      const pieces =
        csv?.file.map((one) => ('text' in one ? one.text : values.get(one.name))) ?? [];
      if (csv === undefined || pieces.includes(undefined)) return [];
      return [resolve(csv.folder, pieces.join(''))];
    }),
  );
}

/** Where links lead. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function clash(path: string, position: Position | undefined): StyxError {
  const message = `the output ${path} would take the place of a file that the manifest is made from`;
  return new StyxError('PATH_CLASH', message, {
    position,
    hint: 'build into another `output_dir`, or rename one of the two',
  });
}

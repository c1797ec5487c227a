import { StyxError, throwAll } from '../errors.js';
import { isTimezone } from '../time/zone.js';
import { type FigureFiles, longNames, pathClashes } from './clashes.js';
import { checkTimezone } from './csv.js';
import { endpointFinder, type ManifestFile, soundEndpoints } from './endpoints.js';
import { figureFinder } from './figure-finder.js';
import { chosenFigures, filesOf, namedFigures, type NamedFigure } from './figure-names.js';
import { identitiesOf } from './drawing/identities.js';
import { ownStyleNames, ownStyles } from './drawing/own-styles.js';
import { programOf } from './engine.js';
import { attempt, forEach, together } from './findings.js';
import { folderOf, ownFoldersOf } from './folders.js';
import type { AskedMatrix, Figure, Manifest } from './manifest.js';
import { type NamedContext, type ResolvedFigures, resolveFigures } from './matrix-figures.js';
import { dataClashes } from './data-places.js';
import { redactRules } from './redact.js';
import { didYouMean } from './nearest.js';
import { checkNamedQueries } from './query-places.js';
import type { Runs } from './runs/runs.js';
import { sourceClashes } from './source-clashes.js';
import { chosenNumbers } from './values/choice.js';
import { filesOfNumbers } from './values/files.js';
import { resolveNumbers } from './values/resolve.js';

export interface Choices {
  /** What `--set` gives: overrides `vars`. */
  readonly set?: ReadonlyMap<string, string> | undefined;
  /** Only these figures, in the order of the file; all of them where none is named. */
  readonly figures?: readonly string[] | undefined;
}

/**
 * A validated manifest in full, with the runs that its figures may name. Throws all errors of the
 * chosen figures together: a secret that only others need may be missing.
 */
export function resolveManifest(
  file: ManifestFile,
  { set = new Map(), figures: wanted = [] }: Choices,
  runs: Runs,
): Manifest {
  const { source } = file;
  const { timezone = 'UTC' } = file.written;
  const errors: StyxError[] = [];
  const vars = attempt(errors, () => varsOf(file, set)) ?? writtenVars(file);
  const named = namedFigures(file, { vars, runs }, errors);
  const files = filesOfAll(file, named);
  const chosen = chosenNumbers(file, named, wanted);
  const variables = [...vars.keys(), 'range'];
  const context = { ...contextOf(file, errors), runs, vars, files, variables };
  const numbersContext = { ...context, findFigure: figureFinder(named, context) };
  const {
    paths: _,
    queries: __,
    shared: ___,
    figures,
    ...parts
  } = together({
    paths: () => throwAll([...emptiness(file), ...longNames(files), ...pathClashes(files)]),
    queries: () => checkNamedQueries(file),
    shared: () => throwAll(errors),
    timezone: () => checkTimezone(timezone, () => source.positionOf(['timezone'])),
    outputDir: () => folderOf(file, 'output_dir'),
    dataDir: () => folderOf(file, 'data_dir'),
    redact: () => redactRules(file),
    python: () => programOf(file, 'python'),
    gnuplot: () => programOf(file, 'gnuplot'),
    figures: () =>
      forEach(chosenFigures(named, chosen.figures), (one) => resolveFigures(one, context)),
    numbers: () => resolveNumbers(file, numbersContext, chosen.numbers),
  });
  const all = withUnchosen(placed(figures), named, context);
  const from = givenBy(file, runs, context.findEndpoint);
  return withoutClashes({ ...from, vars, isDataCompressed: isCompressed(file), ...parts, ...all });
}

/** What it has whichever figures are chosen. */
function givenBy(
  file: ManifestFile,
  runs: Runs,
  findEndpoint: NamedContext['findEndpoint'],
): Pick<Manifest, 'file' | 'runsFile' | 'ownFolders' | 'endpoints'> {
  return {
    file: file.source.file,
    runsFile: runs.file,
    ownFolders: ownFoldersOf(file),
    endpoints: soundEndpoints(file, findEndpoint),
  };
}

/** Throws PATH_CLASH where an output is a source. */
function withoutClashes(manifest: Manifest): Manifest {
  throwAll(sourceClashes(manifest));
  return manifest;
}

/** With the others, as far as they are known without mistakes. Throws PATH_CLASH. */
function withUnchosen<Chosen extends Pick<Manifest, 'figures'>>(
  chosen: Chosen,
  named: readonly NamedFigure[],
  context: NamedContext,
): Chosen & Pick<Manifest, 'unchosen'> {
  const names = new Set(chosen.figures.map(({ name }) => name));
  const left = named.flatMap((one): NamedFigure[] => {
    const combinations = one.combinations?.filter(({ name }) => !names.has(name)) ?? [];
    return combinations.length === 0 ? [] : [{ ...one, combinations }];
  });
  const unchosen = left.flatMap((one) => {
    const resolved = attempt([], () => resolveFigures(one, context));
    return resolved !== undefined && 'figures' in resolved ? resolved.figures : [];
  });
  throwAll(dataClashes(chosen.figures, unchosen));
  return { ...chosen, unchosen };
}

function isCompressed({ written }: ManifestFile): boolean {
  return written.snapshots?.compress ?? false;
}

/** The error of a manifest that has nothing to build. */
function emptiness({ source, written }: ManifestFile): StyxError[] {
  const { figures, values, checks, tables } = written;
  if ([figures, values, checks, tables].some((part) => part !== undefined)) return [];
  const message = 'the manifest has no figures, values, checks or tables';
  const hint = 'write `figures: {load: {query: node_load1, range: {last: 1h}}}`';
  return [new StyxError('MANIFEST_VALUE', message, { position: source.positionOf([]), hint })];
}

function filesOfAll(file: ManifestFile, figures: readonly NamedFigure[]): FigureFiles[] {
  return [
    ...figures.flatMap(({ merged, combinations = [] }) => filesOf(merged, combinations)),
    ...filesOfNumbers(file),
  ];
}

function contextOf(file: ManifestFile, errors: StyxError[]) {
  const { timezone = 'UTC' } = file.written;
  return {
    file,
    timezone: isTimezone(timezone) ? timezone : 'UTC',
    findEndpoint: endpointFinder(file),
    identities: attempt(errors, () => identitiesOf(file)) ?? new Map(),
    styles: attempt(errors, () => ownStyles(file)) ?? new Map(),
    styleNames: ownStyleNames(file),
  };
}

/** Figures in the order of the file, and the places of those that servers know. */
function placed(resolved: readonly ResolvedFigures[]): Pick<Manifest, 'figures' | 'matrices'> {
  const figures: Figure[] = [];
  const matrices: AskedMatrix[] = [];
  for (const one of resolved) {
    if ('figures' in one) figures.push(...one.figures);
    else matrices.push({ ...one.asked, place: figures.length });
  }
  return { figures, matrices };
}

function writtenVars({ source, written }: ManifestFile): Map<string, string> {
  const names = source.keysOf(written.vars ?? {});
  return new Map(names.map((name) => [name, source.textOf(['vars', name]) ?? '']));
}

function varsOf(file: ManifestFile, set: ReadonlyMap<string, string>): Map<string, string> {
  const vars = writtenVars(file);
  const names = [...vars.keys()];
  for (const [name, value] of set) {
    if (!vars.has(name)) {
      throw new StyxError('UNKNOWN_VARIABLE', `--set ${name}: the manifest has no such variable`, {
        hint: didYouMean(name, names) ?? 'define it in `vars`',
      });
    }
    vars.set(name, value);
  }
  return vars;
}

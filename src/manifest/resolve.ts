import { dirname, resolve } from 'node:path';
import { StyxError, throwAll } from '../errors.js';
import { isTimezone } from '../time/zone.js';
import { longNames, pathClashes } from './clashes.js';
import { checkTimezone } from './csv.js';
import { endpointFinder, type ManifestFile } from './endpoints.js';
import { resolveFigure } from './figure.js';
import { identitiesOf } from './drawing/identities.js';
import { ownStyleNames, ownStyles } from './drawing/own-styles.js';
import { programOf } from './engine.js';
import { at, attempt, forEach, together } from './findings.js';
import { fillEnvironment } from './interpolate.js';
import type { Format, Manifest } from './manifest.js';
import { didYouMean } from './nearest.js';
import { checkNamedQueries } from './query-places.js';
import type { Manifest as WrittenManifest } from './schema.generated.js';

export interface Choices {
  /** What `--set` gives: overrides `vars`. */
  readonly set?: ReadonlyMap<string, string> | undefined;
  /** Only these figures, in the order of the file; all of them where none is named. */
  readonly figures?: readonly string[] | undefined;
}

/**
 * A validated manifest in full. Throws all errors of the chosen figures together: a secret that
 * only others need may be missing.
 */
export function resolveManifest(
  file: ManifestFile,
  { set = new Map(), figures = [] }: Choices,
): Manifest {
  const { source, written } = file;
  const timezone = written.timezone ?? 'UTC';
  const names = source.keysOf(written.figures);
  const errors: StyxError[] = [];
  const context = {
    file,
    timezone: isTimezone(timezone) ? timezone : 'UTC',
    findEndpoint: endpointFinder(file),
    variables: [...source.keysOf(written.vars ?? {}), 'range'],
    identities: attempt(errors, () => identitiesOf(file)) ?? new Map(),
    styles: attempt(errors, () => ownStyles(file)) ?? new Map(),
    styleNames: ownStyleNames(file),
  };
  const {
    paths: _,
    queries: __,
    shared: ___,
    ...parts
  } = together({
    paths: () =>
      throwAll([
        ...longNames(names, source),
        ...pathClashes(names, namesWithTex(written, names), source),
      ]),
    queries: () => checkNamedQueries(file),
    shared: () => throwAll(errors),
    timezone: () => checkTimezone(timezone, () => source.positionOf(['timezone'])),
    outputDir: () => outputDir(file),
    vars: () => varsOf(file, set),
    python: () => programOf(file, 'python'),
    gnuplot: () => programOf(file, 'gnuplot'),
    figures: () => forEach(chosen(names, figures), (name) => resolveFigure(name, context)),
  });
  return { file: source.file, ...parts };
}

/** The figures that are written for LaTeX, which takes a second file. */
function namesWithTex({ figures, defaults }: WrittenManifest, names: readonly string[]): string[] {
  return names.filter((name) => {
    const formats: readonly Format[] = figures[name]?.formats ?? defaults?.formats ?? [];
    return formats.includes('tex');
  });
}

function chosen(names: readonly string[], wanted: readonly string[]): string[] {
  const unknown = wanted.filter((name) => !names.includes(name));
  throwAll(
    unknown.map(
      (name) =>
        new StyxError('UNKNOWN_FIGURE', `there is no figure \`${name}\` in the manifest`, {
          hint: didYouMean(name, names),
        }),
    ),
  );
  return names.filter((name) => wanted.length === 0 || wanted.includes(name));
}

function outputDir({ source, written, env }: ManifestFile): string {
  const path = at(
    () => source.positionOf(['output_dir']),
    () => fillEnvironment(written.output_dir ?? 'figures', env),
  );
  return resolve(dirname(source.file), path);
}

function varsOf(
  { source, written }: ManifestFile,
  set: ReadonlyMap<string, string>,
): Map<string, string> {
  const names = source.keysOf(written.vars ?? {});
  const vars = new Map(names.map((name) => [name, source.textOf(['vars', name]) ?? '']));
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

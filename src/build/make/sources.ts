import { isAbsolute, relative } from 'node:path';
import { type Figure, type Manifest, partsOf, type Query } from '../../manifest/manifest.js';
import { askedNumbers, hasNumbers } from '../../manifest/values/asked-numbers.js';
import { lockPath } from '../../lock/lock-file.js';
import { ownLock } from '../../lock/whose.js';
import { builtInTemplatePaths, ownTemplatePaths } from '../../output/template-files.js';
import { planFile } from '../../plan/foreign.js';
import { type Asking, windowsOf } from '../../plan/windows.js';
import { keptPath } from '../answers/kept-path.js';
import { styxPackage } from '../../version.js';
import { scriptsOf } from '../figure/made-from.js';

/** The files that the outputs of a manifest are made from: absolute paths, each once. */
export interface SourceFiles {
  /** What people write: the manifest, runs, templates, tweaks, foreign series. And Styx itself. */
  readonly written: readonly string[];
  /** What Styx keeps: the lock, and the snapshots that it names. */
  readonly kept: readonly string[];
}

/** A path as a Makefile of the working folder names it. */
export function namedByMake(path: string): string {
  const below = relative(process.cwd(), path);
  return below.startsWith('..') || isAbsolute(below) ? path : below;
}

/** What a manifest, none of whose matrices is to be asked for, is made from as of a time (ms). */
export function sourcesOf(manifest: Manifest, nowMs: number): SourceFiles {
  const engines = [...new Set(manifest.figures.flatMap(scriptsOf))];
  const written = [
    ...projectFiles(manifest, nowMs),
    ...engines.flatMap(builtInTemplatePaths),
    styxPackage,
  ];
  return { written: [...new Set(written)], kept: keptFiles(manifest) };
}

/** What people write, without what comes with Styx; also what is not there yet. Each once. */
export function projectFiles(manifest: Manifest, nowMs: number): string[] {
  const { file, runsFile, figures } = manifest;
  const own = [file, ...(runsFile === undefined ? [] : [runsFile])];
  const all = [...own, ...figures.flatMap(drawnWith), ...foreignFiles(manifest, nowMs)];
  return [...new Set(all)];
}

function drawnWith(figure: Figure): string[] {
  const { template, tweaks } = figure.engine;
  return scriptsOf(figure).flatMap((name) => [
    ...(template === undefined ? [] : [template.path, ...ownTemplatePaths(name, template.path)]),
    ...(tweaks[name] === undefined ? [] : [tweaks[name].path]),
  ]);
}

function foreignFiles({ figures, numbers, vars }: Manifest, nowMs: number): string[] {
  const asking: readonly (readonly [Asking, readonly Query[]])[] = [
    ...figures.flatMap(partsOf).map((part) => [part, part.queries] as const),
    ...askedNumbers(numbers).map((one) => [one.asked, one.queries] as const),
  ];
  return asking.flatMap(([asked, queries]) => {
    const foreign = queries.flatMap((query) => (query.csv === undefined ? [] : [query]));
    if (foreign.length === 0) return [];
    const all = new Map([...vars, ...(asked.variables?.values ?? [])]);
    return windowsOf(asked, all, nowMs).flatMap((window) =>
      foreign.map((query) => planFile(query, window, asked.variables).file.path),
    );
  });
}

function keptFiles(manifest: Manifest): string[] {
  const { figures, numbers: wanted, dataDir, isDataCompressed: isCompressed } = manifest;
  const lock = lockPath(manifest.file);
  const known = ownLock(manifest.file);
  if (known === undefined) return [];
  const names = new Set(figures.map(({ name }) => name));
  const items = [
    ...Object.entries(known.figures).flatMap(([name, one]) => (names.has(name) ? [one] : [])),
    ...(known.numbers !== undefined && hasNumbers(wanted) ? [known.numbers] : []),
  ];
  const places = new Set([
    ...items.flatMap(({ data }) => Object.keys(data)),
    ...Object.keys(known.matrices ?? {}),
  ]);
  return [lock, ...[...places].map((place) => keptPath(place, { dataDir, isCompressed }))];
}

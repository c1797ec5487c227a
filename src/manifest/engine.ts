import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isMissing, messageOf, type Position, StyxError } from '../errors.js';
import type { Engine, OwnFile } from './drawing.js';
import type { ManifestFile } from './endpoints.js';
import { at, forEach, together } from './findings.js';
import { fillEnvironment } from './interpolate.js';
import type { Format } from './manifest.js';
import type { Merged } from './merged.js';
import type { Path } from './nodes.js';
import type { Figure as WrittenFigure } from './schema.generated.js';

/** What a figure is written in, each format once. */
export function formatsOf({ formats, engine = 'matplotlib' }: WrittenFigure): Format[] {
  return [...new Set<Format>(formats ?? ['pdf', 'csv', engine])];
}

/**
 * Who draws a figure, and with what of the user's own. Throws MANIFEST_VALUE for files that are
 * not there or of no use, and UNKNOWN_VARIABLE.
 */
export function engineOf(merged: Merged, file: ManifestFile): Engine {
  const name = merged.figure.engine ?? 'matplotlib';
  return {
    name,
    ...together({
      template: () => templateOf(merged, file),
      tweaks: () => tweaksOf(merged, file, name),
    }),
  };
}

/** A program: a command, or a path, which is made absolute. Throws UNKNOWN_VARIABLE. */
export function programOf(file: ManifestFile, key: 'python' | 'gnuplot'): string | undefined {
  const { source, written, env } = file;
  const text = written[key]?.trim();
  if (text === undefined) return undefined;
  const program = at(
    () => source.positionOf([key]),
    () => fillEnvironment(text, env),
  );
  return program.includes('/') ? resolve(dirname(source.file), program) : program;
}

function templateOf(merged: Merged, file: ManifestFile): OwnFile | undefined {
  if (merged.figure.template === undefined) return undefined;
  return ownFile(merged, file, ['template'], 'folder');
}

function tweaksOf(merged: Merged, file: ManifestFile, drawnBy: Engine['name']): Engine['tweaks'] {
  const { tweak } = merged.figure;
  if (tweak === undefined) return {};
  const paths: Path[] = typeof tweak === 'string' ? [['tweak']] : tweak.map((_, i) => ['tweak', i]);
  const used = new Set<string>([drawnBy, ...formatsOf(merged.figure)]);
  const seen = new Set<string>();
  const tweaks = forEach(paths, (path) => {
    const engine = at(
      () => merged.positionOf(path),
      () => engineOfTweak(merged.textOf(path) ?? '', seen),
    );
    // One of a pair for both engines may be for another figure.
    const isUseless = !used.has(engine) && paths.length === 1 && merged.isOwn(['tweak']);
    if (isUseless) throw unusedTweak(merged, path, engine);
    return [engine, ownFile(merged, file, path, 'file')] as const;
  });
  return Object.fromEntries(tweaks);
}

function engineOfTweak(path: string, seen: Set<string>): Engine['name'] {
  const engine = path.endsWith('.py')
    ? 'matplotlib'
    : path.endsWith('.gnuplot')
      ? 'gnuplot'
      : undefined;
  if (engine === undefined) {
    throw new StyxError('MANIFEST_VALUE', `the tweak ${path} is for no engine that Styx has`, {
      hint: 'let its name end in .tweak.py for matplotlib, or in .gnuplot for gnuplot',
    });
  }
  if (seen.has(engine)) {
    throw new StyxError('MANIFEST_VALUE', `the tweak ${path} is a second one for ${engine}`, {
      hint: 'keep one an engine',
    });
  }
  seen.add(engine);
  return engine;
}

function unusedTweak(merged: Merged, path: Path, engine: string): StyxError {
  const message = `the tweak ${merged.textOf(path)} is for ${engine}, which draws nothing of figure \`${merged.name}\``;
  return new StyxError('MANIFEST_VALUE', message, {
    position: merged.positionOf(path),
    hint: `write \`engine: ${engine}\`, or add \`${engine}\` to \`formats\``,
  });
}

function ownFile(
  merged: Merged,
  { source, env }: ManifestFile,
  where: Path,
  kind: 'file' | 'folder',
): OwnFile {
  const position = merged.positionOf(where);
  const text = at(
    () => position,
    () => fillEnvironment((merged.textOf(where) ?? '').trim(), env),
  );
  const path = resolve(dirname(source.file), text);
  const problem = problemOf(path, kind);
  if (problem === undefined) return { path, position };
  throw new StyxError('MANIFEST_VALUE', problem, { position, hint: hintFor(kind, position) });
}

function problemOf(path: string, kind: 'file' | 'folder'): string | undefined {
  try {
    const found = statSync(path);
    const isRight = kind === 'file' ? found.isFile() : found.isDirectory();
    return isRight ? undefined : `${path} is not a ${kind}`;
  } catch (thrown) {
    return isMissing(thrown) ? `there is no ${kind} ${path}` : messageOf(thrown);
  }
}

function hintFor(kind: 'file' | 'folder', { file }: Position): string {
  return kind === 'file'
    ? `paths are relative to ${file}`
    : `paths are relative to ${file}; \`styx eject\` writes a folder of templates`;
}

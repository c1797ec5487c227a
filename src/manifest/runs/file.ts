import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { isMissing, messageOf, type Position, StyxError } from '../../errors.js';
import type { Path } from '../nodes.js';
import { readSource, type Source } from '../source.js';
import { csvSource } from './csv-source.js';

interface Named {
  /** What errors call the file. */
  readonly name: string;
  /** Where it is named, for one that cannot be read. */
  readonly position?: Position | undefined;
}

/**
 * A runs file, YAML or CSV, as a manifest of which there is only `runs`. Throws RUNS_FILE for one
 * that cannot be read, MANIFEST_SYNTAX and its kin for what is wrong with its YAML or CSV.
 */
export async function readRunsFile(file: string, { name, position }: Named): Promise<Source> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw unreadable(name, cause, position);
  });
  return extname(file).toLowerCase() === '.csv'
    ? csvSource({ file, name, bytes })
    : asRuns(readSource({ file, name, bytes }));
}

function unreadable(name: string, cause: unknown, position: Position | undefined): StyxError {
  return isMissing(cause)
    ? new StyxError('RUNS_FILE', `there is no runs file ${name}`, {
        position,
        cause,
        hint: '`styx run` and `styx mark start` begin one',
      })
    : new StyxError('RUNS_FILE', `${name} cannot be read: ${messageOf(cause)}`, {
        position,
        cause,
      });
}

/** A figure, which a manifest must have, and the whole of the file under `runs`. */
function asRuns(inner: Source): Source {
  const below = ([first, ...rest]: Path): Path | undefined => (first === 'runs' ? rest : undefined);
  const { data, keysOf } = inner;
  return {
    file: inner.file,
    data: { figures: { none: {} }, runs: data ?? {} },
    keysOf,
    has: (path) => {
      const inside = below(path);
      return inside !== undefined && inner.has(inside);
    },
    positionOf: (path) => inner.positionOf(below(path) ?? []),
    keyPositionOf: (path) => inner.keyPositionOf(below(path) ?? []),
    textOf: (path) => {
      const inside = below(path);
      return inside && inner.textOf(inside);
    },
  };
}

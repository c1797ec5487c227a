import { join } from 'node:path';
import { asStyxError, type StyxError } from '../../errors.js';
import type { Labels } from '../../frame/labels.js';
import type { Manifest } from '../../manifest/manifest.js';
import type { Unchanged, WriteResult } from '../../files/write-whole.js';
import type { keptAnswers } from '../answers/kept-answers.js';
import type { NumberSource } from './number-data.js';
import type { OutputWriter } from '../outputs/output-writer.js';

/** What became of a value, of the files of all values, of a check or a table. */
export interface NumberResult {
  readonly kind: 'value' | 'values' | 'check' | 'table';
  readonly name: string;
  /** For people: `5.2 ms`, `6 series, 120 samples`. */
  readonly text: string;
  readonly files: readonly NumberFile[];
  readonly warnings: readonly string[];
  /** Whether it is another than before, is of other data, or has a file that is. */
  readonly isNew: boolean;
  /** Why it is not there, or which claim does not hold. */
  readonly error: StyxError | undefined;
}

export interface NumberFile {
  readonly format: 'tex' | 'json' | 'md' | 'csv';
  readonly path: string;
  readonly result: WriteResult;
}

export interface NumberOptions {
  readonly nowMs: number;
  readonly unchanged: Unchanged;
  readonly signal: AbortSignal;
  /** Told of the labels of each series of a table, with those of its run. */
  readonly onSeries: (labels: Labels) => void;
  /** Where the data of each come from, if not from what is kept and from servers. */
  readonly answersFor?: typeof keptAnswers;
  /** Says more of why one failed, where that is known; who only looks has none. */
  readonly explain?: (error: StyxError, name: string) => Promise<StyxError>;
  /** Told of each when it is done. */
  readonly onNumber: (result: NumberResult) => void;
}

/** What a build of numbers has in common. */
export interface Building {
  readonly manifest: Manifest;
  readonly source: NumberSource;
  readonly options: NumberOptions;
  readonly outputs: OutputWriter;
}

/** What was made of one that has not failed. */
export type Made = Omit<NumberResult, 'kind' | 'name' | 'error'>;

/** Whether any of these is not the file that was there. */
export function hasNews(files: readonly NumberFile[]): boolean {
  return files.some(({ result }) => result === 'written');
}

/** What was thrown of one of a name, with more of why, where that is known. */
export async function whyFailed(
  thrown: unknown,
  name: string,
  { explain }: Pick<NumberOptions, 'explain'>,
): Promise<StyxError> {
  const error = asStyxError(thrown);
  return explain === undefined ? error : explain(error, name);
}

/** The result of one, be it that it failed. */
export async function told(
  { options }: Building,
  make: () => Promise<Made>,
  kind: NumberResult['kind'],
  name: string,
): Promise<NumberResult[]> {
  let result: NumberResult;
  try {
    result = { kind, name, ...(await make()), error: undefined };
  } catch (thrown) {
    options.signal.throwIfAborted();
    const nothing = { text: '', files: [], warnings: [], isNew: true };
    result = { kind, name, ...nothing, error: await whyFailed(thrown, name, options) };
  }
  options.onNumber(result);
  return [result];
}

/** Writes the files of a name. Throws UNWRITABLE. */
export async function writeFiles(
  name: string,
  { manifest, outputs }: Building,
  texts: readonly (readonly [NumberFile['format'], string])[],
): Promise<NumberFile[]> {
  const files: NumberFile[] = [];
  for (const [format, text] of texts) {
    const path = join(manifest.outputDir, `${name}.${format}`);
    const result = await outputs.write(path, [new TextEncoder().encode(text)]);
    files.push({ format, path, result });
  }
  return files;
}

import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isScalar, isSeq, type Pair, parse, parseDocument } from 'yaml';
import type { YAMLMap } from 'yaml';
import { StyxError } from '../errors.js';
import { textOf } from '../manifest/nodes.js';
import { pairAfter, itemAfter, mapEntry } from './places.js';
import { mapText } from './yaml-text.js';

/** Keys and their values, which are YAML already. */
export type Entries = readonly (readonly [key: string, yaml: string])[];

/** What is changed in a file, said twice: as an edit of its text, and of its data. */
interface Edit {
  readonly text: () => string | undefined;
  readonly document: (document: Document) => void;
}

/** The text of a runs file, parsed; every function here leaves the rest of the text as it is. */
export interface RunsText {
  readonly text: string;
  readonly document: Document.Parsed;
  /** Undefined where the file is empty but for comments. */
  readonly map: YAMLMap | undefined;
}

/** Throws RUNS_FILE for what is not YAML, or no map. */
export function parseRuns(text: string, name: string): RunsText {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = text.slice(0, error.pos[0]).split('\n').length;
    throw new StyxError('RUNS_FILE', `${name} is not YAML: ${error.message}, on line ${line}`, {
      hint: 'mend the file, or name another one with --runs-file',
    });
  }
  const { contents } = document;
  if (isMap(contents)) return { text, document, map: contents };
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return { text, document, map: undefined };
  }
  throw new StyxError('RUNS_FILE', `${name} is no runs file: it is not a map of names`, {
    hint: 'name another one with --runs-file',
  });
}

/** The map of a run; undefined where it is not there, or not a map. */
export function runMap({ map }: RunsText, name: string): YAMLMap | undefined {
  const value = runPair(map, name)?.value;
  return isMap(value) ? value : undefined;
}

export function runPair(map: YAMLMap | undefined, name: string): Pair | undefined {
  return map?.items.find(({ key }) => isScalar(key) && textOf(key) === name);
}

/** The text with a run more, or with another one of that name in its place. */
export function withRun(runs: RunsText, name: string, entries: Entries): string {
  const yaml = mapText(entries);
  return edited(runs, {
    text: () => mapEntry(runs, runPair(runs.map, name), name, yaml),
    document: (document) => document.set(name, document.createNode(parse(yaml))),
  });
}

/** The text with more said of a run: behind its `start`, or at its end. */
export function withEntries(runs: RunsText, name: string, entries: Entries): string {
  const map = runMap(runs, name);
  return edited(runs, {
    text: () => map && pairAfter(runs.text, map, entries),
    document: (document) => {
      for (const [key, yaml] of entries) document.setIn([name, key], parse(yaml));
    },
  });
}

/** The text with an event more of a run. */
export function withEvent(runs: RunsText, name: string, event: Entries): string {
  const yaml = mapText(event);
  const map = runMap(runs, name);
  const list = map?.items.find(({ key }) => isScalar(key) && textOf(key) === 'events')?.value;
  if (!isSeq(list)) return withEntries(runs, name, [['events', `[${yaml}]`]]);
  return edited(runs, {
    text: () => itemAfter(runs.text, list, yaml),
    document: (document) => document.addIn([name, 'events'], document.createNode(parse(yaml))),
  });
}

/**
 * Editing the text keeps every space of it. Where that does not give what was meant (YAML has many
 * forms), the whole is written anew, which keeps comments. Throws RUNS_FILE where that fails too.
 */
function edited({ document }: RunsText, edit: Edit): string {
  const wanted = document.clone();
  edit.document(wanted);
  const data = dataOf(String(wanted));
  const candidate = edit.text();
  if (candidate !== undefined && data !== undefined && isDeepStrictEqual(dataOf(candidate), data)) {
    return candidate;
  }
  const anew = wanted.toString({ lineWidth: 0, flowCollectionPadding: false });
  if (data !== undefined) return anew;
  throw new StyxError('RUNS_FILE', 'the runs file is written in a way that Styx cannot add to', {
    hint: 'write each run as a map of its own: name: {start: ..., end: ...}',
  });
}

/** Undefined where a text is not valid YAML. */
function dataOf(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: -1 });
}

import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Alias, Document, Pair, ParsedNode, YAMLMap } from 'yaml';
import { StyxError } from '../errors.js';
import { textOf, treeOf } from '../manifest/nodes.js';
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
  const document = parsed(text);
  const [error] = document.errors;
  if (error !== undefined) throw notYaml(name, text, error.pos[0], error.message);
  const alias = brokenAlias(document);
  if (alias !== undefined) {
    const problem = `no \`&${alias.source}\` stands before \`*${alias.source}\``;
    throw notYaml(name, text, alias.range?.[0] ?? 0, problem);
  }
  const { contents } = document;
  if (isMap(contents)) return { text, document, map: contents };
  if (contents === null) return { text, document, map: undefined };
  const [from, to] = contents.range;
  if (isScalar(contents) && contents.value === null) {
    if (from < to) return parseRuns(text.slice(0, from) + text.slice(to), name);
    document.contents = null;
    return { text, document, map: undefined };
  }
  throw new StyxError('RUNS_FILE', `${name} is no runs file: it is not a map of names`, {
    hint: 'name another one with --runs-file',
  });
}

/** All scalars are texts, as they are written, of whatever version of YAML: `01` is no number. */
function parsed(text: string): Document.Parsed {
  return parseDocument(text, {
    prettyErrors: false,
    logLevel: 'error',
    schema: 'failsafe',
    customTags: ['null'],
  });
}

/** One whose anchor does not stand before it. */
function brokenAlias(document: Document): Alias | undefined {
  const { targets } = treeOf(document);
  let broken: Alias | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (targets.has(alias)) return undefined;
      broken = alias;
      return visit.BREAK;
    },
  });
  return broken;
}

function notYaml(name: string, text: string, offset: number, problem: string): StyxError {
  const line = text.slice(0, offset).split('\n').length;
  return new StyxError('RUNS_FILE', `${name} is not YAML: ${problem}, on line ${line}`, {
    hint: 'mend the file, or name another one with --runs-file',
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
    document: (document) => document.set(name, nodeOf(yaml)),
  });
}

/** The text with more said of a run: behind its `start`, or at its end. */
export function withEntries(runs: RunsText, name: string, entries: Entries): string {
  const map = runMap(runs, name);
  return edited(runs, {
    text: () => map && pairAfter(runs.text, map, entries),
    document: (document) => {
      for (const [key, yaml] of entries) document.setIn([name, key], nodeOf(yaml));
    },
  });
}

/** The text with an event more of a run. Throws RUNS_FILE where its `events` are no list. */
export function withEvent(runs: RunsText, name: string, event: Entries): string {
  const yaml = mapText(event);
  const map = runMap(runs, name);
  const list = map?.items.find(({ key }) => isScalar(key) && textOf(key) === 'events')?.value;
  if (isSeq(list)) {
    return edited(runs, {
      text: () => itemAfter(runs.text, list, yaml),
      document: (document) => document.addIn([name, 'events'], nodeOf(yaml)),
    });
  }
  const isNothing = list === undefined || list === null || (isScalar(list) && list.value === null);
  if (isNothing) return withEntries(runs, name, [['events', `[${yaml}]`]]);
  throw new StyxError('RUNS_FILE', `the \`events\` of run \`${name}\` are no list`, {
    hint: 'write events: [{at: ..., label: ...}] there, or remove them',
  });
}

/**
 * Editing the text keeps every space of it. Where that does not give what was meant (YAML has many
 * forms), the whole is written anew, which keeps comments, and every scalar as it is written.
 * Throws RUNS_FILE where that fails too.
 */
function edited({ document }: RunsText, edit: Edit): string {
  const wanted = document.clone();
  edit.document(wanted);
  if (brokenAlias(wanted) !== undefined) throw notToBeEdited();
  const data = dataOf(wanted);
  const candidate = edit.text();
  if (candidate !== undefined && says(candidate, data)) return candidate;
  const anew = wanted.toString({ lineWidth: 0, flowCollectionPadding: false });
  if (says(anew, data)) return anew;
  throw notToBeEdited();
}

function says(text: string, data: unknown): boolean {
  const document = parsed(text);
  if (document.errors.length > 0 || brokenAlias(document) !== undefined) return false;
  return isDeepStrictEqual(dataOf(document), data);
}

function notToBeEdited(): StyxError {
  return new StyxError('RUNS_FILE', 'the runs file is written in a way that Styx cannot add to', {
    hint: 'write each run as a map of its own: name: {start: ..., end: ...}',
  });
}

function dataOf(document: Document): unknown {
  return document.toJS({ maxAliasCount: -1 });
}

function nodeOf(yaml: string): ParsedNode | null {
  return parsed(yaml).contents;
}

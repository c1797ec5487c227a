import { isNode, isScalar, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { StyxError, throwAll, type Position } from '../errors.js';
import { dataOf, type Data } from './data.js';
import { followed, placeAt, textOf, treeOf, type Path, type Tree } from './nodes.js';
import { endOfLine, positionAt, textFile, type Span, type TextFile } from './positions.js';
import { secretsIn, secretsOf } from './secrets.js';
import { spanInFile } from './scalar-text.js';
import { syntaxErrors } from './syntax.js';
import { findTraps } from './traps.js';

/** A manifest as plain data, and where in its file each part of it stands. */
export interface Source {
  /** Absolute. */
  readonly file: string;
  readonly data: unknown;
  /** The keys of an object of `data` as they are ordered in the file. */
  readonly keysOf: (object: object) => readonly string[];
  /** Whether something, be it null, stands at a path. */
  readonly has: (path: Path) => boolean;
  /**
   * A value where it is a scalar, its key where it is a map or a list; its parent's if missing. Of a
   * `part` of a scalar's text (offsets in what `textOf` says), that part, where the file has it as it is.
   */
  readonly positionOf: (path: Path, part?: Span) => Position;
  /** The key at a path, whatever its value. */
  readonly keyPositionOf: (path: Path) => Position;
  /** A scalar's text as it is written: `0.50`, not the number 0.5. */
  readonly textOf: (path: Path) => string | undefined;
}

export interface SourceFile {
  /** Absolute. */
  readonly file: string;
  /** What errors call it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The key whose value is the manifest, in a file that holds other things too. */
  readonly property?: string | undefined;
}

/**
 * Parses a manifest's text, YAML or JSON.
 * Throws MANIFEST_SYNTAX, MANIFEST_KEY (a key twice) and MANIFEST_TRAP, all of them at once.
 */
export function readSource({ file, name, bytes, property }: SourceFile): Source {
  const text = textFile(name, decoded(name, bytes));
  const document = parsed(text);
  const whole = treeOf(document);
  const secrets = secretsOf(text, document, whole);
  throwAll(syntaxErrors(text, document, secrets));
  const root = property === undefined ? document.contents : document.get(property, true);
  const tree = { ...whole, root: isNode(root) ? root : null };
  throwAll(findTraps(text, document, tree, secrets));
  return { file, ...built(text, tree, secrets), ...lookUps(text, tree, secrets) };
}

function decoded(name: string, bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const again = new TextEncoder().encode(text);
  if (again.length === bytes.length - bom && again.every((byte, i) => byte === bytes[i + bom])) {
    return text;
  }
  const at = again.findIndex((byte, i) => byte !== bytes[i + bom]);
  const before = new TextDecoder().decode(again.subarray(0, at)).length;
  const file = textFile(name, text);
  throw new StyxError('MANIFEST_SYNTAX', 'this is not UTF-8', {
    position: positionAt(file, [before, before + 1], secretsIn(text)),
    hint: 'save the file as UTF-8',
  });
}

function parsed(file: TextFile): Document.Parsed {
  if (bracketsIn(file.text) > MOST_BRACKETS) throw tooDeep(file);
  try {
    return parseDocument(file.text, { prettyErrors: false, logLevel: 'error' });
  } catch (cause) {
    // The parser calls itself once a level.
    if (!(cause instanceof RangeError)) throw cause;
    throw tooDeep(file, cause);
  }
}

/**
 * Far more than anybody writes. Where the parser compiles a regular expression with next to nothing
 * left of the stack, Node.js ends without an error that could be caught.
 */
const MOST_BRACKETS = 1000;

/** How many brackets are open at once, whether or not they are in quotes. */
function bracketsIn(text: string): number {
  let [open, most] = [0, 0];
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    most = Math.max(most, open);
  }
  return most;
}

function tooDeep(file: TextFile, cause?: unknown): StyxError {
  return new StyxError('MANIFEST_SYNTAX', 'the file is nested too deeply', {
    position: positionAt(file, [0, 1]),
    cause,
  });
}

function built(file: TextFile, tree: Tree, secrets: readonly Span[]): Data {
  const errors: StyxError[] = [];
  const data = dataOf(tree, ({ node, problem }) => {
    const position = positionAt(file, spanOf(node), secrets);
    errors.push(new StyxError('MANIFEST_SYNTAX', problem, { position }));
  });
  throwAll(errors);
  return data;
}

function lookUps(
  file: TextFile,
  tree: Tree,
  secrets: readonly Span[],
): Omit<Source, 'file' | keyof Data> {
  const at = (node: Node): Position => positionAt(file, spanOf(node), secrets);
  const nearest = (path: Path, best: (place: ReturnType<typeof placeAt>) => Node | undefined) => {
    for (let length = path.length; length > 0; length -= 1) {
      const place = placeAt(tree, path.slice(0, length));
      const node = length === path.length ? best(place) : (place?.key ?? place?.value);
      if (node !== undefined) return at(node);
    }
    return positionAt(file, [0, endOfLine(file.text, 0)], secrets);
  };
  return {
    has: (path) => placeAt(tree, path) !== undefined,
    positionOf: (path, part) => {
      const value = part && followed(tree, placeAt(tree, path)?.value);
      const span = part && isScalar(value) ? spanInFile(file.text, value, part) : undefined;
      if (span !== undefined) return positionAt(file, span, secrets);
      return nearest(path, (place) =>
        isText(place?.value) ? place?.value : (place?.key ?? place?.value),
      );
    },
    keyPositionOf: (path) => nearest(path, (place) => place?.key ?? place?.value),
    textOf: (path) => {
      const value = followed(tree, placeAt(tree, path)?.value);
      return isScalar(value) && value.value !== null ? textOf(value) : undefined;
    },
  };
}

function isText(node: Node | undefined): boolean {
  return isScalar(node) && node.value !== null && !node.type?.startsWith('BLOCK');
}

function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}

import { isMap, isScalar, visit } from 'yaml';
import type { Document, Pair, Scalar, YAMLMap } from 'yaml';
import type { StyxError } from '../errors.js';
import { isBalanced } from './balance.js';
import { cutTrap } from './cut.js';
import { textOf, type Tree } from './nodes.js';
import { endOfLine, type Span, type TextFile } from './positions.js';
import { namely, spanOf, trapError, type Trap } from './trap.js';

/**
 * Texts that YAML took for something else although they are valid YAML: a map for `{{instance}}`,
 * a comment for ` #b"}`. MANIFEST_TRAP each.
 */
export function findTraps(
  file: TextFile,
  document: Document.Parsed,
  tree: Tree,
  secrets: readonly Span[],
): StyxError[] {
  const traps: Trap[] = [];
  visit(document, {
    Map: (_, map, ancestors) => {
      const trap = mapTrap(file.text, map);
      if (trap === undefined) return undefined;
      traps.push({ ...trap, what: `${namely(ancestors)}${trap.what}` });
      return visit.SKIP;
    },
    Scalar: (key, scalar, ancestors) => {
      const trap = key === 'key' ? undefined : scalarTrap(file.text, scalar, ancestors);
      if (trap !== undefined) traps.push({ ...trap, what: `${namely(ancestors)}${trap.what}` });
    },
    Alias: (_, alias) => {
      if (tree.targets.has(alias)) return;
      traps.push({
        span: spanOf(alias),
        what: `a \`*\` at the beginning is an alias in YAML, and there is no anchor \`&${alias.source}\``,
        meant: `*${alias.source}`,
      });
    },
  });
  return traps.map((trap) => trapError(file, trap, secrets));
}

/** The same for texts that are not even valid YAML, told from the line of the syntax error. */
export function lineTrap(
  file: TextFile,
  [offset]: Span,
  secrets: readonly Span[],
): StyxError | undefined {
  const start = file.text.lastIndexOf('\n', offset - 1) + 1;
  const line = file.text.slice(start, endOfLine(file.text, start));
  const match = /^(\s*(?:- +)*(?:"[^"]*"|'[^']*'|[^\s"'#{[][^:]*):\s+)(\S.*)$/.exec(line);
  if (match === null) return undefined;
  const [, before = '', value = ''] = match;
  const what = problemOf(value);
  if (what === undefined) return undefined;
  const span: Span = [start + before.length, start + line.length];
  return trapError(file, { span, what, meant: value }, secrets);
}

function problemOf(value: string): string | undefined {
  if (value.startsWith('{{')) return 'a `{` at the beginning is a map in YAML';
  if (/^\{[^:]*[=~]/.test(value)) return 'a `{` at the beginning is a map in YAML';
  if (/^\[.*\]\s*[^\s,#]/.test(value)) return 'a `[` at the beginning is a list in YAML';
  if (/^[>|]/.test(value)) return `a \`${value[0]}\` at the beginning starts a block in YAML`;
  if (/^[@`%*&!]/.test(value)) return `a \`${value[0]}\` at the beginning means something in YAML`;
  if (/^(["'])(?:(?!\1).)*\1\s*[^\s,#]/.test(value))
    return 'the text goes on after its closing quote';
  if (!/^["'{[]/.test(value) && /:(\s|$)/.test(value))
    return 'a `: ` in a text makes a map in YAML';
  return undefined;
}

function mapTrap(text: string, map: YAMLMap): Trap | undefined {
  const span = spanOf(map);
  if (map.flow !== true) {
    const cut = map.items.find((pair) => isCutKey(pair));
    if (cut === undefined || !isScalar(cut.key)) return undefined;
    const start = spanOf(cut.key)[0];
    const whole: Span = [start, endOfLine(text, start)];
    return {
      span: whole,
      what: 'a `: ` in a text makes a map in YAML',
      meant: text.slice(...whole),
    };
  }
  if (!map.items.some((pair) => isMap(pair.key) || isSelector(pair))) return undefined;
  return { span, what: 'a `{` at the beginning is a map in YAML', meant: text.slice(...span) };
}

/** Whether a key is the beginning of a text that was cut at `: `: `up{job: "x"}`. */
function isCutKey(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.type === 'PLAIN' && !isBalanced(textOf(pair.key), /["]/);
}

/** Whether an entry of a map in braces is a matcher of PromQL: `job="x"`. */
function isSelector(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.type === 'PLAIN' && /[=~]/.test(textOf(pair.key));
}

function scalarTrap(text: string, scalar: Scalar, ancestors: readonly unknown[]): Trap | undefined {
  const cut = cutTrap(text, scalar, ancestors);
  if (cut !== undefined) return cut;
  const [start] = spanOf(scalar);
  const header = text.slice(start, endOfLine(text, start));
  if (
    scalar.type?.startsWith('BLOCK') === true &&
    /^[>|]\d/.test(header) &&
    textOf(scalar) === ''
  ) {
    const what = `a \`${header[0]}\` at the beginning starts a block in YAML`;
    return { span: [start, start + header.length], what, meant: header };
  }
  if (scalar.value !== null || scalar.anchor === undefined) return undefined;
  const anchor = `&${scalar.anchor}`;
  const from = Math.max(text.lastIndexOf(anchor, start), 0);
  return {
    span: [from, from + anchor.length],
    what: 'a `&` at the beginning is an anchor in YAML',
    meant: anchor,
  };
}

import type { NumberResult } from '../build/numbers/number-result.js';
import type { Numbers } from '../manifest/values/values.js';
import type { NumberView } from '../view/project-view.js';
import { problemView } from './problem-view.js';

export function numberView({ kind, name, text, warnings, error }: NumberResult): NumberView {
  return { kind, name, text, warnings, problem: error && problemView(error) };
}

/** Numbers in the order of the manifest: values, then checks, then tables. */
export function inManifestOrder(
  numbers: readonly NumberView[],
  { values, checks, tables, valueTables }: Numbers,
): NumberView[] {
  const names = [...values, ...checks, ...tables, ...valueTables].map(({ name }) => name);
  const place = ({ kind, name }: NumberView): number =>
    kinds.indexOf(kind) * (names.length + 1) + names.indexOf(name);
  return [...numbers].sort((a, b) => place(a) - place(b));
}

const kinds: readonly NumberView['kind'][] = ['value', 'values', 'check', 'table'];

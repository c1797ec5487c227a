import { type Labels, labelValue } from './labels.js';

/** Compares values as people sort: numbers by their size, `+Inf` last, then texts, r2 before r10. */
export function compareValues(a: string, b: string): number {
  const [left, right] = [numberOf(a), numberOf(b)];
  if (Number.isNaN(left) || Number.isNaN(right)) {
    return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || collator.compare(a, b);
  }
  return left < right ? -1 : left > right ? 1 : 0;
}

const collator = new Intl.Collator('en', { numeric: true });

function numberOf(text: string): number {
  if (text.trim() === '') return NaN;
  return Number(text.replace(/^([+-]?)Inf$/, '$1Infinity'));
}

/** Compares series label by label, in the order of the labels' names. */
export function compareNaturally(a: Labels, b: Labels): number {
  const names = [...new Set([...a, ...b].map(([name]) => name))].sort();
  for (const name of names) {
    const order = compareValues(labelValue(a, name) ?? '', labelValue(b, name) ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

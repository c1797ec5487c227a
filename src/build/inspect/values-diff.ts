import type { FoundValues, ValuesRequest } from '../../snapshot/values.js';

/** What became of the values of a label, each of which is of a figure of a matrix. */
export interface ValuesDiff {
  readonly place: string;
  readonly status: 'new' | 'gone' | 'changed';
  readonly values: ChangedValues;
}

export interface ChangedValues {
  readonly request: ValuesRequest;
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** Compares what there was with what there is; undefined where that is the same. */
export function valuesDiff(
  place: string,
  before: FoundValues | undefined,
  after: FoundValues | undefined,
): ValuesDiff | undefined {
  const found = after ?? before;
  if (found === undefined || before?.hash === after?.hash) return undefined;
  const [old, now] = [before?.values ?? [], after?.values ?? []];
  const values = {
    request: found.request,
    added: now.filter((value) => !old.includes(value)),
    gone: old.filter((value) => !now.includes(value)),
  };
  if (before === undefined) return { place, status: 'new', values };
  return { place, status: after === undefined ? 'gone' : 'changed', values };
}

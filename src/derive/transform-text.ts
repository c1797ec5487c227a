import type { Reducer } from '../manifest/drawing.js';
import type { Transform } from '../manifest/transforms.js';
import { formatDuration } from '../time/duration.js';

/** `delta, scale 0.001`: what was calculated, for people who read the result; empty for nothing. */
export function transformsText(transforms: readonly Transform[]): string {
  return transforms.map(textOf).join(', ');
}

function textOf(transform: Transform): string {
  const { kind } = transform;
  switch (kind) {
    case 'scale':
      return `scale ${transform.factor}`;
    case 'rolling':
      return `rolling ${transform.of} ${formatDuration(transform.windowMs)}`;
    case 'clip':
      return [kind, ...limit('min', transform.min), ...limit('max', transform.max)].join(' ');
    case 'drop_series':
      return `drop_series min_samples ${transform.minSamples}`;
    case 'relabel':
      return `relabel ${transform.label}`;
    case 'sort': {
      const by = 'label' in transform.by ? transform.by.label : reducerText(transform.by.reduce);
      return transform.order === 'ascending' ? `sort ${by}` : `sort ${by} descending`;
    }
    case 'top':
      return `top ${transform.count}`;
    default:
      return kind;
  }
}

const limit = (name: string, value: number | undefined): string[] =>
  value === undefined ? [] : [`${name} ${value}`];

/** `p99.9` for the quantile 0.999. */
export function reducerText(reducer: Reducer): string {
  if (typeof reducer === 'string') return reducer;
  return `p${Number((reducer.quantile * 100).toPrecision(12))}`;
}

import { type Position, StyxError } from '../../errors.js';
import type { NonEmpty } from '../../non-empty.js';
import { at, forEach, together } from '../findings.js';
import { nearest } from '../nearest.js';
import { checkLabel } from './labels.js';
import { keysOf, type Layer, written, type WrittenValue } from './layers.js';
import { reservedKeys } from './meant-key.js';
import type { Run, RunEvent } from './run.js';
import type { LeftOut } from './runs.js';
import { timeOf, windowOf } from './window.js';

export type Resolved =
  { readonly kind: 'complete'; readonly run: Run } | { readonly kind: 'leftOut'; run: LeftOut };

/**
 * A run of a validated source: its own layer, then those of the defaults, the strongest first.
 * Throws every mistake in it.
 */
export function resolveRun(name: string, layers: NonEmpty<Layer>, timezone: string): Resolved {
  const [{ source, path }] = layers;
  const position = source.keyPositionOf(path);
  const [prometheus] = written(layers, 'prometheus');
  const isFailed = written(layers, 'failed')[0]?.text === 'true';
  const { labels, window, events } = together({
    labels: () => labelsOf(layers),
    window: () => {
      const start = startOf(name, layers, position);
      // What has failed may be shorter than its margins.
      return isFailed ? void timeOf(start, timezone) : windowOf(layers, start, timezone);
    },
    events: () => eventsOf(layers, timezone),
  });
  if (window === undefined) {
    const reason = isFailed ? 'failed' : 'open';
    return { kind: 'leftOut', run: { name, reason, labels, position } };
  }
  const rest = { labels, prometheus: prometheus?.text, events, position };
  return { kind: 'complete', run: { name, ...window, ...rest } };
}

/** Throws MANIFEST_KEY for what the defaults of runs cannot say, and for labels that are none. */
export function checkDefaults({ source, path }: Layer): void {
  forEach(['start', 'end', 'events', 'failed'], (key) => {
    const place = [...path, key];
    if (!source.has(place)) return;
    throw new StyxError('MANIFEST_KEY', `\`${key}\` cannot be the same for every run`, {
      position: source.keyPositionOf(place),
      hint: 'write it in each run',
    });
  });
  labelsOf([{ source, path }]);
}

function labelsOf(layers: readonly Layer[]): Map<string, string> {
  const names = keysOf(layers).filter((key) => !reservedKeys.includes(key));
  const entries = forEach(names, (key): [string, string][] => {
    const [value] = written(layers, key);
    if (value === undefined) return [];
    checkLabelAt(value, key);
    return [[key, value.text]];
  });
  return new Map(entries.flat());
}

function checkLabelAt({ layer: { source, path }, text }: WrittenValue, key: string): void {
  at(
    () => source.keyPositionOf([...path, key]),
    () => checkLabel(key, text),
  );
}

function startOf(name: string, layers: readonly Layer[], position: Position): WrittenValue {
  const [start] = written(layers, 'start');
  if (start !== undefined) return start;
  const near = nearest('start', keysOf(layers));
  const meant = near === undefined ? undefined : written(layers, near)[0];
  // Said here and of the label, the same mistake is told once.
  if (near !== undefined && meant !== undefined) checkLabelAt(meant, near);
  throw new StyxError('BAD_RUN', `run \`${name}\` has no \`start\``, {
    position,
    hint:
      near === undefined
        ? 'write when it began, and `end` or `duration`'
        : `is \`${near}\` meant to be \`start\`?`,
  });
}

function eventsOf([{ source, path }]: NonEmpty<Layer>, timezone: string): RunEvent[] {
  const places: number[] = [];
  while (source.has([...path, 'events', places.length])) places.push(places.length);
  return forEach(places, (i) => {
    const [moment] = written([{ source, path: [...path, 'events', i] }], 'at');
    return {
      atMs: moment === undefined ? NaN : timeOf(moment, timezone),
      label: source.textOf([...path, 'events', i, 'label']) ?? '',
    };
  });
}

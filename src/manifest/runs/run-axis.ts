import { type Position, StyxError } from '../../errors.js';
import { forEach } from '../findings.js';
import type { Merged } from '../merged.js';
import { didYouMean, listOf } from '../nearest.js';
import { fateOfRuns, groupLabels } from './figure-combination.js';
import { labelOf, RUN_LABEL } from './labels.js';
import type { RunAxis, RunPlace } from './axis.js';
import type { Run } from './run.js';

type Runs = readonly Run[];

/** The x axis of a figure that has runs along it. Throws MANIFEST_VALUE. */
export function runAxisOf(merged: Merged, runs: Runs): RunAxis | undefined {
  const label = merged.textOf(['x', 'run'])?.trim();
  if (label === undefined) return undefined;
  const groupBy = groupLabels(merged.figure);
  checkGroups(merged, label);
  checkNumeric(merged, label, runs);
  const placed = forEach(runs, (run) => placedRun(run, label, runs, merged));
  const places = placesOf(
    placed.sort((a, b) => a.value - b.value),
    merged,
  );
  return { label, groupBy, places };
}

/** A run, and its number as it is written. */
interface Placed {
  readonly run: Run;
  readonly value: number;
  readonly text: string;
}

function placedRun(run: Run, label: string, runs: Runs, merged: Merged): Placed {
  const { name, labels, position } = run;
  const text = labels.get(label);
  const own = (): Position => merged.positionOf(['x', 'run']);
  if (text === undefined) throw lacking(run, label, runs, own());
  const value = numberOf(text);
  if (!Number.isFinite(value)) {
    const [why, hint] = Number.isNaN(value)
      ? ['no number', 'write a number without a unit (`x.unit` names one)']
      : ['too large a number', 'write a smaller one'];
    const message = `the ${label} of run \`${name}\` is \`${text}\`, which is ${why} on an axis`;
    throw new StyxError('MANIFEST_VALUE', message, {
      position: position ?? own(),
      hint: `${hint}, or leave the run out`,
    });
  }
  const { scale = 'linear' } = merged.figure.x ?? {};
  if (value > 0 || scale === 'linear') return { run, value, text };
  const message = `a logarithmic axis has positive values only, and the ${label} of run \`${name}\` is ${text}`;
  throw new StyxError('MANIFEST_VALUE', message, {
    position: merged.positionOf(['x', 'scale']),
    hint: 'leave `scale` out, or leave the run out',
  });
}

/** NaN for a text that is no number, and infinite for one that is too large. */
function numberOf(text: string): number {
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
}

/** Throws MANIFEST_VALUE for a label that is never a number, once and not for each run. */
function checkNumeric(merged: Merged, label: string, runs: Runs): void {
  const texts = runs.flatMap((run) => labelOf(run, label) ?? []);
  if (texts.length === 0 || texts.some((text) => !Number.isNaN(numberOf(text)))) return;
  const message =
    label === RUN_LABEL
      ? 'the names of runs are no numbers along an axis'
      : `no run has a number as its ${label}, which is to be along the x axis`;
  throw new StyxError('MANIFEST_VALUE', message, {
    position: merged.positionOf(['x', 'run']),
    hint: numericHint(runs),
  });
}

function numericHint(runs: Runs): string {
  const names = [...new Set(runs.flatMap(({ labels }) => [...labels.keys()]))];
  const numeric = names.filter((name) =>
    runs.every(({ labels }) => Number.isFinite(numberOf(labels.get(name) ?? ''))),
  );
  if (numeric.length === 0) return 'give each run a label that is a number: `replicas: 4`';
  return `name a label that is one: ${listOf(numeric, 'or')}`;
}

function lacking(run: Run, label: string, runs: Runs, position: Position): StyxError {
  const names = [...new Set(runs.flatMap(({ labels }) => [...labels.keys()]))];
  const message = names.includes(label)
    ? `run \`${run.name}\` has no label \`${label}\`, and so no place on the x axis`
    : `no run has a label \`${label}\``;
  const hint = names.includes(label) ? 'give it one, or leave the run out' : undefined;
  return new StyxError('MANIFEST_VALUE', message, {
    position,
    hint: hint ?? didYouMean(label, names) ?? 'give the runs that label',
  });
}

function checkGroups(merged: Merged, label: string): void {
  if (!groupLabels(merged.figure).includes(label)) return;
  const message = `\`${label}\` is along the x axis, and cannot keep lines apart too`;
  throw new StyxError('MANIFEST_VALUE', message, {
    position: merged.positionOf(['group_by']),
    hint: 'remove it from `group_by`',
  });
}

/**
 * The places of sorted runs: one a number where they are combined, else as many as a group has runs
 * of the same number.
 */
function placesOf(runs: readonly Placed[], merged: Merged): RunPlace[] {
  const labels = groupLabels(merged.figure);
  const isJoined = fateOfRuns(merged.figure) === 'combined';
  const places = new Map<string, RunPlace & { readonly runs: string[] }>();
  const seen = new Map<string, number>();
  for (const { run, value, text } of runs) {
    const group = JSON.stringify([value, ...labels.map((name) => labelOf(run, name))]);
    const before = isJoined ? 0 : (seen.get(group) ?? 0);
    seen.set(group, before + 1);
    const key = `${value} ${before}`;
    const place = places.get(key) ?? { value, text, runs: [] };
    place.runs.push(run.name);
    places.set(key, place);
  }
  return [...places.values()];
}

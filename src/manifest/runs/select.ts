import { type Position, StyxError } from '../../errors.js';
import { forEach } from '../findings.js';
import { didYouMean } from '../nearest.js';
import { labelOf, RUN_LABEL } from './labels.js';
import type { Run } from './run.js';
import type { LeftOut, Runs } from './runs.js';

/** Which runs: all, those of these names, or those with one of these values of each label. */
export type RunsSpec = 'all' | readonly string[] | ReadonlyMap<string, readonly string[]>;

/** Where a spec is: at `[]` the whole, at `[i]` a name, at `[label]` and `[label, i]` its values. */
export type SpecPosition = (path: readonly (string | number)[]) => Position | undefined;

/** What a spec means; those that are left out are to be told of, and never none is left. */
export interface Selection {
  readonly runs: readonly Run[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The runs that a spec means: names in the order of the list, all others in that of the files.
 * `run` is a label too, the run's name. Values are compared as texts: `5` is not `05`.
 * Throws UNKNOWN_RUN for names, labels and values that no run has, for selections of no run at all,
 * and BAD_RUN for a named one that is open or has failed.
 */
export function selectRuns(
  all: Runs,
  spec: RunsSpec,
  positionOf: SpecPosition = () => undefined,
): Selection {
  if (spec === 'all') return notEmpty(all.complete, all.leftOut, 'there are no runs', positionOf);
  if (!isSelector(spec)) return { runs: named(all, spec, positionOf), leftOut: [] };
  checkSelector(all, spec, positionOf);
  const matches = (one: Run | LeftOut): boolean =>
    [...spec].every(([label, values]) => values.includes(labelOf(one, label) ?? ''));
  const wanted = [...spec].map(([label, values]) => `${label} ${values.join(' or ')}`);
  const problem = `no run has ${wanted.join(' and ')}`;
  return notEmpty(all.complete.filter(matches), all.leftOut.filter(matches), problem, positionOf);
}

function isSelector(
  spec: readonly string[] | ReadonlyMap<string, readonly string[]>,
): spec is ReadonlyMap<string, readonly string[]> {
  return spec instanceof Map;
}

function notEmpty(
  runs: readonly Run[],
  leftOut: readonly LeftOut[],
  problem: string,
  positionOf: SpecPosition,
): Selection {
  if (runs.length > 0) return { runs, leftOut };
  const names = leftOut.map(({ name, reason }) => `${name} ${stateOf(reason)}`).join(', ');
  throw new StyxError('UNKNOWN_RUN', names === '' ? problem : `no run is left: ${names}`, {
    position: positionOf([]),
    hint: names === '' ? undefined : 'give those that are open an `end`, or record them again',
  });
}

function stateOf(reason: LeftOut['reason']): string {
  return reason === 'open' ? 'is still open' : 'has failed';
}

function named(all: Runs, names: readonly string[], positionOf: SpecPosition): Run[] {
  const complete = new Map(all.complete.map((run) => [run.name, run]));
  const leftOut = new Map(all.leftOut.map((run) => [run.name, run]));
  return forEach([...names.entries()], ([i, name]) => {
    const run = complete.get(name);
    const useless = leftOut.get(name);
    const position = positionOf([i]);
    if (names.indexOf(name) !== i) {
      throw new StyxError('BAD_RUN', `run \`${name}\` is listed twice`, { position });
    }
    if (run !== undefined) return run;
    if (useless !== undefined) throw uselessRun(useless, position);
    throw new StyxError('UNKNOWN_RUN', `there is no run \`${name}\``, {
      position,
      hint: didYouMean(name, [...complete.keys(), ...leftOut.keys()]),
    });
  });
}

function uselessRun({ name, reason, ...run }: LeftOut, position: Position | undefined): StyxError {
  const file = run.position === undefined ? '' : ` in ${run.position.file}`;
  return new StyxError('BAD_RUN', `run \`${name}\` ${stateOf(reason)}`, {
    position,
    hint:
      reason === 'open'
        ? `where it is not under way any more, write its \`end\`${file}, or record it again`
        : `record it again, or remove \`failed: true\`${file}`,
  });
}

function checkSelector(
  { complete, leftOut }: Runs,
  spec: ReadonlyMap<string, readonly string[]>,
  positionOf: SpecPosition,
): void {
  const all = [...complete, ...leftOut];
  forEach([...spec], ([label, values]) => {
    const there = new Set(all.flatMap((one) => labelOf(one, label) ?? []));
    if (there.size === 0) {
      const labels = new Set(all.flatMap((one) => [...one.labels.keys()]));
      throw new StyxError('UNKNOWN_RUN', `no run has a label \`${label}\``, {
        position: positionOf([label]),
        hint: didYouMean(label, [...labels, RUN_LABEL]),
      });
    }
    forEach([...values.entries()], ([i, value]) => {
      if (there.has(value)) return;
      throw new StyxError('UNKNOWN_RUN', `no run has the ${label} \`${value}\``, {
        position: positionOf([label, i]) ?? positionOf([label]),
        hint: didYouMean(value, [...there]),
      });
    });
  });
}

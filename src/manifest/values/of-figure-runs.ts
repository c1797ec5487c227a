import { StyxError } from '../../errors.js';
import type { SingleFigure, FigureRun, RunsSpec } from '../manifest.js';
import { didYouMean, listOf } from '../nearest.js';
import type { Centre } from '../runs/combination.js';
import { figureRuns } from '../runs/figure-runs.js';
import { labelOf } from '../runs/labels.js';
import type { NumberContext } from './context.js';
import type { Layered } from './layers.js';

/** What stands for the runs in the figure, where something does. */
export function centreOf(range: SingleFigure['range']): { readonly centre?: Centre } {
  if (!('runs' in range) || range.repetitions === undefined) return {};
  return range.repetitions.shown === 'samples' ? {} : { centre: range.repetitions.centre };
}

/**
 * All runs of a figure, or those of them that a value names: repetitions of one thing. Throws what
 * `figureRuns` does, and MANIFEST_VALUE for runs that are not the figure's, for several things, and
 * for those whose samples the figure takes together.
 */
export function runsOf(one: Layered, all: RunsSpec, context: NumberContext): RunsSpec {
  const runs = one.isOwn(['runs']) ? chosenOf(one, all, context) : all.runs;
  checkOneThing(one, runs, all);
  checkApart(one, runs, all);
  return { ...all, runs };
}

/** Those of a figure that are meant: each that is named, and of labels, those that it has. */
function chosenOf(one: Layered, all: RunsSpec, context: NumberContext): RunsSpec['runs'] {
  const wanted = figureRuns(one, context, context.vars).runs;
  const known = all.runs.map(({ run }) => run.name);
  const position = one.positionOf(['runs']);
  const other = wanted.find(({ run }) => !known.includes(run.name));
  if (other !== undefined && Array.isArray(one.figure.runs)) {
    const { name } = other.run;
    throw new StyxError('MANIFEST_VALUE', `the figure does not have the run \`${name}\``, {
      position,
      hint: didYouMean(name, known),
    });
  }
  // As the figure asks for them.
  const [first, ...others] = wanted.flatMap(
    ({ run }) => all.runs.find((one) => one.run.name === run.name) ?? [],
  );
  if (first !== undefined) return [first, ...others];
  throw new StyxError('MANIFEST_VALUE', 'the figure has none of the runs with these labels', {
    position,
    hint: known.length > 20 ? undefined : `it has ${listOf(known, 'and')}`,
  });
}

/** Throws MANIFEST_VALUE for runs that are several groups, or several places along x, of a figure. */
function checkOneThing(one: Layered, chosen: RunsSpec['runs'], { axis, repetitions }: RunsSpec) {
  const groupBy = (repetitions ?? axis)?.groupBy ?? [];
  const valueOf = ({ run }: FigureRun, label: string): string => {
    const value = labelOf(run, label) ?? '';
    // As on the axis, 4.0 is 4.
    return label === axis?.label ? String(Number(value)) : value;
  };
  const differing = [...(axis === undefined ? [] : [axis.label]), ...groupBy].filter(
    (label) => new Set(chosen.map((each) => valueOf(each, label))).size > 1,
  );
  if (differing.length === 0) return;
  const some = new Set(
    chosen.map((each) => differing.map((label) => valueOf(each, label)).join(', ')),
  );
  const what = differing.some((label) => label === axis?.label) ? 'point' : 'series';
  const message = `the figure has a ${what} for each ${listOf(differing, 'and')} of its runs`;
  throw new StyxError('MANIFEST_VALUE', `${message}: ${[...some].slice(0, 4).join('; ')}`, {
    position: one.positionOf(['figure']),
    hint: `choose one: \`runs: {${differing.map((label) => `${label}: …`).join(', ')}}\``,
  });
}

/**
 * Throws MANIFEST_VALUE where the figure is of all samples of several runs, and not of a number
 * each.
 */
function checkApart(one: Layered, chosen: RunsSpec['runs'], { repetitions }: RunsSpec): void {
  if (repetitions?.shown !== 'samples' || chosen.length < 2 || one.has('combine')) return;
  const message =
    'the figure takes the samples of its runs together, and a value has a number of each';
  throw new StyxError('MANIFEST_VALUE', message, {
    position: one.positionOf(['figure']),
    hint: "choose one run with `runs`, or write `combine: mean` for the mean of the runs' numbers",
  });
}

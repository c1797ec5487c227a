import { groupingLabels, showsTemplate } from '../../chart/label-use.js';
import { missingLabels, templateLabels } from '../../frame/label-template.js';
import { type Labels, labelValue } from '../../frame/labels.js';
import type { SingleFigure } from '../../manifest/manifest.js';
import { didYouMean } from '../../manifest/nearest.js';
import { labelOf } from '../../manifest/runs/labels.js';
import type { PlannedFigure } from '../../plan/plan.js';
import type { FetchedQuery } from './fetched.js';
import { nameLabels } from './shown-series.js';
import { askedText } from './window-data.js';

/** Labels that are named and that no series has: misspelt, most likely. */
export function labelWarnings(plan: PlannedFigure, queries: readonly FetchedQuery[]): string[] {
  const warnings: string[] = [];
  const all = queries.flatMap(nameLabels).map((labels) => ({ labels }));
  for (const fetched of queries) {
    const { id, label = '', windows } = fetched.query;
    if (fetched.shown === 'nothing') continue;
    const ofRuns = fetched.shown === 'samples' ? ('pooled' as const) : undefined;
    const shown = { id, labelNames: templateLabels(label), ofRuns };
    if (!showsTemplate(shown, plan.drawing, all)) continue;
    const named = nameLabels(fetched);
    for (const name of missingLabels(label, named)) {
      const what = `no series of ${askedText(windows[0])} has a label ${name}`;
      warnings.push(withHint(what, name, named, plan.figure));
    }
  }
  for (const [key, name] of groupingLabels(plan.drawing)) {
    if (all.length === 0 || all.some(({ labels }) => labelValue(labels, name) !== undefined))
      continue;
    warnings.push(
      withHint(
        `no series has a label ${name}, which \`${key}\` names`,
        name,
        all.map(({ labels }) => labels),
        plan.figure,
      ),
    );
  }
  return warnings;
}

/** A warning of a label that there is not, and what to do about it. */
function withHint(
  warning: string,
  name: string,
  series: readonly Labels[],
  figure: SingleFigure,
): string {
  const names = new Set(series.flatMap((labels) => labels.map(([label]) => label)));
  const hint = hintOfRuns(name, figure) ?? didYouMean(name, [...names].sort());
  return hint === undefined ? warning : `${warning}; ${hint}`;
}

/** What a series that stands for several runs does not have is a label of each of these. */
function hintOfRuns(name: string, { range }: SingleFigure): string | undefined {
  if (!('runs' in range)) return undefined;
  const { runs, repetitions, axis } = range;
  if (!runs.every(({ run }) => labelOf(run, name) !== undefined)) return undefined;
  const { groupBy } = repetitions ?? axis ?? {};
  if (groupBy === undefined || groupBy.includes(name)) return undefined;
  if (axis?.label === name) return `it is along the x axis`;
  const all = groupBy.length === 0 ? name : `[${[...groupBy, name].join(', ')}]`;
  return `it is a label of the runs that are put together: \`group_by: ${all}\` keeps it`;
}

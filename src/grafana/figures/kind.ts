import type { Figure } from '../../manifest/schema.generated.js';
import type { Panel } from '../read/dashboard.js';
import { at, flagAt, isObject, type Place, textAt } from '../read/place.js';
import type { Say } from '../remarks.js';

type Kind = 'line' | 'step' | 'points' | 'area' | 'heatmap';

/** Panels that a figure is made of, in the words of Grafana. */
const drawn: ReadonlySet<string> = new Set(['timeseries', 'graph', 'heatmap']);

const others: Readonly<Record<string, string>> = {
  ...{ stat: 'one number', singlestat: 'one number', gauge: 'one number', bargauge: 'one number' },
  ...{ trend: 'lines over numbers', histogram: 'a histogram', barchart: 'bars of categories' },
  ...{ table: 'a table', 'table-old': 'a table', text: 'a text', news: 'news', logs: 'a log' },
};

/** Why there is no figure of a panel; undefined where there is one. Throws BAD_DASHBOARD. */
export function noFigure({ type, library, targets, look }: Panel): string | undefined {
  if (library !== undefined && targets.length === 0) {
    return `it is in the library, as ${JSON.stringify(library)}: unlink it in Grafana, and export anew`;
  }
  if (type === 'graph') return overNoTime(textAt(look, 'xaxis', 'mode') ?? 'time');
  if (type === 'heatmap') return calculated(look);
  if (drawn.has(type)) return undefined;
  const what = others[type] ?? 'no panel over time that figures have';
  return `the type \`${type}\` is ${what}`;
}

function overNoTime(mode: string): string | undefined {
  return mode === 'time' ? undefined : `its x axis is no time: \`mode: ${mode}\``;
}

function calculated(look: Place): string | undefined {
  const isOld = textAt(look, 'dataFormat') === 'timeseries';
  const isCalculated = flagAt(look, 'options', 'calculate') || isOld;
  return isCalculated ? 'Grafana makes its heat map of series, which are no buckets' : undefined;
}

/** What a panel is drawn as. Throws BAD_DASHBOARD. */
export function kindOf({ type, look }: Panel, say: Say): Kind {
  if (type === 'heatmap') return 'heatmap';
  return type === 'graph' && !isObject(at(look, 'fieldConfig', 'defaults', 'custom', 'stacking'))
    ? oldKind(look, say)
    : newKind(at(look, 'fieldConfig', 'defaults', 'custom'), say);
}

function newKind(custom: Place, say: Say): Kind {
  const mode = textAt(custom, 'stacking', 'mode') ?? 'none';
  if (mode === 'percent') say('parts of a hundred are stacked as they are', custom.path);
  if (mode === 'normal' || mode === 'percent') return 'area';
  const style = textAt(custom, 'drawStyle') ?? 'line';
  if (style === 'bars') say('bars over time are drawn as steps', custom.path);
  if (style === 'points') return 'points';
  const isStepped = /^step/.test(textAt(custom, 'lineInterpolation') ?? '');
  return style === 'bars' || isStepped ? 'step' : 'line';
}

function oldKind(look: Place, say: Say): Kind {
  if (flagAt(look, 'percentage') && flagAt(look, 'stack')) {
    say('parts of a hundred are stacked as they are', look.path);
  }
  if (flagAt(look, 'stack')) return 'area';
  const isWithoutLines = at(look, 'lines').value === false;
  if (isWithoutLines && flagAt(look, 'bars')) {
    say('bars over time are drawn as steps', look.path);
    return 'step';
  }
  if (isWithoutLines && flagAt(look, 'points')) return 'points';
  return flagAt(look, 'steppedLine') ? 'step' : 'line';
}

/** What is drawn where samples are missing, and where the legend is. Throws BAD_DASHBOARD. */
export function gapsAndLegend({ look }: Panel, say: Say): Pick<Figure, 'gaps' | 'legend'> {
  const nulls = at(look, 'fieldConfig', 'defaults', 'custom', 'spanNulls');
  const old = textAt(look, 'nullPointMode');
  if (typeof nulls.value === 'number') say('gaps of a certain length alone are closed', nulls.path);
  if (old === 'null as zero') say('gaps are not drawn as zero', look.path);
  const isConnected = nulls.value === true || old === 'connected';
  const legend = legendOf(look);
  return {
    ...(isConnected ? { gaps: 'connect' } : {}),
    ...(legend === undefined ? {} : { legend }),
  };
}

function legendOf(look: Place): 'none' | 'right' | undefined {
  const [legend, old] = [at(look, 'options', 'legend'), at(look, 'legend')];
  if (isObject(legend)) {
    const isOff = at(legend, 'showLegend').value === false;
    if (isOff || textAt(legend, 'displayMode') === 'hidden') return 'none';
    return textAt(legend, 'placement') === 'right' ? 'right' : undefined;
  }
  if (!isObject(old)) return undefined;
  if (at(old, 'show').value === false) return 'none';
  return flagAt(old, 'rightSide') ? 'right' : undefined;
}

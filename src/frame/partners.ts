import type { Labels } from './labels.js';

/**
 * Finds the series that goes with another one, by that one's labels: the only one in the same window,
 * which `windowLabels` tell apart, else the one whose labels are the same but for the name of the
 * metric.
 */
export function partnersAmong<One extends { readonly labels: Labels }>(
  all: readonly One[],
  windowLabels: readonly string[],
): (labels: Labels) => One | undefined {
  const windowOf = (labels: Labels): string =>
    keyOf(labels.filter(([name]) => windowLabels.includes(name)));
  const ofWindows = new Map<string, One[]>();
  for (const one of all) {
    const window = windowOf(one.labels);
    const others = ofWindows.get(window) ?? [];
    others.push(one);
    ofWindows.set(window, others);
  }
  const byLabels = new Map(all.map((one) => [keyOf(one.labels), one]));
  return (labels) => {
    const [first, ...others] = ofWindows.get(windowOf(labels)) ?? [];
    return others.length === 0 ? first : byLabels.get(keyOf(labels));
  };
}

function keyOf(labels: Labels): string {
  return JSON.stringify(labels.filter(([name]) => name !== '__name__'));
}

import type { FrameSeries } from './frame.js';
import { type Labels, labelValue } from './labels.js';

const PLACE = /\{\{\s*([^{}\s]+)\s*\}\}/g;

/** Fills `{{label}}` with the label's value; a label that a series does not have is empty. */
export function fillLabels(template: string, labels: Labels): string {
  return template.replace(PLACE, (_, name: string) => labelValue(labels, name) ?? '');
}

/** The labels that a template has, each once. */
export function templateLabels(template: string): string[] {
  return [...new Set([...template.matchAll(PLACE)].map(([, name = '']) => name))];
}

/** The labels of a template that none of the series has: misspelt, most likely. */
export function missingLabels(template: string, series: readonly FrameSeries[]): string[] {
  if (series.length === 0) return [];
  return templateLabels(template).filter((name) =>
    series.every(({ labels }) => labelValue(labels, name) === undefined),
  );
}

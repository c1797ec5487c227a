import { type Labels, labelValue } from './labels.js';

const PLACE = /\{\{\s*(?:"(\{\{)"|([^{}\s]+))\s*\}\}/g;

/**
 * Fills `{{label}}` with the label's value; a label that a series does not have is empty.
 * `{{"{{"}}` is `{{`, as in Go's templates.
 */
export function fillLabels(template: string, labels: Labels): string {
  return template.replace(PLACE, (_, braces: string | undefined, name: string) => {
    return braces ?? labelValue(labels, name) ?? '';
  });
}

/** The labels that a template has, each once. */
export function templateLabels(template: string): string[] {
  const names = [...template.matchAll(PLACE)].map(([, , name]) => name);
  return [...new Set(names)].filter((name) => name !== undefined);
}

/** The labels of a template that none of the series has: misspelt, most likely. */
export function missingLabels(template: string, series: readonly Labels[]): string[] {
  if (series.length === 0) return [];
  return templateLabels(template).filter((name) =>
    series.every((labels) => labelValue(labels, name) === undefined),
  );
}

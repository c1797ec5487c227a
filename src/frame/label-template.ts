import { type Labels, labelValue } from './labels.js';

/** Fills `{{label}}` with the label's value; a label that a series does not have is empty. */
export function fillLabels(template: string, labels: Labels): string {
  return template.replace(
    /\{\{\s*([^{}\s]+)\s*\}\}/g,
    (_, name: string) => labelValue(labels, name) ?? '',
  );
}

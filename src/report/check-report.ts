import type { Checked, Finding } from '../check.js';
import { counted } from '../counted.js';
import { named } from '../frame/names-listed.js';
import { errorText, printable } from './error-text.js';
import { type JsonError, jsonError } from './json-report.js';
import type { Colors } from './terminal.js';

/** All findings as people read them, on so many columns if these have an end, and a line that says how many there are; no newline at the end. */
export function checkedText(checked: Checked, colors: Colors, columns?: number): string {
  const findings = checked.findings.map((finding) => findingText(finding, colors, columns));
  return [...findings, summaryOf(checked)].join('\n');
}

function findingText({ of, severity, error }: Finding, colors: Colors, columns?: number): string {
  const where = `  ${colors.cyan('in')}: ${printable(named(of))}`;
  return `${errorText(error, colors, { severity, columns })}\n${where}`;
}

/** `no mistakes in 12 queries of 8 figures`. */
function summaryOf({ queries, figures, findings }: Checked): string {
  const of = figures === 0 ? '' : ` of ${counted(figures, 'figure')}`;
  const count = (severity: Finding['severity']): number =>
    findings.filter((one) => one.severity === severity).length;
  const found = (['error', 'warning'] as const)
    .filter((severity) => count(severity) > 0)
    .map((severity) => counted(count(severity), severity));
  return `${found.join(' and ') || 'no mistakes'} in ${counted(queries, 'query', 'queries')}${of}`;
}

/** The document that `styx check --json` prints, but for its version and errors. */
interface JsonChecked extends Pick<Checked, 'queries' | 'figures'> {
  readonly findings: readonly (Pick<Finding, 'severity' | 'of'> & JsonError)[];
}

export const nothingChecked: JsonChecked = { queries: 0, figures: 0, findings: [] };

export function jsonChecked({ queries, figures, findings }: Checked): JsonChecked {
  return {
    ...{ queries, figures },
    findings: findings.map(({ severity, of, error }) => ({ severity, of, ...jsonError(error) })),
  };
}

import { nearest } from '../manifest/nearest.js';
import type { Redaction } from './redaction.js';

/**
 * The labels of the rules that no series has, a line each: a mistake of typing there hides nothing.
 * Where not all data were asked of servers (`isAll`), only those that are like one that series have.
 */
export function unseenLabels({ rules, labels }: Redaction, isAll: boolean): string[] {
  const { keep = [], drop, pseudonymise } = rules;
  const named = [...keep, ...drop, ...pseudonymise];
  if (labels.size === 0) return [];
  const others = [...labels].filter((label) => label !== '__name__' && !named.includes(label));
  return named
    .filter((label) => !labels.has(label))
    .flatMap((label) => {
      const near = nearest(label, others);
      if (near === undefined && !isAll) return [];
      const meant = near === undefined ? '' : `: did you mean \`${near}\`?`;
      return [`\`redact\` has the label \`${label}\`, which no series has${meant}`];
    });
}

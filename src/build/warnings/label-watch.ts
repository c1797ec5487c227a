import type { Labels } from '../../frame/labels.js';
import type { Identities } from '../../manifest/drawing.js';
import { didYouMean } from '../../manifest/nearest.js';

/** Watches which of the names and values of `labels` the series of a build have. */
export interface LabelWatch {
  readonly see: (labels: Labels) => void;
  /** What no series has, a line each: mistakes of typing, or things that were not there. */
  readonly unseen: () => string[];
}

export function labelWatch(identities: Identities): LabelWatch {
  const names = new Set<string>();
  const values = new Map([...identities.keys()].map((name) => [name, new Set<string>()]));
  return {
    see(labels) {
      for (const [name, value] of labels) {
        names.add(name);
        values.get(name)?.add(value);
      }
    },
    unseen: () =>
      [...identities].flatMap(([name, known]) => {
        const seen = values.get(name) ?? new Set();
        if (seen.size === 0) {
          const others = [...names].filter((other) => other !== '__name__');
          return [`\`labels\` has the label ${name}, which no series has${asked(name, others)}`];
        }
        const lost = [...known.keys()].filter((value) => !seen.has(value));
        const others = [...seen].filter((value) => !known.has(value));
        return lost.map(
          (value) => `\`labels\` has ${name} ${value}, which no series has${asked(value, others)}`,
        );
      }),
  };
}

function asked(name: string, known: readonly string[]): string {
  const hint = didYouMean(name, known);
  return hint?.startsWith('did') === true ? `: ${hint}` : '';
}

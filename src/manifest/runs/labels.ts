import { StyxError } from '../../errors.js';
import { meantKey } from './meant-key.js';

/** The label under which selectors know a run's name. */
export const RUN_LABEL = 'run';

/** What a run has as a label; its name is one too. */
export function labelOf({ name, labels }: Labelled, label: string): string | undefined {
  return label === RUN_LABEL ? name : labels.get(label);
}

/**
 * The values that runs have of a label, in the order of the runs; where all are numbers, by their
 * size. The order in which things are drawn and written, unless the manifest has another one.
 */
export function valuesInRunOrder(runs: readonly Labelled[], label: string): string[] {
  const values = [...new Set(runs.flatMap((run) => labelOf(run, label) ?? []))];
  const areNumbers = values.every((value) => value.trim() !== '' && !Number.isNaN(Number(value)));
  if (label === RUN_LABEL || !areNumbers) return values;
  return values.sort((a, b) => Number(a) - Number(b));
}

interface Labelled {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
}

/** What a template knows the number of runs by: `{{runs}}`. */
export const RUNS_LABEL = 'runs';

/**
 * Throws MANIFEST_KEY for a name that no label can have, and for a key that is meant to be another
 * one: any key is a label, so that nothing else would tell of a misspelt `warmup`.
 */
export function checkLabel(name: string, value: string): void {
  if (name === RUN_LABEL) {
    throw new StyxError('MANIFEST_KEY', '`run` cannot be a label: it is the name of the run', {
      hint: 'name it otherwise',
    });
  }
  if (name === RUNS_LABEL) {
    throw new StyxError(
      'MANIFEST_KEY',
      '`runs` cannot be a label: `{{runs}}` is how many there are',
      {
        hint: 'name it otherwise',
      },
    );
  }
  const meant = meantKey(name, value);
  if (meant !== undefined) {
    throw new StyxError('MANIFEST_KEY', `\`${name}: ${value}\` is hardly a label`, {
      hint: `did you mean \`${meant}\`? A label needs a name that is less like it`,
    });
  }
  if (/^[A-Za-z_]\w*$/.test(name)) return;
  throw new StyxError('MANIFEST_KEY', `\`${name}\` cannot be the name of a label`, {
    hint: 'use letters, digits and `_`, a letter or `_` first',
  });
}

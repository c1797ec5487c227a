import { StyxError } from '../../errors.js';
import { meantKey } from './meant-key.js';

/** The label under which selectors know a run's name. */
export const RUN_LABEL = 'run';

/** What a run has as a label; its name is one too. */
export function labelOf({ name, labels }: Labelled, label: string): string | undefined {
  return label === RUN_LABEL ? name : labels.get(label);
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

import { StyxError } from '../../errors.js';
import { nearest } from '../nearest.js';

const times = ['start', 'end'];
const durations = ['duration', 'warmup', 'cooldown'];

/** The keys of a run that are no labels. */
export const reservedKeys: readonly string[] = [
  ...times,
  ...durations,
  'prometheus',
  'events',
  'failed',
];

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
      hint: `did you mean \`${meant}\`?`,
    });
  }
  if (/^[A-Za-z_]\w*$/.test(name)) return;
  throw new StyxError('MANIFEST_KEY', `\`${name}\` cannot be the name of a label`, {
    hint: 'use letters, digits and `_`, a letter or `_` first',
  });
}

/** The reserved key that is like a name, and takes values like this one. */
function meantKey(name: string, value: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d/.test(value)) return nearest(name, times);
  return /^(\d+(ms|[smhdwy]))+$/.test(value) ? nearest(name, durations) : undefined;
}

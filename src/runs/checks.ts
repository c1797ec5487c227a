import { StyxError } from '../errors.js';
import { parseDuration } from '../time/duration.js';
import { parseTime } from '../time/instant.js';
import { checkLabel } from '../manifest/runs/labels.js';
import { reservedKeys } from '../manifest/runs/meant-key.js';
import { DEFAULTS } from '../manifest/runs/layers.js';

/** A run that is to be recorded. */
export interface NewRun {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
  /** Durations, as they are written. */
  readonly warmup: string | undefined;
  readonly cooldown: string | undefined;
}

/** Throws USAGE, MANIFEST_KEY and BAD_DURATION for what no run can have. */
export function checkNewRun({ name, labels, warmup, cooldown }: NewRun): void {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) || name === DEFAULTS) {
    throw new StyxError('USAGE', `\`${name}\` cannot be the name of a run`, {
      hint:
        name === DEFAULTS
          ? 'what stands under it in the file holds for all runs'
          : 'use letters, digits, `.`, `_` and `-`, a letter or a digit first',
    });
  }
  for (const [label, value] of labels) {
    if (reservedKeys.includes(label)) {
      throw new StyxError('USAGE', `\`${label}\` cannot be a label: it means something in a run`, {
        hint: /^(warmup|cooldown)$/.test(label) ? `write --${label} ${value}` : 'name it otherwise',
      });
    }
    checkLabel(label, value);
    if (value.trim() === '') throw new StyxError('USAGE', `the label \`${label}\` is empty`);
    if (hasLostBytes(value)) {
      throw new StyxError('USAGE', `the label \`${label}\` is not UTF-8: ${value}`, {
        hint: 'write its value in UTF-8',
      });
    }
  }
  for (const margin of [warmup, cooldown]) if (margin !== undefined) parseDuration(margin);
}

/** Whether a text had bytes that are not UTF-8: they are U+FFFD before anybody can see them. */
export function hasLostBytes(text: string): boolean {
  return text.includes('\uFFFD');
}

/** What the margins leave out, in ms. */
export function marginsOf({ warmup = '0', cooldown = '0' }: NewRun): number {
  return parseDuration(warmup) + parseDuration(cooldown);
}

/**
 * The moment that `--at` names: a time with its zone, Unix seconds, or `now-5s`. Throws BAD_TIME.
 */
export function momentOf(text: string, nowMs: number): number {
  if (isLocal(text)) {
    throw new StyxError('BAD_TIME', `\`${text}\` has no zone`, {
      hint: 'write 2026-02-05T18:15:52Z, Unix seconds, or now-5s',
    });
  }
  const time = parseTime(text, 'UTC');
  return 'ms' in time ? time.ms : nowMs - time.beforeNowMs;
}

/** Whether a time depends on the time zone of the manifest. */
export function isLocal(text: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(text) && !/(Z|z|[+-]\d\d(:?\d\d)?)$/.test(text.slice(10));
}

import type { NewRun } from '../runs/checks.js';
import type { Finished } from '../runs/experiment.js';
import { windowEntries } from '../runs/record.js';
import type { RecordFile } from '../runs/where.js';
import { mapText } from '../runs/yaml-text.js';
import { errorText, printable } from '../report/error-text.js';
import { sayWarning, terminal } from './failure.js';
import { lengthText } from './length-text.js';
import { sayLost } from './lost.js';

/** What became of a run that was recorded, or of one that could not be. */
export function sayHowItWent(finished: Finished, file: RecordFile, run: NewRun): void {
  const { colors } = terminal;
  const { end, lost, clockMovedMs } = finished;
  const length = lengthText(end.endMs - end.startMs);
  if (Math.abs(clockMovedMs) > 1000) {
    sayWarning(`the clock was set by ${lengthText(Math.abs(clockMovedMs))} during run ${run.name}`);
  }
  if (lost !== undefined) {
    terminal.print(errorText(lost, colors, terminal));
    const place = `${file.name} (in place of ${run.name}, if that is there)`;
    sayLost(place, `${run.name}: ${mapText(windowEntries(run, end))}`);
  } else if (finished.isEndedBefore && end.outcome === 'done') {
    const kept = `${printable(file.name)} keeps the end that was marked before`;
    terminal.print(`${colors.green('✓')} ${run.name}: the command took ${length}; ${kept}`);
    sayUnused(file);
  } else if (end.outcome === 'done') {
    terminal.print(`${colors.green('✓')} ${run.name}: ${length} in ${printable(file.name)}`);
    sayUnused(file);
  } else {
    const what = `failed after ${length}, ${reasonOf(finished)}`;
    terminal.print(`${colors.red('✗')} ${run.name}: ${what}; recorded as failed in ${file.name}`);
  }
}

function reasonOf({ isTooShort, ending }: Finished): string {
  if (isTooShort) return 'which warmup and cooldown leave nothing of';
  return 'code' in ending
    ? `with exit code ${ending.code} of the command`
    : `ended by ${ending.signal}`;
}

function sayUnused({ unusedBy, name }: RecordFile): void {
  if (unusedBy === undefined) return;
  const { colors } = terminal;
  terminal.print(
    `  ${colors.cyan('hint')}: write \`runs_file: runs.yaml\` in ${unusedBy}; its figures do not know ${name} yet`,
  );
}

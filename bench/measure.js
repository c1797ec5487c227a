import { once } from 'node:events';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** GNU time: a shell's own `time` says nothing of memory. */
export const GNU_TIME = '/usr/bin/time';

/**
 * Runs a command to its end, with its output in a file, and measures wall time and peak resident
 * memory. Fails where the command does: what goes wrong quickly must not count as quick. Gives also
 * what it has said on stderr.
 */
export async function timed(resources, command, output = '/dev/null', options = {}) {
  const report = join(resources.folder, 'time.txt');
  const complaints = join(resources.folder, 'stderr.txt');
  const files = [openSync(output, 'w'), openSync(complaints, 'w')];
  const begun = performance.now();
  const child = resources.start([GNU_TIME, '-v', '-o', report, '--', ...command], {
    ...options,
    stdio: ['ignore', ...files],
  });
  const [code] = await once(child, 'exit');
  const seconds = (performance.now() - begun) / 1000;
  for (const file of files) closeSync(file);
  const said = readFileSync(complaints, 'utf8').slice(-2000);
  if (code !== 0)
    throw new Error(`${command.slice(0, 3).join(' ')} … ended with ${code}:\n${said}`);
  const told = readFileSync(report, 'utf8');
  rmSync(report);
  return { seconds, said, ...usageIn(told) };
}

/** What GNU time tells of memory and of the time on the processor. */
function usageIn(told) {
  const number = (name) => Number(new RegExp(`${name} \\(.*\\): ([\\d.]+)`).exec(told)[1]);
  return {
    megabytes: (number('Maximum resident set size') * 1024) / 1e6,
    cpuSeconds: number('User time') + number('System time'),
  };
}

/**
 * Runs several pieces of work in turn, A B A B: what else the machine does then slows all of them.
 * `works` maps a name to a function that returns a measurement; returns a summary for each name.
 */
export async function interleaved(works, runs) {
  const measured = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const [name, work] of Object.entries(works)) measured[name].push(await work());
  }
  return Object.fromEntries(
    Object.entries(measured).map(([name, list]) => [name, summaryOf(list)]),
  );
}

export function summaryOf(measurements) {
  const seconds = measurements.map((one) => one.seconds);
  const megabytes = measurements.map((one) => one.megabytes);
  return {
    runs: measurements.length,
    seconds: median(seconds),
    fastest: Math.min(...seconds),
    slowest: Math.max(...seconds),
    megabytes: Math.max(...megabytes),
    medianMegabytes: median(megabytes),
    cpuSeconds: median(measurements.map((one) => one.cpuSeconds)),
  };
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

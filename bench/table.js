/**
 * One row a tool and work:
 * `{work, tool, summary, compared, targets}`, where a target is `{text, met, got}`.
 */
const columns = ['work', 'tool', 'time', 'processor', 'compared', 'memory', 'target', 'met'];

export function tableOf(rows) {
  const cells = rows.map((row, index) => [
    row.work === rows[index - 1]?.work ? '' : row.work,
    row.tool,
    timeOf(row.summary),
    processorOf(row.summary),
    row.compared ?? '',
    `${row.summary.megabytes.toFixed(0)} MB`,
    (row.targets ?? []).map((target) => target.text).join(', '),
    verdict(row.targets ?? []),
  ]);
  const lines = [columns, ...cells];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const written = lines.map((line) => lineOf(line, widths));
  const rule = lineOf(
    widths.map((width) => '-'.repeat(width)),
    widths,
  );
  return [written[0], rule, ...written.slice(1)].join('\n');
}

function lineOf(cells, widths) {
  return `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
}

function timeOf({ seconds, fastest, slowest, runs }) {
  if (runs === 1) return `${secondsText(seconds)} (1 run)`;
  const spread = `${secondsText(fastest)}–${secondsText(slowest)}`;
  return `${secondsText(seconds)} (${runs} runs, ${spread})`;
}

/** Nothing where a process did the work many times over. */
function processorOf({ cpuSeconds }) {
  return Number.isFinite(cpuSeconds) ? secondsText(cpuSeconds) : '';
}

function secondsText(seconds) {
  return seconds < 1 ? `${(seconds * 1000).toFixed(0)} ms` : `${seconds.toFixed(2)} s`;
}

function verdict(targets) {
  if (targets.length === 0) return '';
  const missed = targets.filter((target) => !target.met);
  return missed.length === 0 ? 'yes' : `no: ${missed.map((target) => target.got).join(', ')}`;
}

export function atMost(value, limit, unit) {
  return { text: `≤ ${limit} ${unit}`, met: value <= limit, got: `${short(value)} ${unit}` };
}

export function atLeast(value, limit, unit) {
  return { text: `≥ ${limit} ${unit}`, met: value >= limit, got: `${short(value)} ${unit}` };
}

/** Two decimals for small numbers, none for large ones. */
export function short(value) {
  return value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0);
}

import type { AskedRequest } from '../build/answers/asked-requests.js';
import type { ItemStatus, Status } from '../build/inspect/status.js';
import { indentedErrorText, printable } from './error-text.js';
import { itemsOf, statusSummary } from './status-report.js';
import type { Colors } from './terminal.js';

/** What a build would do, and what it would ask servers. */
export interface BuildPlan {
  /** A line for each figure that would be built, and one for each query that would be asked. */
  readonly lines: readonly string[];
  readonly summary: string;
}

/** The plan of a build of what is stale. */
export function buildPlan(status: Status, colors: Colors): BuildPlan {
  const lines = itemsOf(status).flatMap(({ name, reasons, asked, refused }) => {
    const why = reasons.length > 0 ? reasons : asked.map((one) => one.why);
    if (why.length === 0) return [];
    const asks = asked.map((one) => `  ${colors.dim('asks')} ${askedText(one)}`);
    const errors = refused.map((one) => indentedErrorText(one, colors));
    return [
      `${colors.bold(printable(name))}: ${why.map(printable).join('; ')}`,
      ...asks,
      ...errors,
    ];
  });
  return { lines, summary: summaryOf(status) };
}

/** As a build would end, as far as that is known: 3 where an output would not be written over. */
export function planExitCode(status: Status): number {
  const refused = itemsOf(status).flatMap((item) => item.refused);
  return Math.max(0, ...refused.map(({ exitCode }) => exitCode));
}

/** Everything is built, be it current. */
export function withForce({ figures, numbers, ...files }: Status): Status {
  const forced = (item: ItemStatus): ItemStatus =>
    item.reasons.length > 0 ? item : { ...item, reasons: ['--force'] };
  return { figures: figures.map(forced), numbers: numbers && forced(numbers), ...files };
}

function askedText({ window: { endpoint, expr, chunks } }: AskedRequest): string {
  return `${endpoint.name}: ${printable(expr)} (${requestsText(chunks.length)})`;
}

function summaryOf(status: Status): string {
  const built = namesOf(status, (item) => isStale(item) && !isRefused(item));
  const failing = namesOf(status, isRefused);
  const failures = failing === '' ? '' : `; ${failing} would fail`;
  const asked = itemsOf(status).flatMap((item) => item.asked.map(({ window }) => window));
  const endpoints = [...new Set(asked.map(({ endpoint }) => endpoint.name))];
  const requests = endpoints.map((endpoint) => {
    const ofIt = asked.filter((one) => one.endpoint.name === endpoint);
    return `${requestsText(ofIt.reduce((sum, { chunks }) => sum + chunks.length, 0))} to ${endpoint}`;
  });
  if (built !== '') {
    return `would build ${built}, with ${requests.join(' and ') || 'no requests'}${failures}`;
  }
  const also = requests.length === 0 ? '' : `, with ${requests.join(' and ')}`;
  return `would build nothing: ${statusSummary(status)}${also}${failures}`;
}

/** `2 figures and the numbers`, of those that are wanted; empty where there are none. */
function namesOf({ figures, numbers }: Status, isWanted: (item: ItemStatus) => boolean): string {
  const count = figures.filter(isWanted).length;
  return [
    ...(count === 0 ? [] : [`${count} ${count === 1 ? 'figure' : 'figures'}`]),
    ...(numbers !== undefined && isWanted(numbers) ? ['the numbers'] : []),
  ].join(' and ');
}

const isRefused = ({ refused }: ItemStatus): boolean => refused.length > 0;

const isStale = ({ reasons }: ItemStatus): boolean => reasons.length > 0;

const requestsText = (count: number): string => `${count} ${count === 1 ? 'request' : 'requests'}`;

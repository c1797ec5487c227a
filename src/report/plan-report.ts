import type { AskedRequest } from '../build/asked-requests.js';
import type { ItemStatus, Status } from '../build/status.js';
import { printable } from './error-text.js';
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
  const lines = itemsOf(status).flatMap(({ name, reasons, asked }) => {
    const why = reasons.length > 0 ? reasons : asked.map((one) => one.why);
    if (why.length === 0) return [];
    const asks = asked.map((one) => `  ${colors.dim('asks')} ${askedText(one)}`);
    return [`${colors.bold(printable(name))}: ${why.map(printable).join('; ')}`, ...asks];
  });
  return { lines, summary: summaryOf(status) };
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
  const figures = status.figures.filter(isStale).length;
  const built = [
    ...(figures === 0 ? [] : [`${figures} ${figures === 1 ? 'figure' : 'figures'}`]),
    ...(status.numbers !== undefined && isStale(status.numbers) ? ['the numbers'] : []),
  ];
  const asked = itemsOf(status).flatMap((item) => item.asked.map(({ window }) => window));
  const endpoints = [...new Set(asked.map(({ endpoint }) => endpoint.name))];
  const requests = endpoints.map((endpoint) => {
    const ofIt = asked.filter((one) => one.endpoint.name === endpoint);
    return `${requestsText(ofIt.reduce((sum, { chunks }) => sum + chunks.length, 0))} to ${endpoint}`;
  });
  if (built.length > 0) {
    return `would build ${built.join(' and ')}, with ${requests.join(' and ') || 'no requests'}`;
  }
  const also = requests.length === 0 ? '' : `, with ${requests.join(' and ')}`;
  return `would build nothing: ${statusSummary(status)}${also}`;
}

const isStale = ({ reasons }: ItemStatus): boolean => reasons.length > 0;

const requestsText = (count: number): string => `${count} ${count === 1 ? 'request' : 'requests'}`;

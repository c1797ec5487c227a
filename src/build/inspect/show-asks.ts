import type { Endpoint } from '../../manifest/manifest.js';
import type { LockedData } from '../../lock/lock.js';
import type { AskedWindow } from '../../plan/query.js';
import { splitRequests } from '../../plan/requests.js';
import { runOrPeriodText } from '../../plan/windows.js';
import { shownUrl } from '../../prometheus/failure.js';
import { rangeForm } from '../../prometheus/query-forms.js';
import { isFoundOut, kindFacts, kindIn } from '../../server-kinds.js';
import { readHeader } from '../../snapshot/read.js';
import { type Grid, pointsOf } from '../../time/grid.js';
import { keptPath } from '../answers/kept-path.js';
import type { Keeping } from '../answers/kept-answers.js';
import type { PlacedWindow } from '../answers/planned.js';
import { whyUnkept } from '../answers/why-unkept.js';
import type { KeptAnswer, ShownAsk, ShownRequest, UnkeptAnswer } from './shown.js';

/**
 * What a server is asked for a window, and what is kept of its answer: `data` has what was read of it. Throws
 * BAD_SNAPSHOT, and UNSPLITTABLE of what the server that has answered cannot be asked in parts.
 */
export async function shownAsk(
  { place, window }: PlacedWindow,
  data: Readonly<Record<string, LockedData>>,
  keeping: Keeping,
): Promise<ShownAsk> {
  const answer = await answerAt(place, window, data, keeping);
  const { asked, chunks, kind } = await requestsTo(window, answer);
  const { of, endpoint, expr, grid, written } = window;
  return {
    ...{
      place,
      of: of && runOrPeriodText(of),
      endpoint: endpoint.name,
      address: shownUrl(endpoint),
    },
    ...{ carries: carriedBy(endpoint), expr, written: written.text, grid, answer },
    requests: chunks.map((chunk) => requestFor(endpoint, asked, chunk)),
    whySo: whySo(grid, chunks.length, kind),
  };
}

async function answerAt(
  place: string,
  window: AskedWindow,
  data: Readonly<Record<string, LockedData>>,
  keeping: Keeping,
): Promise<KeptAnswer | UnkeptAnswer> {
  const unkept = await whyUnkept(place, window, keeping);
  if (unkept !== undefined) return { is: 'not kept', why: unkept.why };
  const path = keptPath(place, keeping);
  const header = readHeader(path);
  const known = data[place] ?? keeping.ledger.dataAt(place);
  // What another figure has kept is brought here by the next build.
  if (header === undefined) return { is: 'not kept', why: `${place} is kept at another place` };
  const { series = 0, samples = 0 } = known ?? {};
  return { is: 'kept', path, now: header.now, server: header.server, series, samples };
}

/** The kind of who is asked, `silent` of one that has answered and did not say. */
type Asked = keyof typeof kindFacts;

async function requestsTo(window: AskedWindow, answer: ShownAsk['answer']) {
  const { asked, chunks, grid, position } = window;
  const { kind, params } = window.endpoint;
  if (answer.is === 'not kept' || chunks.length === 1 || !isFoundOut(kind))
    return { asked, chunks, kind };
  const found: Asked & Parameters<typeof splitRequests>[2]['kind'] =
    kindIn(answer.server) ?? 'silent';
  return { ...(await splitRequests(asked, grid, { kind: found, params, position })), kind: found };
}

function whySo(grid: Grid, requests: number, kind: Asked): string {
  const [points, most] = [pointsOf(grid), kindFacts[kind].mostPoints].map((count) =>
    count.toLocaleString('en'),
  );
  const why = `${points} points, at most ${most} in one`;
  const isUnknown = requests > 1 && (kind === 'auto' || kind === 'grafana');
  return isUnknown ? `${why}; of a VictoriaMetrics, 30,000` : why;
}

/** A request as a URL, with the parameters as the manifest has them. */
function requestFor(endpoint: Endpoint, asked: string, chunk: Grid): ShownRequest {
  const params = Object.fromEntries(new URLSearchParams(endpoint.writtenParams));
  const { path, form } = rangeForm({ ...endpoint, params }, asked, chunk);
  const keys = endpoint.urlKeys.map((key) => key().text);
  const own = [...endpoint.url.searchParams].map(([name, value]): [string, string] => [
    name,
    keys.includes(value) ? '…' : value,
  ]);
  const query = [...own, ...Object.entries(form)].map(
    ([name, value]) => `${encodeURIComponent(name)}=${readable(value)}`,
  );
  const url = `${shownUrl(endpoint).replace(/\/$/, '')}${path}?${query.join('&')}`;
  return { url, startMs: chunk.startMs, endMs: chunk.endMs };
}

/** Nothing is escaped that a shell's quotes and servers leave alone. */
const readable = (value: string): string =>
  encodeURIComponent(value).replace(/%(3A|2C|2F|24|7B|7D|E2%80%A6)/g, decodeURIComponent);

function carriedBy({ access: { authentication, headers }, writtenHeaders }: Endpoint): string[] {
  const own = [...new URLSearchParams(writtenHeaders).keys()];
  const names = new Set([...headers.map(({ name }) => name), ...own]);
  const ways = {
    none: [],
    basic: ['a password'],
    token: ['a token'],
    command: ['a token of a command'],
    oauth2: ['a token of OAuth 2'],
    sigv4: ['a signature of AWS'],
  } as const satisfies Record<typeof authentication.way, readonly string[]>;
  return [...ways[authentication.way], ...[...names].map((name) => `the header ${name}`)];
}

import type { PlacedWindow } from '../build/answers/planned.js';
import { asStyxError, type ErrorCode, type StyxError } from '../errors.js';
import type { Access } from '../manifest/http/access.js';
import type { Endpoint } from '../manifest/manifest.js';
import type { AccessWarning } from '../prometheus/access/hiding.js';
import { shownUrl } from '../prometheus/failure.js';
import { meetServer } from '../prometheus/meet.js';
import type { Tunnels } from '../prometheus/tunnel.js';
import { type Diagnosis, ill, type Section, well } from './diagnosis.js';
import { retentionDiagnoses } from './retention.js';

export interface ServerOptions {
  readonly tunnels: Tunnels;
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

/** Whether a server can be asked what a manifest asks of it and is not kept here. Throws the signal's reason. */
export async function serverSection(
  endpoint: Endpoint,
  unkept: readonly PlacedWindow[],
  { nowMs, ...options }: ServerOptions,
): Promise<Section> {
  const warnings: AccessWarning[] = [];
  const onWarning = (warning: AccessWarning): void => void warnings.push(warning);
  const url = shownUrl(endpoint);
  const of = `${endpoint.name} (${url})`;
  const begun = performance.now();
  try {
    const { server, keptMs } = await meetServer(endpoint, { ...options, onWarning });
    const took = Math.round(performance.now() - begun);
    const diagnoses = [
      well('reachable', `${server ?? 'a server that does not say what it is'}, in ${took} ms`),
      well('authenticated', waysIn[endpoint.access.authentication.way]),
      ...accessDiagnoses(warnings),
      ...retentionDiagnoses(keptMs, unkept, nowMs),
    ];
    return { of, diagnoses };
  } catch (thrown) {
    options.signal.throwIfAborted();
    const told = accessDiagnoses(warnings).filter(({ status }) => status !== 'ok');
    return { of, diagnoses: [...refused(asStyxError(thrown), url), ...told] };
  }
}

const waysIn: Readonly<Record<Access['authentication']['way'], string>> = {
  none: 'it does not ask who asks',
  basic: 'by a user and a password',
  token: 'by a token',
  command: 'by the token that a command prints',
  oauth2: 'by OAuth 2',
  sigv4: 'by a signature of AWS',
};

/** Of secrets that could not be read, or were not taken. */
const ofSecrets: readonly ErrorCode[] = ['CREDENTIALS', 'MANIFEST_VALUE', 'UNKNOWN_VARIABLE'];
/** Of somebody who has answered. */
const ofAnswers: readonly ErrorCode[] = [
  'DENIED',
  'HTTP_STATUS',
  'QUERY_REJECTED',
  'BAD_ANSWER',
  'TOO_LARGE',
];

/** Where an error says nothing of what to do. */
const remedies = {
  secrets:
    'look at the keys of this server in the manifest: docs/endpoints.md says which there are',
  reaching: 'is it running, and is this its address? `url` of the manifest says where it is asked',
  answers: (url: string): string =>
    `look into its log, or ask who runs it; what it answers to anybody: curl '${url}/api/v1/query?query=1'`,
} as const;

function refused(error: StyxError, url: string): Diagnosis[] {
  if (ofSecrets.includes(error.code))
    return [ill({ name: 'authenticated', status: 'error', remedy: remedies.secrets }, error)];
  if (!ofAnswers.includes(error.code))
    return [ill({ name: 'reachable', status: 'error', remedy: remedies.reaching }, error)];
  const answers = { name: 'answers', status: 'error', remedy: remedies.answers(url) } as const;
  return [well('reachable', 'somebody is there'), ill(answers, error)];
}

const names = { clock: 'clock', secret: 'secret', certificate: 'certificate' } as const;

function accessDiagnoses(warnings: readonly AccessWarning[]): Diagnosis[] {
  const told = warnings.map(({ about, says, remedy }) => ({
    ...{ name: names[about], says, remedy },
    status: 'warning' as const,
  }));
  const isClockTold = warnings.some(({ about }) => about === 'clock');
  return [...(isClockTold ? [] : [well('clock', "as this machine's, within 10 s")]), ...told];
}

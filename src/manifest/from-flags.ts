import { StyxError } from '../errors.js';
import { parseStep } from '../time/step.js';
import { defaultDrawing } from './drawing/default.js';
import { checkTimezone, csvOptions, type WrittenCsv } from './csv.js';
import { plainEndpoint } from './endpoint.js';
import type { LoadOptions } from './load.js';
import type { Endpoint, RangeSpec, SingleFigure } from './manifest.js';
import { parseRange, type RangeTexts } from './range.js';

/** What the one-off commands are told on the command line, as it is written there. */
export interface QueryFlags {
  readonly prometheus?: string;
  readonly config?: string;
  readonly httpConfig?: string;
  readonly duration?: string;
  readonly start?: string;
  readonly end?: string;
  readonly step?: string;
  /** What the original called the step. */
  readonly resolution?: string;
  readonly title?: string;
  readonly header: boolean;
  readonly layout?: WrittenCsv['layout'] & string;
  readonly delimiter?: string;
  readonly decimal?: WrittenCsv['decimal'] & string;
  readonly time?: WrittenCsv['time'] & string;
  readonly timezone?: string;
}

/** A figure that no manifest has, in the manifest's own terms. */
export interface FlagFigure {
  readonly figure: SingleFigure;
  readonly timezone: string;
}

/**
 * The figure of one query, by the rules of the manifest. Throws what the manifest would throw,
 * without a position.
 */
export function figureFromFlags(expr: string, flags: QueryFlags, endpoint: Endpoint): FlagFigure {
  const timezone = checkTimezone(flags.timezone ?? 'UTC', () => undefined);
  const figure: SingleFigure = {
    name: 'query',
    title: flags.title,
    queries: [
      {
        id: 'query',
        expr,
        label: undefined,
        endpoint,
        stepMs: parseStep(flags.step ?? flags.resolution ?? 'auto'),
        axis: 'left',
        unit: undefined,
        show: undefined,
        threshold: undefined,
        reduce: undefined,
        transforms: [],
        position: undefined,
        partPosition: () => undefined,
      },
    ],
    where: [],
    range: rangeFromFlags(flags, timezone),
    compare: undefined,
    alignMs: undefined,
    hasRunEvents: false,
    drawing: defaultDrawing(),
    engine: { name: 'matplotlib', template: undefined, tweaks: {} },
    formats: ['csv'],
    csv: csvOptions(flags, timezone),
    onEmpty: 'error',
    ...{ variables: undefined, problem: undefined, warnings: [] },
    positionOf: () => undefined,
  };
  return { figure, timezone };
}

/** A range as it is given on the command line. Throws BAD_RANGE, BAD_TIME and BAD_DURATION. */
export function rangeFromFlags(flags: RangeFlags, timezone: string): RangeSpec {
  return parseRange(rangeTexts(flags), timezone);
}

type RangeFlags = Pick<QueryFlags, 'start' | 'end' | 'duration'>;

/** The last hour, or an hour from the start or up to the end that is given. */
function rangeTexts({ start, end, duration }: RangeFlags): RangeTexts {
  if (start !== undefined && end !== undefined) return { start, end, duration };
  const length = duration ?? '1h';
  if (start === undefined && end === undefined) return { last: length };
  return { start, end, duration: length };
}

const DEFAULT_SERVER = 'http://localhost:9090';

/**
 * The endpoint of a one-off query: the flag's, that of STYX_PROMETHEUS, the manifest's default, or
 * the Prometheus of this machine. A URL, or the name of one of the manifest's endpoints.
 */
export async function endpointFromFlags(
  flags: Pick<QueryFlags, 'prometheus' | 'config' | 'httpConfig'>,
  options: Pick<LoadOptions, 'cwd' | 'env'>,
): Promise<Endpoint> {
  const endpoint = await namedByFlags(flags, options);
  if (flags.httpConfig === undefined) return endpoint;
  const { accessInFile } = await import('./http/http-config.js');
  const { reachedBy } = await import('./endpoints.js');
  return reachedBy(endpoint, await accessInFile(flags.httpConfig, options));
}

async function namedByFlags(
  flags: Pick<QueryFlags, 'prometheus' | 'config'>,
  { cwd, env }: Pick<LoadOptions, 'cwd' | 'env'>,
): Promise<Endpoint> {
  const wanted = flags.prometheus ?? (env['STYX_PROMETHEUS'] || undefined);
  const isUrl = wanted !== undefined && /[:/]/.test(wanted);
  if (isUrl && flags.config === undefined) return plainEndpoint(wanted);
  // With a URL there is no need to read YAML, which takes longer to load than all the rest.
  const { openManifest } = await import('./load.js');
  const { findEndpoint } = await import('./endpoints.js');
  const file = await openManifest({ configPath: flags.config, cwd, env });
  if (isUrl) return plainEndpoint(wanted);
  if (file?.written.prometheus !== undefined) return findEndpoint(file, wanted);
  if (wanted === undefined) return plainEndpoint(DEFAULT_SERVER);
  throw new StyxError(
    'UNKNOWN_ENDPOINT',
    `${wanted} is not a URL, and no manifest names endpoints`,
    {
      hint: `write http://${wanted}, or the name of an endpoint in styx.config.yaml`,
    },
  );
}

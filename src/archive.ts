import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Written, openMetricsPieces } from './archive/open-metrics.js';
import { rawChunks } from './archive/raw-chunks.js';
import { openConnections } from './build/answers/connections.js';
import { namesAt } from './build/answers/redacted-answers.js';
import { StyxError } from './errors.js';
import { makeFolder } from './files/make-folder.js';
import { checkWithin } from './files/within.js';
import { writeWhole } from './files/write-whole.js';
import { joinChunks } from './frame/answered.js';
import type { FrameSeries } from './frame/frame.js';
import { inNumbers } from './frame/in-numbers.js';
import { promqlNotation } from './frame/labels.js';
import type { ArchiveSpec } from './manifest/archive.js';
import { type Range, rangeAt } from './plan/range.js';
import type { OnRetry } from './prometheus/retry.js';
import { isSelector } from './promql/matchers.js';
import { queryWithNames } from './redact/asked.js';
import { redactedChunks } from './redact/labels.js';
import { openRedaction, type Redaction } from './redact/redaction.js';
import { hiddenError } from './redact/texts.js';
import { compressed, isCompressed } from './snapshot/compress.js';
import { type Spool, type SpooledChunk, withSpool } from './spool/spool.js';

export interface ArchiveOptions {
  /** What `now` means, ms. */
  readonly nowMs: number;
  /** Whether an archive that is there is replaced. */
  readonly isForced: boolean;
  readonly signal: AbortSignal;
  readonly onRetry: OnRetry;
  readonly onWarning: (warning: string) => void;
}

/**
 * Saves all samples, as they were scraped, of the series that any of the selectors means, as
 * OpenMetrics; packed where the path ends in `.gz`. Throws USAGE for what is no selector, EXISTS, EMPTY,
 * SERIES_CLASH and REDACT_KEY where labels are hidden, UNWRITABLE, and what asking throws.
 */
export async function archive(
  selectors: readonly string[],
  spec: ArchiveSpec,
  options: ArchiveOptions,
): Promise<Written> {
  const { path, ownFolders, hiding } = spec;
  for (const selector of selectors) if (!isSelector(selector)) throw noSelector(selector);
  if (ownFolders !== undefined) checkWithin(path, ownFolders);
  if (existsSync(path) && !options.isForced) throw alreadyThere(path);
  const range = rangeAt(spec.range, options.nowMs);
  const span = { startMs: range.startMs - spec.beforeMs, endMs: range.endMs };
  const redaction = hiding && openRedaction(hiding, 'ask');
  return withSpool(async (spool) => {
    const asking = { spec, span, redaction, spool, options };
    const answers = await askedFor(selectors, asking);
    const series = joined(answers, span, spool);
    if (series.length === 0) throw noSamples(selectors, span);
    const written: Written = { series: 0, samples: 0 };
    const pieces = openMetricsPieces(series, span, written);
    makeFolder(dirname(path));
    await writeWhole(path, isCompressed(path) ? compressed(pieces) : pieces, {
      ...{ unchanged: 'keep', signal: options.signal },
    });
    return written;
  });
}

interface Asking {
  readonly spec: ArchiveSpec;
  readonly span: Range;
  readonly redaction: Redaction | undefined;
  readonly spool: Spool;
  readonly options: ArchiveOptions;
}

/** The chunks of each selector, without what is hidden. */
async function askedFor(
  selectors: readonly string[],
  { spec: { endpoint }, span, redaction, spool, options }: Asking,
): Promise<(readonly SpooledChunk[])[]> {
  const { signal, onWarning } = options;
  const connections = openConnections(options);
  const client = connections.clientOf(endpoint);
  const namesOf = namesAt(endpoint, span, connections, signal);
  const all: SpooledChunk[][] = [];
  try {
    for (const selector of selectors) {
      const asked = redaction ? await queryWithNames(selector, redaction, namesOf) : selector;
      const chunks: SpooledChunk[] = [];
      for await (const chunk of rawChunks(client, asked, span, spool, signal)) chunks.push(chunk);
      all.push(chunks);
    }
    const flat = all.flat();
    const shown = redaction ? redactedChunks(flat, redaction) : flat;
    new Set(shown.flatMap(({ warnings }) => warnings)).forEach(onWarning);
    return all.map((chunks) => shown.splice(0, chunks.length));
  } catch (thrown) {
    throw redaction ? hiddenError(thrown, redaction) : thrown;
  } finally {
    await connections.close();
  }
}

/** Each series once, though several selectors may mean it. */
function joined(
  answers: readonly (readonly SpooledChunk[])[],
  span: Range,
  spool: Spool,
): FrameSeries[] {
  const known = new Map<string, FrameSeries>();
  for (const chunks of answers) {
    const answer = joinChunks('archive', { ...span, stepMs: 1 }, chunks);
    const histogram = answer.series.find(({ holds }) => holds === 'histograms');
    if (histogram !== undefined) throw nativeHistogram(promqlNotation(histogram.labels));
    for (const one of inNumbers(answer, spool).series) {
      const key = JSON.stringify(one.labels);
      if (!known.has(key)) known.set(key, one);
    }
  }
  return [...known.values()];
}

function noSelector(selector: string): StyxError {
  return new StyxError('USAGE', `\`${selector}\` is not a selector of series`, {
    hint: 'samples are archived as they were scraped: write {namespace="exp"}, or up{job="x"}',
  });
}

function nativeHistogram(series: string): StyxError {
  return new StyxError('BAD_ANSWER', `${series} has native histograms, which OpenMetrics has not`, {
    hint: 'leave it out with a matcher: {…, __name__!="…"}; snapshots keep what figures show of it',
  });
}

function alreadyThere(path: string): StyxError {
  return new StyxError('EXISTS', `there is an archive ${path} already`, {
    hint: '--force replaces it, by what the server has now; --output names another file',
  });
}

function noSamples(selectors: readonly string[], { startMs, endMs }: Range): StyxError {
  const [from, to] = [startMs, endMs].map((ms) => new Date(ms).toISOString());
  return new StyxError('EMPTY', `no samples of ${selectors.join(', ')} from ${from} to ${to}`, {
    hint: 'did the server have these labels at that time?',
  });
}

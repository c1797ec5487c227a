import type { Manifest } from '../manifest/manifest.js';
import type { AlreadyTold } from '../report/build-report.js';
import { sayRetry, sayWait, sayWarning, terminal } from './failure.js';
import { type Asked, buildOnce, detailOf, exitCodeAfter } from './one-build.js';

/** What is told of a build besides what is new of it. */
interface Telling {
  /** What need not be said again. */
  readonly told?: AlreadyTold;
  /** Told of the manifest with the figures of all matrices. */
  readonly onBegin?: (manifest: Manifest) => void;
}

/** Builds, and says on stderr how it goes. Returns the exit code. Throws as `build` does. */
export async function buildForPeople(
  manifest: Manifest,
  asked: Asked,
  { told, onBegin }: Telling = {},
): Promise<number> {
  const { buildReport } = await import('../report/build-report.js');
  const report = buildReport(manifest.outputDir, terminal, detailOf(asked.flags), told);
  const built = await buildOnce(manifest, asked, {
    ...report,
    onRetry: sayRetry,
    onWait: sayWait,
    onBegin(whole) {
      report.onBegin(whole);
      onBegin?.(whole);
    },
  });
  if (asked.flags.quiet !== true) built.warnings.forEach(sayWarning);
  report.end();
  return exitCodeAfter(built);
}

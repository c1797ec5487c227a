import type { Manifest } from '../manifest/manifest.js';
import type { BuildListener } from '../preview/build-listener.js';
import type { AlreadyTold } from '../report/build-report.js';
import { sayRetry, sayWait, sayWarning, terminal } from './failure.js';
import { type Asked, buildOnce, detailOf, exitCodeAfter } from './one-build.js';

/** What is told of a build besides what is new of it. */
interface Telling {
  /** What need not be said again. */
  readonly told?: AlreadyTold;
  /** Told of the manifest with the figures of all matrices. */
  readonly onBegin?: (manifest: Manifest) => void;
  /** Told when the lock is as the build leaves it, and no other one may change it yet. */
  readonly onLock?: () => void;
  /** Told of the same as people are. */
  readonly listener?: BuildListener | undefined;
}

/** Builds, and says on stderr how it goes. Returns the exit code. Throws as `build` does. */
export async function buildForPeople(
  manifest: Manifest,
  asked: Asked,
  { told, onBegin, onLock, listener }: Telling = {},
): Promise<number> {
  const { buildReport } = await import('../report/build-report.js');
  const report = buildReport(manifest.outputDir, terminal, detailOf(asked.flags), told);
  const built = await buildOnce(manifest, asked, {
    ...report,
    ...{ onRetry: sayRetry, onWait: sayWait, onLock },
    onBegin(whole) {
      report.onBegin(whole);
      onBegin?.(whole);
      listener?.onBegin(whole);
    },
    onFigure(result) {
      report.onFigure(result);
      listener?.onFigure(result);
    },
    onNumber(result) {
      report.onNumber(result);
      listener?.onNumber(result);
    },
  });
  if (asked.flags.quiet !== true) built.warnings.forEach(sayWarning);
  report.end();
  listener?.onEnd({ warnings: built.warnings });
  return exitCodeAfter(built);
}

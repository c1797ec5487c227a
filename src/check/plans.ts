import { plannedNumbers } from '../build/numbers/number-plan.js';
import { asStyxError } from '../errors.js';
import type { Manifest } from '../manifest/manifest.js';
import { planParts } from '../plan/plan.js';
import { failureOf, type Finding } from './finding.js';
import { askedNumbers } from '../manifest/values/asked-numbers.js';

/** What keeps what has no other mistakes from being planned, as a build would. */
export async function planFindings(
  manifest: Manifest,
  others: readonly Finding[],
  nowMs: number,
): Promise<Finding[]> {
  const wrong = new Set(others.flatMap(({ severity, of }) => (severity === 'error' ? of : [])));
  const plans = plansOf(manifest, nowMs).filter(({ of }) => !wrong.has(of));
  const found = await Promise.all(
    plans.map(async ({ of, plan }): Promise<Finding[]> => {
      try {
        await plan();
        return [];
      } catch (thrown) {
        return [failureOf(of, asStyxError(thrown))];
      }
    }),
  );
  return found.flat();
}

interface Plan {
  readonly of: string;
  readonly plan: () => Promise<unknown>;
}

function plansOf(manifest: Manifest, nowMs: number): Plan[] {
  const figures = manifest.figures.filter(({ problem }) => problem === undefined);
  return [
    ...figures.map((figure) => ({
      ...{ of: figure.name, plan: () => planParts(figure, manifest, nowMs) },
    })),
    ...askedNumbers(manifest.numbers).flatMap(({ name, asked, queries }) =>
      queries.map((query) => ({
        ...{ of: name, plan: () => plannedNumbers(asked, query, manifest, nowMs) },
      })),
    ),
  ];
}

import { asStyxError, StyxError } from '../../errors.js';
import type { LockedNumbers } from '../../lock/lock.js';
import type { Manifest } from '../../manifest/manifest.js';
import { type AskedRequest, askedRequest, emptyYet, whyAsked } from '../answers/asked-requests.js';
import { keptAnswers } from '../answers/kept-answers.js';
import { whyUnkept } from '../answers/why-unkept.js';
import { buildNumbers } from '../numbers/numbers.js';
import type { NumberResult } from '../numbers/number-result.js';
import { outputComparer } from '../outputs/output-comparer.js';
import type { Project } from '../project/project.js';
import { nothingSaid } from '../../prometheus/about.js';
import type { ItemStatus, StatusOptions } from './status.js';

/** Whether the numbers are current, and their data as far as these are kept. */
export type NumberStatus = Pick<ItemStatus, 'reasons' | 'asked' | 'broken' | 'refused'> &
  Pick<LockedNumbers, 'data'>;

/**
 * Makes all values, checks and tables of the data that are kept, and compares their files with
 * those that are there. A claim that does not hold is no reason to make them anew.
 */
export async function numberStatus(
  manifest: Manifest,
  project: Project,
  options: StatusOptions,
): Promise<NumberStatus> {
  const asked: AskedRequest[] = [];
  const outputs = outputComparer({ ...project, ...manifest, of: 'numbers' });
  let kept: LockedNumbers | undefined;
  const ignore = (): void => undefined;
  const answersFor = noting(asked, project);
  const results = await buildNumbers(
    manifest,
    {
      ...project,
      mode: { ...project.mode, isOffline: false },
      servers: noServers,
      ledger: { ...project.ledger, keepNumbers: (numbers) => (kept = numbers) },
    },
    { onNumber: ignore, ...options, answersFor, unchanged: 'keep', onSeries: ignore },
    outputs,
  );
  const isNew = project.ledger.before?.numbers === undefined;
  const reasons = [
    ...(isNew ? ['they are new'] : []),
    ...whyAsked(asked),
    ...results.flatMap(failure),
    ...(isNew ? [] : outputs.reasons),
  ];
  const { refused } = outputs;
  return { reasons, asked, broken: results.flatMap(brokenClaim), refused, data: kept?.data ?? {} };
}

/** They answer nothing. */
const noServers: Project['servers'] = {
  about: () => Promise.resolve(nothingSaid),
  answerTo: (place) =>
    Promise.reject(new StyxError('NOT_KEPT', `the data of ${place} are not kept`)),
};

/** Answers that are kept, with a note of what servers would be asked. */
function noting(asked: AskedRequest[], project: Project): typeof keptAnswers {
  return (...given) => {
    const answers = keptAnswers(...given);
    return {
      ...answers,
      async answerTo(place, window, ...rest) {
        try {
          return await answers.answerTo(place, window, ...rest);
        } catch (thrown) {
          if (asStyxError(thrown).code !== 'NOT_KEPT') throw thrown;
          const unkept = await whyUnkept(place, window, project);
          asked.push(askedRequest(place, unkept ?? emptyYet(place, window)));
          throw thrown;
        }
      },
    };
  };
}

/** What is asked for is said already, and what follows from that. */
const said: ReadonlySet<string> = new Set(['NOT_KEPT', 'CLAIM_FAILED']);

function failure({ name, error }: NumberResult): string[] {
  if (error === undefined || said.has(error.code)) return [];
  return isOfAnother(error) ? [] : [`${name}: ${error.message}`];
}

function brokenClaim({ name, error }: NumberResult): string[] {
  return error?.code === 'CLAIM_FAILED' ? [`${name}: ${error.message}`] : [];
}

/** What is calculated of a value fails with it. */
function isOfAnother({ code, cause }: StyxError): boolean {
  return code === 'NO_VALUE' && cause instanceof StyxError;
}

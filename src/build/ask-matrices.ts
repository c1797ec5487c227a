import { asStyxError, located, StyxError, StyxErrors } from '../errors.js';
import type { Connections } from './fetch.js';
import { compareValues } from '../frame/natural-order.js';
import type { AskedMatrix, Figure, LabelQuestion, Manifest } from '../manifest/manifest.js';
import { type Range, rangeAt } from '../plan/range.js';
import type { LabelAnswer, LabelRequest } from '../prometheus/label-values.js';

/** When and how servers are asked. */
export interface AskOptions {
  /** What `now` means, ms. */
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

/**
 * A manifest whose figures are all known: where a matrix has the values of a label, servers are
 * asked for them. A matrix that fails of that becomes one figure that fails of the same, so that
 * it does not stop the others. Throws the signal's reason.
 */
export async function askMatrices(
  manifest: Manifest,
  connections: Connections,
  options: AskOptions,
): Promise<Manifest> {
  if (manifest.matrices.length === 0) return manifest;
  const ask = askOnce(connections, options.signal);
  const answers = await Promise.all(
    manifest.matrices.map((matrix) => answersTo(matrix, ask, options.nowMs)),
  );
  options.signal.throwIfAborted();
  const asked: Figure[] = [];
  const figures: Figure[] = [];
  let place = 0;
  for (const [i, matrix] of manifest.matrices.entries()) {
    const made = figuresOf(matrix, answers[i], asked);
    figures.push(...manifest.figures.slice(place, matrix.place), ...made);
    asked.push(...made);
    place = matrix.place;
  }
  return { ...manifest, figures: [...figures, ...manifest.figures.slice(place)], matrices: [] };
}

interface Answers {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly warnings: readonly string[];
}

type Ask = (question: LabelQuestion, range: Range) => Promise<LabelAnswer>;

/** Asks, the same only once: many figures may have one matrix. */
function askOnce(connections: Connections, signal: AbortSignal): Ask {
  const asked = new Map<string, Promise<LabelAnswer>>();
  return ({ endpoint, label, match }, range) => {
    const request: LabelRequest = { label, match, ...range };
    const key = JSON.stringify([endpoint.name, request]);
    const answer = asked.get(key) ?? connections.clientOf(endpoint).labelValues(request, signal);
    asked.set(key, answer);
    return answer;
  };
}

async function answersTo(
  { questions }: AskedMatrix,
  ask: Ask,
  nowMs: number,
): Promise<Answers | StyxError> {
  try {
    const all = await Promise.all(
      questions.map(async (question) => {
        try {
          return [question.key, await answerTo(question, ask, nowMs)] as const;
        } catch (thrown) {
          throw located(thrown, question.position);
        }
      }),
    );
    return {
      values: new Map(all.map(([key, { values }]) => [key, values])),
      warnings: [...new Set(all.flatMap(([, { warnings }]) => warnings))],
    };
  } catch (thrown) {
    return asStyxError(thrown);
  }
}

/** The values in any of the ranges, as people sort them. */
async function answerTo(question: LabelQuestion, ask: Ask, nowMs: number): Promise<LabelAnswer> {
  const asked = question.ranges.flatMap((range): Promise<LabelAnswer>[] => {
    if (!('runs' in range)) return [ask(question, rangeAt(range, nowMs))];
    return range.runs.map(({ run, endpoint = question.endpoint }) =>
      ask({ ...question, endpoint }, { startMs: run.startMs, endMs: run.endMs }),
    );
  });
  const answers = await Promise.all(asked);
  const values = [...new Set(answers.flatMap((answer) => answer.values))];
  if (values.length === 0) throw noValues(question);
  const warnings = answers.flatMap((answer) => answer.warnings);
  return { values: values.sort(compareValues), warnings };
}

function noValues({ label, match }: LabelQuestion): StyxError {
  return new StyxError(
    'EMPTY',
    `\`${label}\` has no values: no series in the range match ${match}`,
    {
      hint: "check the selector in `of`, the label's name and the range",
    },
  );
}

/** What servers warned of is said once, at the first of the figures. */
function figuresOf(
  matrix: AskedMatrix,
  answers: Answers | StyxError | undefined,
  others: readonly Figure[],
): readonly Figure[] {
  if (answers === undefined) return [];
  if (answers instanceof StyxError) return [matrix.failed(answers)];
  try {
    const figures = matrix.figuresWith(answers.values, others);
    const { warnings } = answers;
    return figures.map((figure, i) =>
      i === 0 ? { ...figure, warnings: [...warnings, ...figure.warnings] } : figure,
    );
  } catch (thrown) {
    const [first] = thrown instanceof StyxErrors ? thrown.errors : [thrown];
    return [matrix.failed(asStyxError(first))];
  }
}

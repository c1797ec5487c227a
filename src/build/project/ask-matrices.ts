import { asStyxError, located, StyxError, StyxErrors } from '../../errors.js';
import type { Project } from './project.js';
import { named } from '../../frame/names-listed.js';
import { compareValues } from '../../frame/natural-order.js';
import { failingOfClashes } from '../../manifest/data-places.js';
import { failingOfSources } from '../../manifest/source-clashes.js';
import type {
  AskedMatrix,
  Endpoint,
  Figure,
  LabelQuestion,
  Manifest,
} from '../../manifest/manifest.js';
import { type Range, rangeAt } from '../../plan/range.js';
import { fixedRange, type WrittenRange, writtenRange } from '../../plan/written-range.js';
import type { LabelAnswer } from '../../prometheus/label-values.js';
import type { ValuesRequest } from '../../snapshot/values.js';
import { keptValues, valuesPlace, type ValuesKeeping } from '../answers/kept-values.js';
import { type AskValues, valuesAsker } from '../answers/redacted-answers.js';

/** Who is asked, and what was answered before. */
export type AskProject = Pick<Project, 'connections' | 'redaction'> & ValuesKeeping;

/** When and how servers are asked. */
export interface AskOptions {
  /** What `now` means, ms. */
  readonly nowMs: number;
  readonly signal: AbortSignal;
  /** Told what a build of all should say, whichever figures are built. */
  readonly onWarning?: (warning: string) => void;
}

/**
 * A manifest whose figures are all known: where a matrix has the values of a label, servers are
 * asked for them. A matrix that fails of that becomes one figure that fails of the same, so that
 * it does not stop the others. Throws the signal's reason.
 */
export async function askMatrices(
  manifest: Manifest,
  project: AskProject,
  options: AskOptions,
): Promise<Manifest> {
  if (manifest.matrices.length === 0) return manifest;
  const ask = askOnce(project, options);
  const answers = await Promise.all(manifest.matrices.map((matrix) => answersTo(matrix, ask)));
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
  const all = [...figures, ...manifest.figures.slice(place)];
  const known = { ...manifest, figures: failingOfClashes(all, manifest.unchosen), matrices: [] };
  return { ...known, figures: failingOfSources(known) };
}

interface Answers {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly warnings: readonly string[];
}

type Ask = (name: string, question: LabelQuestion) => Promise<LabelAnswer>;

/** Asks for what is not kept, the same only once: many figures may have one matrix. */
function askOnce(project: AskProject, { nowMs, signal, onWarning }: AskOptions): Ask {
  const asked = new Map<string, Promise<LabelAnswer>>();
  const { connections, redaction } = project;
  const askValues = valuesAsker(connections, redaction, signal);
  return (name, question) => {
    const ranges = rangesOf(question, nowMs);
    const request = requestOf(question, ranges, redaction);
    const isSettled = ranges.every(({ isMoving }) => !isMoving);
    const place = valuesPlace(request);
    const ask = () => askServers(question, askValues, nowMs);
    const answer =
      asked.get(place) ??
      keptValues(request, { name, ask, isSettled, signal }, project).then(
        ({ lost, ...answered }) => {
          if (lost.length > 0) onWarning?.(lostText(question, lost));
          return answered;
        },
      );
    asked.set(place, answer);
    return answer;
  };
}

/** What the last build had a figure of, and this one has not. */
const lostText = ({ label }: LabelQuestion, lost: readonly string[]): string =>
  `\`${label}\` has no value ${named(lost)} any more: what was built of that stays as it is`;

type WrittenText = Pick<WrittenRange, 'text' | 'isMoving'>;

/** The ranges that are asked about, as the manifest has them; those of runs by their times. */
function rangesOf({ ranges }: LabelQuestion, nowMs: number): WrittenText[] {
  return ranges.flatMap((range): WrittenText[] => {
    if (!('runs' in range)) return [writtenRange(range, nowMs)];
    return range.runs.map(({ run, endpoint: own }) => {
      const of = own === undefined ? '' : ` of ${askedText(own)}`;
      const { text } = fixedRange({ startMs: run.startMs, endMs: run.endMs });
      return { text: text + of, isMoving: run.endMs > nowMs };
    });
  });
}

/** Who is asked, and with what besides. */
function askedText({ name, writtenParams, writtenHeaders }: Endpoint): string {
  const sent = [writtenParams, writtenHeaders].filter((form) => form !== '');
  return sent.length === 0 ? name : `${name} (${sent.join(', ')})`;
}

/** What is asked, as the manifest has it. */
function requestOf(
  { endpoint, label, match }: LabelQuestion,
  ranges: readonly WrittenText[],
  redaction: Project['redaction'],
): ValuesRequest {
  const { name, writtenParams, writtenHeaders } = endpoint;
  return {
    ...{ endpoint: name, label, match, ranges: [...new Set(ranges.map(({ text }) => text))] },
    ...(writtenParams !== '' && { params: writtenParams }),
    ...(writtenHeaders !== '' && { headers: writtenHeaders }),
    ...(redaction !== undefined && { redact: redaction.text }),
  };
}

async function answersTo({ name, questions }: AskedMatrix, ask: Ask): Promise<Answers | StyxError> {
  try {
    const all = await Promise.all(
      questions.map(async (question) => {
        try {
          return [question.key, await ask(name, question)] as const;
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
async function askServers(
  question: LabelQuestion,
  askValues: AskValues,
  nowMs: number,
): Promise<LabelAnswer> {
  const { label, match } = question;
  const ask = (endpoint: Endpoint, { startMs, endMs }: Range): Promise<LabelAnswer> =>
    askValues(endpoint, { label, match, startMs, endMs });
  const asked = question.ranges.flatMap((range): Promise<LabelAnswer>[] => {
    if (!('runs' in range)) return [ask(question.endpoint, rangeAt(range, nowMs))];
    return range.runs.map(({ run, endpoint = question.endpoint }) => ask(endpoint, run));
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
    return [matrix.failed(withUpdate(asStyxError(first)))];
  }
}

/** The values are kept by now: what the server has instead later is asked for by an update only. */
function withUpdate(error: StyxError): StyxError {
  const { code, message, position, hint, cause } = error;
  if (code !== 'MANIFEST_VALUE' || hint === undefined) return error;
  return new StyxError(code, message, {
    ...{ position, cause },
    hint: `${hint}; where the server has others by now, \`styx update\` asks it again`,
  });
}

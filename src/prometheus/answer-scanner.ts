import {
  bounded,
  feed,
  type JsonInput,
  notJson,
  openInput,
  type Reading,
  readList,
  readObject,
  readText,
  readValue,
  skipValue,
} from './json-input.js';

/** Of all warnings of an answer together, which are kept. */
const MOST_WARNING_BYTES = 1024 * 1024;

const askForLess = 'ask for fewer series, or for a shorter range: there is less to say of these';

/** What an answer says besides its data. */
export interface Answer {
  status: string;
  errorType: string;
  error: string;
  warnings: string[];
  infos: string[];
  isPartial: boolean;
}

export interface AnswerScanner<T> {
  /** Reads on; what is not whole yet is kept until the next fragment. */
  write(fragment: Uint8Array): void;
  /** Says that the document is over. Throws TRUNCATED where it is not whole. */
  end(): Answer & T;
}

/**
 * Reads an answer of Prometheus' API as it arrives, without building it; `readData` its data, into `found`.
 * The scanner throws BAD_ANSWER for what is no such answer, and TOO_LARGE for texts that would fill the memory.
 */
export function answerScanner<T extends object>(
  found: T,
  readData: (input: JsonInput) => Reading<void>,
): AnswerScanner<T> {
  const input = openInput();
  const answer: Answer = {
    status: '',
    errorType: '',
    error: '',
    warnings: [],
    infos: [],
    isPartial: false,
  };
  const reading = readDocument(input, answer, readData);
  const resume = (): void => void reading.next();
  resume();
  return {
    write(fragment) {
      feed(input, fragment);
      resume();
    },
    end() {
      input.closed = true;
      resume();
      return { ...answer, ...found };
    },
  };
}

function* readDocument(
  input: JsonInput,
  answer: Answer,
  readData: (input: JsonInput) => Reading<void>,
): Reading<void> {
  yield* readObject(input, function* (key) {
    if (key === 'data') yield* readData(input);
    else if (key === 'status' || key === 'error' || key === 'errorType')
      answer[key] = yield* readText(input);
    else if (key === 'warnings' || key === 'infos') {
      const texts = answer[key];
      const take = bounded(`the ${key} of the answer are`, MOST_WARNING_BYTES, askForLess);
      yield* readList(input, function* () {
        const text = yield* readText(input);
        take(text);
        texts.push(text);
      });
    } else if (key === 'isPartial') answer.isPartial = (yield* readValue(input)) === true;
    else yield* skipValue(input);
  });
  // Nothing but white space may follow.
  while (!input.closed || input.at < input.bytes.length) {
    for (; input.at < input.bytes.length; input.at++) {
      if ((input.bytes[input.at] ?? 0) > 0x20) throw notJson(input);
    }
    if (!input.closed) yield;
  }
}

/** Reads the labels of a series. Throws BAD_ANSWER where they are none. */
export function* readLabels(input: JsonInput): Reading<Record<string, string>> {
  const value = yield* readValue(input);
  if (!isLabels(value)) throw notJson(input);
  return value;
}

function isLabels(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}

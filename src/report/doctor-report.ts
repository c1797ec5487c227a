import { counted } from '../counted.js';
import type { Diagnosis, Section } from '../doctor/diagnosis.js';
import { printable } from './error-text.js';
import type { Colors } from './terminal.js';
import { wrapped } from './wrapped.js';

const marks = { ok: '✓', warning: '!', error: '✗' } as const;

/** Diagnoses as a person reads them, in lines of so many characters at most, and how many are bad. */
export function doctorText(sections: readonly Section[], columns: number, colors: Colors): string {
  const all = sections.flatMap(({ diagnoses }) => diagnoses);
  const names = Math.max(...all.map(({ name }) => name.length));
  const texts = sections.map(({ of, diagnoses }) =>
    [
      colors.bold(printable(of)),
      ...diagnoses.map((one) => lines(one, names, { columns, colors })),
    ].join('\n'),
  );
  return [...texts, summary(all)].join('\n\n');
}

interface Look {
  readonly columns: number;
  readonly colors: Colors;
}

const STATUS_WIDTH = 'warning'.length;

function lines(diagnosis: Diagnosis, names: number, { columns, colors }: Look): string {
  const { name, status, says } = diagnosis;
  const colour = { ok: colors.green, warning: colors.yellow, error: colors.red }[status];
  const before = 2 + STATUS_WIDTH + 2 + names + 2;
  const indent = ' '.repeat(before);
  const said = wrapped(printable(says), columns - before).join(`\n${indent}`);
  const head = `${colour(`${marks[status]} ${status.padEnd(STATUS_WIDTH)}`)}  ${name.padEnd(names)}  ${said}`;
  if (diagnosis.status === 'ok') return head;
  const [first = '', ...others] = wrapped(printable(`hint: ${diagnosis.remedy}`), columns - before);
  const hint = [first.replace('hint', colors.cyan('hint')), ...others].join(`\n${indent}`);
  return `${head}\n${indent}${hint}`;
}

function summary(all: readonly Diagnosis[]): string {
  const count = (wanted: Diagnosis['status']): number =>
    all.filter(({ status }) => status === wanted).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors + warnings === 0) return 'all is well';
  return [
    ...(errors === 0 ? [] : [counted(errors, 'error')]),
    ...(warnings === 0 ? [] : [counted(warnings, 'warning')]),
  ].join(', ');
}

/** 1 where something is wrong that is needed. */
export function doctorExitCode(sections: readonly Section[]): 0 | 1 {
  return sections.some(({ diagnoses }) => diagnoses.some(({ status }) => status === 'error'))
    ? 1
    : 0;
}

/** What `styx doctor --json` prints besides `version` and `errors`. */
export interface JsonDoctor {
  readonly diagnoses: readonly JsonDiagnosis[];
}

interface JsonDiagnosis {
  /** `this machine`, `the project`, or a server. */
  readonly of: string;
  readonly name: string;
  readonly status: Diagnosis['status'];
  readonly message: string;
  readonly hint?: string;
}

export const nothingExamined: JsonDoctor = { diagnoses: [] };

export function jsonDoctor(sections: readonly Section[]): JsonDoctor {
  return {
    diagnoses: sections.flatMap(({ of, diagnoses }) =>
      diagnoses.map((one) => ({
        ...{ of, name: one.name, status: one.status, message: one.says },
        ...(one.status !== 'ok' && { hint: one.remedy }),
      })),
    ),
  };
}

import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from '../errors.js';

/** A process that asks for a lock, as it is written into it. */
export interface Holder {
  readonly pid: number;
  /** The host, and where it has several spaces of processes (containers), which of them. */
  readonly machine: string;
  /** No other's, ever. */
  readonly id: string;
  /** When the process was started, as its system says it; empty where that does not. */
  readonly born: string;
}

/** What is known of the process that holds a lock. */
export type Fate = 'lives' | 'is gone' | 'unknown';

/** Those of this process: another one with its number was a crashed process's. */
const own = new Set<string>();

/** This process, as one more who asks for a lock. */
export function newHolder(): Holder {
  const id = randomUUID();
  own.add(id);
  return { pid: process.pid, machine: thisMachine(), id, born: bornOf(process.pid) };
}

export function holderText({ pid, machine, id, born }: Holder): string {
  return `${pid} ${machine} ${id} ${born}\n`;
}

/** Reads what `holderText` has written; undefined for a text that is none, or has been cut off. */
export function parseHolder(text: string): Holder | undefined {
  const [, pid, machine, id, born] = /^(\d+) (\S+) (\S+) ?(\S*)\n$/.exec(text) ?? [];
  if (machine === undefined || id === undefined || born === undefined) return undefined;
  return { pid: Number(pid), machine, id, born };
}

/** The name of its host. */
export function hostOf({ machine }: Holder): string {
  return machine.replace(/\/.*/, '');
}

/** What has become of a process, which only its own machine can tell. */
export function fateOf({ pid, machine, id, born }: Holder): Fate {
  if (machine !== thisMachine() || pid === 0) return 'unknown';
  if (pid === process.pid) return own.has(id) ? 'lives' : 'is gone';
  if (!isRunning(pid)) return 'is gone';
  const there = bornOf(pid);
  if (there === '' || born === '') return 'unknown';
  return there === born ? 'lives' : 'is gone';
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return codeOf(thrown) !== 'ESRCH';
  }
}

/** The host, and where it has several spaces of processes, which of them. */
export function thisMachine(): string {
  try {
    return `${hostname()}/${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/** The 22nd field there, in ticks since the system was started. */
function bornOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

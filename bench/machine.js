import { execFile } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { promisify } from 'node:util';
import { pythonWith } from './requirements.js';

/** What the numbers were measured on, in one paragraph. */
export async function machine() {
  const [cpu] = cpus();
  const python = await pythonWith('pandas');
  const versions = [
    `Node ${process.versions.node}`,
    await version('prometheus', ['--version'], 'Prometheus'),
    await version('curl', ['--version'], 'curl'),
    python && (await version(python, ['-c', 'import pandas; print(pandas.__version__)'], 'pandas')),
  ];
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return (
    `Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} × ${cpu.model.trim()}, ` +
    `${memory} GiB, ${versions.filter(Boolean).join(', ')}.`
  );
}

/** A complaint where other programs use the processors too; undefined where they hardly do. */
export function busy() {
  const [load] = loadavg();
  if (load < cpus().length / 4) return undefined;
  return `The machine was busy before: load ${load.toFixed(1)} on ${cpus().length} cores.`;
}

async function version(program, parameters, name) {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, parameters);
    return `${name} ${/\d+(\.\d+)+/.exec(stdout + stderr)?.[0] ?? '?'}`;
  } catch {
    return undefined;
  }
}

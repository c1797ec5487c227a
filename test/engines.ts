/** The programs that draw: found once, and missing is a failure that says what to install. */
import { execFile, execFileSync } from 'node:child_process';

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end; a program that cannot be started is an error. */
export function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  const limits = { maxBuffer: 64 * 1024 * 1024, timeout: 120_000 };
  return new Promise((resolve, reject) => {
    execFile(command, args, { ...options, ...limits }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(new Error(missing(command)));
      else resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

const packages: Record<string, string> = {
  gnuplot: 'gnuplot-nox, fonts-stix',
  python3: 'python3-matplotlib',
  pdfinfo: 'poppler-utils',
};

function missing(command: string): string {
  const install = packages[command] ?? command;
  return `${command} did not run. Debian has it in: ${install} (packages.txt lists them all)`;
}

let python: string | undefined;

/** The first Python that can import matplotlib. */
export function pythonWithMatplotlib(): string {
  python ??= ['python3', '/usr/bin/python3'].find(canImportMatplotlib);
  if (python === undefined) {
    throw new Error(
      `No Python here has matplotlib. Debian has it in: ${packages['python3'] ?? ''}`,
    );
  }
  return python;
}

function canImportMatplotlib(command: string): boolean {
  try {
    execFileSync(command, ['-c', 'import matplotlib'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

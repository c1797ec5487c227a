import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { GNU_TIME } from './measure.js';
import { styx } from './styx.js';

const succeeds = (program, ...parameters) =>
  promisify(execFile)(program, parameters).then(
    () => true,
    () => false,
  );

/** What parts may need: whether it is there, and what to do where it is not. */
const requirements = {
  build: [() => existsSync(styx), 'Styx is not built: npm run build'],
  time: [() => succeeds(GNU_TIME, '--version'), 'GNU time: apt-get install time'],
  prometheus: [() => succeeds('prometheus', '--version'), 'prometheus: apt-get install prometheus'],
  promtool: [() => succeeds('promtool', '--version'), 'promtool: apt-get install prometheus'],
  curl: [() => succeeds('curl', '--version'), 'curl: apt-get install curl'],
  pandas: [
    async () => (await pythonWith('pandas')) !== undefined,
    'a python3 that can import pandas: apt-get install python3-pandas',
  ],
  matplotlib: [
    async () => (await pythonWith('matplotlib')) !== undefined,
    'a python3 that can import matplotlib: apt-get install python3-matplotlib',
  ],
  gnuplot: [() => succeeds('gnuplot', '--version'), 'gnuplot: apt-get install gnuplot-nox'],
  pdftoppm: [() => succeeds('pdftoppm', '-v'), 'pdftoppm: apt-get install poppler-utils'],
};

/** What to do before parts with these needs can run. */
export async function missing(needs) {
  const lacking = [];
  for (const need of needs) {
    const [isThere, whatToDo] = requirements[need];
    if (!(await isThere())) lacking.push(whatToDo);
  }
  return lacking;
}

/** The first python3 on the path may lack a module while the distribution's own has it. */
export async function pythonWith(module) {
  for (const python of ['python3', '/usr/bin/python3']) {
    if (await succeeds(python, '-c', `import ${module}`)) return python;
  }
  return undefined;
}

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pythonWithMatplotlib, run } from '../engines.js';
import { engines, errorOf, folder, job, processesIn, program, pythonPath, until } from './given.js';

/** Writes what a script sees of how it is run. */
const seen = `
import json, os, sys, threading
here = os.path.dirname(os.path.abspath(__file__))
told = dict(
    name=__name__,
    arguments=[os.path.basename(one) for one in sys.argv],
    path=[os.path.relpath(one, here) for one in sys.path],
    input=sys.stdin.read(),
    main=sys.modules['__main__'].__dict__ is globals(),
    threads=threading.active_count(),
    left=sorted(name for name in os.listdir('.') if name != 'told.pdf'),
)
open(sys.argv[1], 'w').write(json.dumps(told) + '%%EOF')
`;

const saysHello = "open(__import__('sys').argv[1], 'w').write('hello%%EOF')";

/** What a script wrote in front of what each PDF ends with. */
const textOf = (files: readonly { bytes: Uint8Array }[]): string =>
  withoutEnd(Buffer.from(files[0]?.bytes ?? []));
const withoutEnd = (pdf: Buffer): string => pdf.toString().replace(/%%EOF$/, '');

describe('a script of matplotlib', () => {
  it('is run as python3 runs it', async () => {
    const task = job(seen, { name: 'told' });
    const { files } = await engines().draw(task);
    const alone = folder();
    const python = pythonWithMatplotlib();
    // With its input closed, as nobody is there to type.
    await run('sh', ['-c', '"$0" "$1" told.pdf </dev/null', python, task.script], { cwd: alone });
    expect(JSON.parse(textOf(files))).toEqual(
      JSON.parse(withoutEnd(readFileSync(join(alone, 'told.pdf')))),
    );
  });

  it('knows nothing of those before it', async () => {
    const { draw } = engines();
    const spoils = `
import matplotlib, os, sys
matplotlib.rcParams['font.size'] = 99
matplotlib.spoilt = os.environ['SPOILT'] = 'yes'
${saysHello}
`;
    const looks = `
import matplotlib, os, sys
clean = matplotlib.rcParams['font.size'] == 10 and not hasattr(matplotlib, 'spoilt')
open(sys.argv[1], 'w').write(str(clean and 'SPOILT' not in os.environ) + '%%EOF')
`;
    for (let i = 0; i < 3; i++) await draw(job(spoils));
    expect(textOf((await draw(job(looks))).files)).toBe('True');
  });

  it('that fails tells the end of what it said, and the next ones are drawn', async () => {
    const { draw } = engines();
    const failing = job(
      'import sys\nprint("first")\n\ndef f():\n    raise ValueError("no good")\nf()',
    );
    const error = await errorOf(draw(failing));
    expect(error).toMatchObject({ code: 'ENGINE_FAILED', exitCode: 5 });
    expect(error.output).toMatch(/^first\nTraceback .*\n.*figure\.py", line 6/);
    expect(error.output).toMatch(/ValueError: no good$/);
    // Only the script's own frames are told.
    expect(error.output).not.toMatch(/worker\.py|runpy/);
    expect(textOf((await draw(job(saysHello))).files)).toBe('hello');
  });

  it.each([
    ['has a mistake', 'def (', /SyntaxError/],
    ['exits with words', 'import sys\nsys.exit("I give up")', /^I give up$/],
    ['is killed', 'import os, signal\nos.kill(os.getpid(), signal.SIGKILL)', undefined],
    ['leaves at once', 'import os\nos._exit(3)', undefined],
    ['says a lot', 'print("x" * 10_000_000)\nraise SystemExit(1)', /x$/],
    ['writes nothing', 'print("nothing to do")', /^nothing to do$/],
  ])('that %s fails', async (_, lines, output) => {
    const { draw } = engines();
    const [failed, drawn] = await Promise.all([errorOf(draw(job(lines))), draw(job(saysHello))]);
    expect(failed.code).toBe('ENGINE_FAILED');
    if (output === undefined) expect(failed.output).toBeUndefined();
    else expect(failed.output).toMatch(output);
    expect(textOf(drawn.files)).toBe('hello');
  });

  it('that does not end is ended, with what it has started', async () => {
    const { draw } = engines({ timeoutMs: 1500 });
    const begun = performance.now();
    const note = join(folder(), 'note');
    const hanging = `
import subprocess, sys
print('still here')
subprocess.run(['sh', '-c', 'sleep 3; touch ${note}'])
`;
    const error = await errorOf(draw(job(hanging)));
    expect(error.message).toContain('no end after 1.5 s');
    expect(error.output).toBe('still here');
    expect(performance.now() - begun).toBeLessThan(10_000);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(() => readFileSync(note)).toThrow('ENOENT');
  });

  it('leaves no process that it has started', async () => {
    const { draw } = engines();
    const lines = `import subprocess\nsubprocess.Popen(['sleep', '1000'])\n${saysHello}`;
    expect(textOf((await draw(job(lines))).files)).toBe('hello');
  });

  it('is told which font is missing', async () => {
    const { draw } = engines();
    const lines = (fonts: readonly string[]) => `
import sys
import matplotlib.pyplot as plt
plt.rcParams['font.family'] = ${JSON.stringify(fonts)}
plt.figure().text(0.5, 0.5, 'x')
plt.savefig(sys.argv[1])
`;
    const warnings = async (font: string | undefined, ...fonts: string[]) =>
      (await draw(job(lines(fonts), { font, fonts }))).warnings;
    expect(await warnings('Not There', 'Not There', 'STIXGeneral')).toEqual([
      'no font Not There: STIXGeneral is taken',
    ]);
    // Of a style's own fonts, any will do but the last resort.
    expect(await warnings(undefined, 'Not There', 'STIXGeneral', 'DejaVu Sans')).toEqual([]);
    expect(await warnings(undefined, 'Not There', 'Nor This', 'DejaVu Sans')).toEqual([
      'no font Not There: DejaVu Sans is taken',
    ]);
    expect(await warnings(undefined, 'Not There', 'Nor This')).toEqual([
      'no font Not There: DejaVu Sans is taken',
    ]);
    const tweaked = await draw(job(lines(['Of a Tweak', 'DejaVu Sans'])));
    expect(tweaked.warnings).toEqual(['no font Of a Tweak: another is taken']);
  });
});

describe('the Python', () => {
  const python = pythonWithMatplotlib();

  it('can be started before anything is drawn, once', async () => {
    const mark = join(folder(), 'starts');
    const named = program(`echo start >> ${mark}; exec ${python} "$@"`);
    const { prepare, draw } = engines({ python: named });
    prepare('matplotlib');
    prepare('matplotlib');
    expect(await until(() => existsSync(mark))).toBe(true);
    expect(textOf((await draw(job(saysHello))).files)).toBe('hello');
    expect(readFileSync(mark, 'utf8')).toBe('start\n');
  });

  it('that is started before anything is drawn tells its problem to who draws', async () => {
    const { prepare, draw } = engines({ python: '/no/python' });
    prepare('matplotlib');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await errorOf(draw(job(saysHello)))).toMatchObject({ code: 'ENGINE_MISSING' });
  });

  it.each(['when nothing is drawn', 'by an interruption'])(
    'that is still starting is ended %s',
    async (how) => {
      const place = folder();
      const interruption = new AbortController();
      const env = { ...process.env, TMPDIR: place };
      const mark = join(place, 'started');
      const { prepare, close } = engines({
        python: program(`cd ${place}; touch ${mark}; sleep 1000; true`),
        env,
        signal: interruption.signal,
      });
      prepare('matplotlib');
      expect(await until(() => existsSync(mark) && processesIn(place).length > 0)).toBe(true);
      const begun = performance.now();
      if (how === 'by an interruption') interruption.abort(new Error('Ctrl-C'));
      else await close();
      expect(await until(() => processesIn(place).length === 0)).toBe(true);
      expect(performance.now() - begun).toBeLessThan(1500);
    },
  );

  it.each([
    ['an interruption', 'Ctrl-C'],
    ['the end of the build', 'nothing more is drawn'],
  ])('that is still starting tells who waits for it of %s', async (how, why) => {
    const mark = join(folder(), 'started');
    const interruption = new AbortController();
    const { draw, close } = engines({
      python: program(`touch ${mark}; exec sleep 1000`),
      signal: interruption.signal,
    });
    const drawn = draw(job(saysHello)).catch((thrown: unknown) => thrown);
    expect(await until(() => existsSync(mark))).toBe(true);
    if (how === 'an interruption') interruption.abort(new Error('Ctrl-C'));
    else await close();
    expect(await drawn).toMatchObject({ message: why });
  });

  it('that is named is taken, and said', async () => {
    const named = program(`exec ${python} "$@"`);
    const { by } = await engines({ python: named }).draw(job(saysHello));
    expect(by).toMatchObject({ name: 'matplotlib', version: expect.stringMatching(/^3\./) });
    expect(by.program).toMatch(/python/);
  });

  it.each([
    ['the manifest', (named: string) => ({ python: named }), '`python:`'],
    [
      'STYX_PYTHON',
      (named: string) => ({ env: { ...process.env, STYX_PYTHON: named } }),
      'STYX_PYTHON',
    ],
  ])('that %s names is not replaced when it cannot draw', async (_, options, from) => {
    const without = program(`echo '{"lacks": "No module named matplotlib"}'; cat >/dev/null`);
    const error = await errorOf(engines(options(without)).draw(job(saysHello)));
    expect(error).toMatchObject({ code: 'ENGINE_MISSING', exitCode: 5 });
    expect(error.message).toContain(`${without}, which ${from} names`);
    expect(error.message).toContain('No module named matplotlib');
    const gone = await errorOf(engines(options('/no/python')).draw(job(saysHello)));
    expect(gone.message).toBe(
      `/no/python, which ${from} names, cannot draw: there is no such program`,
    );
    expect(gone.hint).toMatch(
      /name another one with `python:` .* or STYX_PYTHON, .*install it: .*matplotlib/,
    );
  });

  it('that STYX_PYTHON names by a path is seen from where Styx runs', async () => {
    const env = { ...process.env, STYX_PYTHON: './no/python' };
    const { message } = await errorOf(engines({ env }).draw(job(saysHello)));
    expect(message).toContain(join(process.cwd(), 'no/python'));
  });

  it('that is named and is no program is told', async () => {
    const loop = join(folder(), 'loop');
    await run('ln', ['-s', loop, loop]);
    for (const named of [loop, folder()]) {
      const error = await errorOf(engines({ python: named }).draw(job(saysHello)));
      expect(error.message).toMatch(
        /cannot draw: (spawn .*ELOOP|it is no program that may be run)/,
      );
    }
  });

  it('may be a wrapper that says something first', async () => {
    for (const says of ['echo activating environment; echo 5', 'printf "activating: "']) {
      const env = { ...process.env, STYX_PYTHON: program(`${says}; exec ${python} "$@"`) };
      const { files } = await engines({ env }).draw(job(saysHello));
      expect(textOf(files)).toBe('hello');
    }
  });

  it('may have company that prints to the same place', async () => {
    const talks = 'while sleep 0.1; do echo nonsense; echo null; echo \'{"id": 0}\'; done';
    const named = program(`(${talks}) 2>/dev/null & exec ${python} "$@"`);
    const lines = `import time\ntime.sleep(0.5)\n${saysHello}`;
    const { files } = await engines({ python: named }).draw(job(lines));
    expect(textOf(files)).toBe('hello');
  });

  it.each([
    ['prints something else', 'echo no python; echo at all', 'it printed "no python"'],
    ['prints nothing', 'exit 3', 'python ended with 3'],
    ['prints, and says why on stderr', 'echo hello; echo broken >&2', 'broken'],
    ['closes its output and stays', 'exec >&-; exec cat >/dev/null', 'python ended with 0'],
  ])('that %s is told', async (_, lines, why) => {
    const error = await errorOf(engines({ python: program(lines) }).draw(job(saysHello)));
    expect(error).toMatchObject({ code: 'ENGINE_MISSING' });
    expect(error.message).toMatch(new RegExp(`cannot draw: ${why}$`));
  });

  it('that PATH or an environment names by a relative path is seen from where Styx runs', async () => {
    const bin = join(folder(), 'bin');
    await run('mkdir', [bin]);
    const mark = join(bin, 'was-asked');
    const text = `#!/bin/sh\ntouch ${mark}\nexec ${await pythonPath()} "$@"\n`;
    for (const name of ['python', 'python3']) {
      writeFileSync(join(bin, name), text, { mode: 0o755 });
    }
    const here = relative(process.cwd(), bin);
    const without = { PATH: '/usr/bin:/bin', VIRTUAL_ENV: '', CONDA_PREFIX: '' };
    for (const named of [
      { STYX_PYTHON: join(here, 'python3') },
      { PATH: `${here}:/bin` },
      { VIRTUAL_ENV: dirname(here) },
    ]) {
      const env = { ...process.env, STYX_PYTHON: '', ...without, ...named };
      rmSync(mark, { force: true });
      await engines({ env }).draw(job(saysHello));
      expect(readFileSync(mark, 'utf8')).toBe('');
    }
  });

  it('of an active environment comes first, where it has matplotlib', async () => {
    const environment = folder();
    const bin = join(environment, 'bin');
    const mark = join(environment, 'was-asked');
    const asked = program(`touch ${mark}; exec ${python} "$@"`);
    await run('mkdir', ['-p', bin]);
    await run('ln', ['-s', asked, join(bin, 'python')]);
    const env = { ...process.env, VIRTUAL_ENV: environment };
    await engines({ env }).draw(job(saysHello));
    expect(readFileSync(mark, 'utf8')).toBe('');
  });

  it('is the first that has matplotlib', async () => {
    const bin = dirname(program('exit 0'));
    writeFileSync(join(bin, 'python3'), '#!/bin/sh\necho broken >&2; exit 1\n', { mode: 0o755 });
    const env = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}`, VIRTUAL_ENV: '' };
    const drawn = await engines({ env })
      .draw(job(saysHello))
      .catch((thrown: unknown) => thrown);
    const { code } = await run('/usr/bin/python3', ['-c', 'import matplotlib']);
    // Where the system's own Python has none, both are told.
    expect(drawn).toMatchObject(
      code === 0
        ? { by: { program: expect.stringMatching(/^\/usr\/bin\/python3/) } }
        : { message: expect.stringContaining('python3: broken; /usr/bin/python3: ') },
    );
  });

  it('that was ended is started again', async () => {
    const { draw } = engines();
    const ends =
      'import os, signal\nos.kill(os.getppid(), signal.SIGKILL)\nimport time\ntime.sleep(9)';
    const failed = await Promise.all([errorOf(draw(job(ends))), errorOf(draw(job(ends)))]);
    expect(failed.map(({ code }) => code)).toEqual(['ENGINE_FAILED', 'ENGINE_FAILED']);
    const drawn = await Promise.all([draw(job(saysHello)), draw(job(saysHello))]);
    expect(drawn.map(({ files }) => textOf(files))).toEqual(['hello', 'hello']);
  });

  it('does not read the matplotlibrc of the user, nor a backend', async () => {
    const home = folder();
    writeFileSync(join(home, 'matplotlibrc'), 'font.size: 77\nbackend: nonsense\n');
    const env = { ...process.env, MATPLOTLIBRC: home, MPLBACKEND: 'nonsense' };
    const lines =
      "import matplotlib, sys\nopen(sys.argv[1], 'w').write(str(matplotlib.rcParams['font.size']) + '%%EOF')";
    expect(textOf((await engines({ env }).draw(job(lines))).files)).toBe('10.0');
  });

  it('is not needed to know that pdflatex is', async () => {
    const bin = folder();
    const env = { ...process.env, PATH: bin };
    const error = await errorOf(
      engines({ python: await pythonPath(), env }).draw(job('', { format: 'tex' })),
    );
    expect(error).toMatchObject({ code: 'ENGINE_MISSING' });
    expect(error.message).toContain('pdflatex');
  });
});

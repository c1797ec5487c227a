import { describe, expect, it } from 'vitest';
import { engines, errorOf, job, program } from './given.js';

/** The script of either engine that puts a text into its file. */
const writes = {
  gnuplot: (text: string) => `set print ARG1\nprint "${text}"\n`,
  matplotlib: (text: string) => `import sys\nopen(sys.argv[1], 'wb').write(b"${text}")\n`,
};

describe.each(['gnuplot', 'matplotlib'] as const)('what %s has drawn', (engine) => {
  it.each([
    ['png', '\\211PNG', 'IEND\\256B`\\202'],
    ['pdf', '%PDF-1.5', '%%EOF'],
    ['svg', '<svg>', '</svg>'],
    ['tex', '\\\\begingroup', '\\\\endgroup%'],
    ['tex', '\\\\begin{tikzpicture}', '\\\\end{tikzpicture}\\n%% the end'],
  ] as const)('as %s is taken only with its end', async (format, start, end) => {
    const { draw } = engines();
    const drawn = (text: string) => draw(job(writes[engine](text), { engine, format }));
    // gnuplot ends what it prints with a line break, which a PNG does not.
    const whole = engine === 'gnuplot' && format === 'png' ? undefined : drawn(start + end);
    expect((await whole)?.files.length ?? 1).toBe(1);
    const error = await errorOf(drawn(start));
    expect(error).toMatchObject({ code: 'ENGINE_FAILED' });
    expect(error.message).toMatch(
      new RegExp(`^${engine} did not draw figure\\.${format}: .*the end of .*${format} is missing`),
    );
  });
});

describe('a file that is none', () => {
  const makes = {
    'a named pipe': 'os.mkfifo(path)',
    'a folder': 'os.mkdir(path)',
    'a link to a named pipe': 'os.mkfifo("pipe"); os.symlink("pipe", path)',
    'a link to itself': 'os.symlink(path, path)',
    'a companion that is a named pipe':
      'os.mkfifo("figure-tex.pdf"); open(path, "w").write("\\\\endgroup")',
  };

  it.each(Object.entries(makes))('fails at once: %s', async (_, lines) => {
    const script = `import os, sys\npath = sys.argv[1]\n${lines}\n`;
    const error = await errorOf(engines().draw(job(script, { format: 'tex' })));
    expect(error).toMatchObject({ code: 'ENGINE_FAILED' });
    expect(error.message).toMatch(/made a (named pipe|folder) in place of|wrote no file/);
  });
});

describe('an engine that does not answer', () => {
  const hangs = program.bind(undefined, 'echo hello; sleep 1000');

  it.each([
    ['python', 'matplotlib', 'STYX_PYTHON'],
    ['gnuplot', 'gnuplot', 'STYX_GNUPLOT'],
  ] as const)('is told, with how to choose another: %s', async (key, engine, variable) => {
    const begun = performance.now();
    const path = hangs();
    const { draw } = engines({ [key]: path, answerMs: 500 });
    const error = await errorOf(draw(job('', { engine })));
    expect(error).toMatchObject({ code: 'ENGINE_MISSING' });
    expect(error.message).toBe(
      `${path}, which \`${key}:\` names, cannot draw: it did not answer within 0.5 s`,
    );
    expect(error.hint).toContain(`\`${key}:\` in the manifest or ${variable}`);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('is not the Python that runs, and imports matplotlib slowly', async () => {
    const slow = program(`echo '{"python": "x"}'; sleep 1; echo '{"lacks": "a fork"}'; cat`);
    const { draw } = engines({ python: slow, answerMs: 500 });
    const error = await errorOf(draw(job('')));
    expect(error.message).toMatch(/cannot draw: a fork$/);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { picturesIn } from '../../src/render/drawn-pictures.js';
import { engines, errorOf, job, program } from './given.js';

/** The script of either engine that puts a text into its file, with nothing behind it. */
const writes = {
  // It ends what it prints with a line break.
  gnuplot: (text: string) =>
    `set print '|printf %s "$(cat)" > '.ARG1\nprint "${text}"\nunset print\n`,
  matplotlib: (text: string) => `import sys\nopen(sys.argv[1], 'wb').write(b"${text}")\n`,
};

describe.each(['gnuplot', 'matplotlib'] as const)('what %s has drawn', (engine) => {
  it.each([
    ['png', '\\211PNG', 'IEND\\256B\\140\\202'],
    ['pdf', '%PDF-1.5', '%%EOF'],
    ['svg', '<svg>', '</svg>'],
    ['tex', '\\\\begingroup', '\\\\endgroup%'],
    ['tex', '\\\\begin{tikzpicture}', '\\\\end{tikzpicture}\\n%% the end'],
  ] as const)('as %s is taken only with its end', async (format, start, end) => {
    const { draw } = engines();
    const drawn = (text: string) => draw(job(writes[engine](text), { engine, format }));
    expect((await drawn(start + end)).files).toHaveLength(1);
    const error = await errorOf(drawn(start));
    expect(error).toMatchObject({ code: 'ENGINE_FAILED' });
    expect(error.message).toMatch(
      new RegExp(`^${engine} did not draw figure\\.${format}: .*the end of .*${format} is missing`),
    );
  });
});

describe('a file of several pictures', () => {
  const terminals = {
    png: 'pngcairo',
    pdf: 'pdfcairo',
    svg: 'svg',
    tex: 'cairolatex pdf input',
  } as const;
  const formats = ['png', 'pdf', 'svg', 'tex'] as const;
  const drawing = (format: (typeof formats)[number], lines: string) => {
    const script = `set terminal ${terminals[format]}\nset output ARG1\n${lines}\nset output\n`;
    return engines().draw(job(script, { engine: 'gnuplot', format }));
  };

  it.each(formats)('fails as %s, as only the first of them would be seen', async (format) => {
    const error = await errorOf(drawing(format, 'plot x\nplot sin(x)'));
    expect(error).toMatchObject({ code: 'ENGINE_FAILED', hint: expect.stringMatching(/tweak/) });
    expect(error.message).toMatch(/^gnuplot did not draw figure\.\w+: its script drew 2 pictures/);
  });

  it.each(formats)('is none where they are parts of one, as %s', async (format) => {
    const lines = 'set multiplot\nplot x\nplot sin(x)\nunset multiplot';
    expect((await drawing(format, lines)).files.length).toBeGreaterThan(0);
  });

  it('is found where cairo has compressed its pages', () => {
    const pdf = readFileSync(new URL('cairo-1.18-once.pdf', import.meta.url));
    expect(picturesIn(pdf, '.pdf')).toBe(1);
  });
});

describe('a script that goes to another folder', () => {
  it('writes its file where it is looked for', async () => {
    const script = "import os, sys\nos.chdir('/')\nopen(sys.argv[1], 'w').write('</svg>')\n";
    const { files } = await engines().draw(job(script, { format: 'svg' }));
    expect(files).toHaveLength(1);
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

describe('what comes with a .tex', () => {
  const withFile = (name: string, text: string) =>
    job(
      `import sys\nopen(sys.argv[1], 'w').write('\\\\endgroup')\nopen('${name}', 'w').write('${text}')`,
      {
        format: 'tex',
      },
    );

  it('may be an empty file, where nothing is known of its end', async () => {
    const { files } = await engines().draw(withFile('figure-tex-x.txt', ''));
    expect(files.map(({ name, bytes }) => [name, bytes.length])).toContainEqual([
      'figure-tex-x.txt',
      0,
    ]);
  });

  it.each([
    ['is empty', '', 'figure-tex.pdf is empty'],
    ['has lost its end', '%PDF-1.5', 'the end of figure-tex.pdf is missing'],
  ])('fails by its name where it %s', async (_, text, why) => {
    const error = await errorOf(engines().draw(withFile('figure-tex.pdf', text)));
    expect(error).toMatchObject({ code: 'ENGINE_FAILED' });
    expect(error.message).toBe(
      `matplotlib did not draw figure.tex: its script ended well, but ${why}`,
    );
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

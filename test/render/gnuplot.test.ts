import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../engines.js';
import { engines, errorOf, folder, job, processesIn, program, until } from './given.js';

const draws = `
set terminal svg
set output ARG1
set label 'x' at 0,0
plot x
`;
const svg = { engine: 'gnuplot', format: 'svg' } as const;

describe('a script of gnuplot', () => {
  it('is run with the name of its file, without the settings of the user', async () => {
    const env = { ...process.env, HOME: '/nonexistent', GNUTERM: 'nonsense' };
    const { files, by } = await engines({ env }).draw(job(draws, { ...svg, name: 'a/b.c' }));
    expect(files.map(({ name }) => name)).toEqual(['a/b.c.svg']);
    expect(Buffer.from(files[0]?.bytes ?? []).toString()).toContain('<svg');
    expect(by).toMatchObject({
      name: 'gnuplot',
      version: expect.stringMatching(/^\d+\.\d+ patchlevel/),
    });
  });

  it('may warn', async () => {
    const { files } = await engines().draw(job(`${draws}print 'a warning'`, svg));
    expect(files).toHaveLength(1);
  });

  it.each([
    ['fails', 'nonsense', /invalid command/],
    ['writes nothing', "print 'nothing to do'", /^nothing to do$/],
    ['exits', 'exit status 4', undefined],
  ])('that %s fails with the end of what it said', async (_, lines, output) => {
    const error = await errorOf(engines().draw(job(lines, svg)));
    expect(error).toMatchObject({ code: 'ENGINE_FAILED', exitCode: 5 });
    if (output === undefined) expect(error.output).toBeUndefined();
    else expect(error.output).toMatch(output);
  });

  it('says what to install where it knows no such files', async () => {
    const error = await errorOf(engines().draw(job('set terminal nonsense', svg)));
    expect(error.hint).toContain('gnuplot');
  });

  it('that does not end is ended', async () => {
    const begun = performance.now();
    const hanging = job("print 'still here'\nwhile (1) { x = 1 }", svg);
    const error = await errorOf(engines({ timeoutMs: 500 }).draw(hanging));
    expect(error.message).toContain('no end after 0.5 s');
    expect(error.output).toBe('still here');
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it.each([
    ['a build ends', 'nothing more is drawn'],
    ['it is interrupted', 'Ctrl-C'],
  ])('that still runs when %s is ended, and who waits for it is told', async (when, why) => {
    const mark = join(folder(), 'where');
    const interruption = new AbortController();
    const { draw, close } = engines({ signal: interruption.signal });
    const runs = job(`system('pwd > ${mark}.part && mv ${mark}.part ${mark}')\npause 15`, svg);
    const drawn = draw(runs).catch((thrown: unknown) => thrown);
    expect(await until(() => existsSync(mark))).toBe(true);
    const place = readFileSync(mark, 'utf8').trim();
    expect(processesIn(place)).not.toEqual([]);
    const begun = performance.now();
    if (when === 'it is interrupted') interruption.abort(new Error('Ctrl-C'));
    await close();
    expect(processesIn(place)).toEqual([]);
    expect(existsSync(place)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(await drawn).toMatchObject({ message: why });
  });

  it('that waits for its turn when a build ends is not run', async () => {
    const mark = join(folder(), 'mark');
    const { draw, close } = engines();
    const begins = job(`system('echo x >> ${mark}')\npause 15`, svg);
    const count = availableParallelism();
    const drawn = Array.from({ length: count + 2 }, () =>
      draw(begins).catch((thrown: unknown) => thrown),
    );
    const begun = () => (existsSync(mark) ? readFileSync(mark, 'utf8').split('\n').length - 1 : 0);
    expect(await until(() => begun() === count)).toBe(true);
    await close();
    expect(begun()).toBe(count);
    for (const thrown of await Promise.all(drawn)) {
      expect(thrown).toMatchObject({ code: 'INTERRUPTED', message: 'nothing more is drawn' });
    }
  });

  it('is told which font is missing', async () => {
    const { draw } = engines();
    const warnings = async (font: string | undefined, ...fonts: string[]) =>
      (await draw(job(draws, { ...svg, font, fonts }))).warnings;
    expect(await warnings('No Such: Font', 'No Such: Font', 'STIXGeneral')).toEqual([
      // Newer systems have it by its newer name.
      expect.stringMatching(/^no font No Such: Font: STIX(General| Two Text) is taken$/),
    ]);
    expect(await warnings('STIXGeneral', 'STIXGeneral', 'DejaVu Sans')).toEqual([]);
    expect(await warnings(undefined, 'STIXGeneral', 'DejaVu Serif')).toEqual([]);
  });

  it('is told of the fonts of a style only where none of them is there', async () => {
    const { draw } = engines();
    const warnings = async (...fonts: string[]) =>
      (await draw(job(draws, { ...svg, fonts }))).warnings;
    expect(await warnings('No Such Font', 'STIXGeneral', 'DejaVu Sans')).toEqual([]);
    expect(await warnings('No Such Font', 'Nor This', 'DejaVu Sans')).toEqual([
      'no font No Such Font: DejaVu Sans is taken',
    ]);
    expect(await warnings('DejaVu Sans')).toEqual([]);
  });
});

describe('a machine without a font', () => {
  it('is told that a page has no letters, but for an SVG, whose reader has fonts', async () => {
    const config = join(folder(), 'fonts.conf');
    writeFileSync(config, '<fontconfig></fontconfig>\n');
    const { draw } = engines({ env: { ...process.env, FONTCONFIG_FILE: config } });
    const warnings = async (format: 'pdf' | 'svg') => {
      const lines = format === 'svg' ? draws : draws.replace('svg', 'pdfcairo');
      return (await draw(job(lines, { ...svg, format, fonts: ['STIXGeneral'] }))).warnings;
    };
    expect(await warnings('pdf')).toEqual(['there is no font at all, and the page has no letters']);
    expect(await warnings('svg')).toEqual([]);
  });
});

describe('the font of a figure', () => {
  it.each([
    ['svg', true],
    ['tex', false],
  ] as const)('of type %s is asked for: %s', async (format, isAsked) => {
    const mark = join(folder(), 'was-asked');
    const asks = program(`touch ${mark}; echo Some Font`);
    await run('ln', ['-s', asks, join(dirname(asks), 'fc-match')]);
    const env = { ...process.env, PATH: `${dirname(asks)}:${process.env['PATH'] ?? ''}` };
    const lines = `set print ARG1\nprint '${format === 'svg' ? '</svg>' : '\\endgroup'}'`;
    const { warnings } = await engines({ env }).draw(job(lines, { ...svg, format }));
    expect({ isAsked: existsSync(mark), warnings }).toEqual({
      isAsked,
      warnings: isAsked ? ['no font DejaVu Sans: Some Font is taken'] : [],
    });
  });
});

describe('the gnuplot', () => {
  it('that STYX_GNUPLOT or PATH names by a relative path is seen from where Styx runs', async () => {
    const bin = folder();
    const [gnuplot] = (await run('which', ['gnuplot'])).stdout.split('\n');
    await run('ln', ['-s', gnuplot ?? '', join(bin, 'gnuplot')]);
    const here = relative(process.cwd(), bin);
    for (const named of [{ STYX_GNUPLOT: join(here, 'gnuplot') }, { PATH: `${here}:/bin` }]) {
      const env = { ...process.env, ...named };
      const { by } = await engines({ env }).draw(job(draws, svg));
      expect(by.program).toBe(named.STYX_GNUPLOT === undefined ? 'gnuplot' : join(bin, 'gnuplot'));
    }
  });

  it.each([
    ['is not there', '/no/gnuplot', 'there is no such program'],
    ['is too old', program, 'it is 4.6, and 5.4 is needed'],
  ])('that is named and %s is not replaced', async (_, given, why) => {
    const named = typeof given === 'string' ? given : given("echo 'gnuplot 4.6 patchlevel 0'");
    const error = await errorOf(engines({ gnuplot: named }).draw(job(draws, svg)));
    expect(error).toMatchObject({ code: 'ENGINE_MISSING', exitCode: 5 });
    expect(error.message).toBe(`${named}, which \`gnuplot:\` names, cannot draw: ${why}`);
  });

  it('that is nowhere is missing, with what installs it', async () => {
    const env = { ...process.env, STYX_GNUPLOT: '/no/gnuplot' };
    const error = await errorOf(engines({ env }).draw(job(draws, svg)));
    expect(error.message).toContain('STYX_GNUPLOT');
  });
});

import { describe, expect, it } from 'vitest';
import { valuesTex } from '../../src/values/values-tex.js';
import { hostileTexts } from '../output/hostile.js';
import { known } from './known.js';
import { pdflatex, type Printed, withoutErrors } from './pdflatex.js';

const hasSiunitx = true;
const values = [
  known('latency', 0.2482, { unit: 's', half: 0.0069, hasSiunitx }),
  known('rate', 180.1, { unit: 'requests/s', half: 5.1, hasSiunitx }),
  known('limit', 180, { unit: 'requests/s', hasSiunitx }),
  known('fall', -3.3, { unit: 'K', half: 0.11, hasSiunitx }),
  known('tiny', 0.0000123, { half: 0.0000021, hasSiunitx }),
  known('between', 248.2, { unit: 'jobs', ends: [245.1, 250.4], hasSiunitx }),
  known('memory', 3 * 1024 * 1024, { unit: 'bytes', hasSiunitx }),
  known('network', 5e6, { unit: 'bits/s', hasSiunitx }),
  known('share', 12.34, { unit: 'percent', hasSiunitx }),
  known('plain', 0.2482, { unit: 's', half: 0.0069 }),
  ...hostileTexts.map((text, i) =>
    known(`hostile-${i}`, i, { unit: text.trim() === '' ? 'x' : text, half: 0.5, hasSiunitx }),
  ),
];

/** What LaTeX makes of a document that has these values and a setup of siunitx. */
function printed(body: string, setup = 'separate-uncertainty'): Promise<Printed> {
  const preamble = `\\pagestyle{headings}\\usepackage{siunitx,hyperref}\\sisetup{${setup}}\\input{values}`;
  return pdflatex({ 'values.tex': valuesTex(values) }, preamble, body);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const of = (...names: readonly string[]): string =>
  names.map((name) => `${name} \\styxvalue{${name}}.`).join('\n\n');

describe('\\styxvalue by siunitx', () => {
  it('is a number as siunitx prints it, in text and in mathematics', async () => {
    const names = ['limit', 'fall', 'tiny', 'memory', 'network', 'share', 'between'];
    const formulas = names.map((name) => `$x=\\styxvalue{${name}}$`).join('\n\n');
    const { text, log } = await printed(`${of(...names)}\n\n${formulas}`);
    expect(log).toEqual(withoutErrors);
    const line = oneLine(text).replace(/− /g, '−').replace(/ %/g, '%');
    for (const expected of [
      '180 requests/s',
      '(−3.30 ± 0.11) K',
      '(1.23 ± 0.21) × 10−5',
      '3 MiB',
      '5 Mbit s−1',
      '12.3%',
      '248.2 [245.1, 250.4] jobs',
    ]) {
      expect(line.split(expected).length - 1, expected).toBe(2);
    }
  });

  it('has parentheses around it before any unit, be it known to siunitx or not', async () => {
    const { text, log } = await printed(of('latency', 'rate'));
    expect(log).toEqual(withoutErrors);
    expect(oneLine(text)).toContain('latency (248.2 ± 6.9) ms. rate (180.1 ± 5.1) requests/s.');
  });

  it('is set up as all numbers of the paper are', async () => {
    const setup = 'per-mode=symbol, quantity-product={-}, output-decimal-marker={,}';
    const { text, log } = await printed(of('rate', 'network', 'latency'), setup);
    expect(log).toEqual(withoutErrors);
    const line = oneLine(text).replace(/ ?[−-] ?/g, '-');
    expect(line).toContain('rate 180,1(51)-requests/s. network 5-Mbit/s. latency 248,2(69)-ms.');
  });

  it('stands in headings and their capitals, captions, cells and bookmarks', async () => {
    const { text, log, bookmarks } = await printed(
      `\\tableofcontents\\section{About \\styxvalue{rate}}
\\begin{tabular}{l}\\styxvalue{limit}\\\\\\styxvalue{latency}\\end{tabular}
\\begin{figure}\\caption{Caption \\styxvalue{limit}}\\end{figure}\\newpage x \\newpage y`,
    );
    expect(log).toEqual(withoutErrors);
    expect(log).not.toContain('Token not allowed in a PDF string');
    expect(text.match(/About \(180.1 ± 5.1\) requests\/s/g)?.length).toBe(2);
    expect(text).toMatch(/ABOUT \(180.1 ± 5.1\) requests\/s/);
    expect(text).toContain('Caption 180 requests/s');
    expect(bookmarks).toContain('About 180.1 \xb1 5.1 requests/s');
  });

  it('stands beside values without it', async () => {
    const { text, log } = await printed(of('plain', 'latency'));
    expect(log).toEqual(withoutErrors);
    expect(oneLine(text)).toContain('plain 248.2 ± 6.9 ms. latency (248.2 ± 6.9) ms.');
  });

  it('has any unit, without a command of it', async () => {
    const names = hostileTexts.map((_, i) => `\\styxvalue{hostile-${i}}`);
    const { text, log } = await printed(names.map((name) => `${name} $${name}$`).join('\n\n'));
    expect(log).toEqual(withoutErrors);
    expect(text).toContain('$(touch pwned-4) ${HOME} $PATH');
    expect(text).toContain('# comment #}');
  });
});

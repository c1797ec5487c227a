import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/values/shown-number.js';
import { valuesTex } from '../../src/values/values-tex.js';
import { hostileTexts } from '../output/hostile.js';
import { known } from './known.js';
import { pdflatex, type Printed, withoutErrors } from './pdflatex.js';

const values = [
  known('p99-Latency', 0.00525, { unit: 's', half: 0.00031 }),
  known('share_1.5', 12.345, { unit: 'percent' }),
  known('tiny', -0.0000123),
  ...hostileTexts.map((unit, i) =>
    known(`hostile-${i}`, i, { unit: unit.trim() === '' ? 'x' : unit }),
  ),
];

/** What LaTeX makes of a document's body that has these values. */
function printed(body: string, preamble = '\\input{values}'): Promise<Printed> {
  const packages = `\\pagestyle{headings}\\usepackage{hyperref}${preamble}`;
  return pdflatex({ 'values.tex': valuesTex(values) }, packages, body);
}

describe('\\styxvalue', () => {
  it('is the same in text, in mathematics, and whatever is around it', async () => {
    const { text, log } = await printed(
      [
        'A \\styxvalue{p99-Latency} b $x=\\styxvalue{p99-Latency}$ c \\textit{\\styxvalue{share_1.5}} d',
        '\\styxvalue{tiny} e $\\styxvalue{tiny}$ f',
      ].join('\n\n'),
    );
    expect(log).toEqual(withoutErrors);
    const line = text.replace(/\s+/g, ' ');
    expect(line).toContain('A 5.25 ± 0.31 ms b x = 5.25 ± 0.31 ms c 12.3 % d');
    expect(line).toMatch(/− ?1.23 × 10−5 e − ?1.23 × 10−5 f/);
  });

  it('stands in cells, captions, headings and their capitals, tables of contents and bookmarks', async () => {
    const { text, log, bookmarks } = await printed(
      `\\tableofcontents\\listoffigures
\\section{About \\styxvalue{p99-Latency}}
\\begin{tabular}{ll}\\styxvalue{share_1.5} & \\styxvalue{tiny}\\end{tabular}
$\\begin{array}{l}\\styxvalue{tiny}\\end{array}$
\\begin{figure}\\caption{Caption \\styxvalue{share_1.5}}\\end{figure}
\\newpage x \\newpage y`,
    );
    expect(log).toEqual(withoutErrors);
    expect(log).not.toContain('Token not allowed in a PDF string');
    // The unit is no part of the capitals.
    expect(text).toMatch(/ABOUT 5.25 ± 0.31 ?\s*ms/);
    expect(text.match(/About 5.25 ± 0.31 ?ms/g)?.length).toBe(2);
    expect(text.match(/Caption 12.3 ?%/g)?.length).toBe(2);
    expect(bookmarks).toContain('About 5.25 \xb1 0.31 ms');
  });

  it('is the same in upper and lower case, in bookmarks too', async () => {
    const names = ['P99-LATENCY', 'p99-latency', 'p99-Latency', 'P99-LatencY'];
    const sections = names.map((name) => `\\section{About \\styxvalue{${name}}}`);
    const { text, log, bookmarks } = await printed(sections.join('x\n\n'));
    expect(log).toEqual(withoutErrors);
    expect(text.match(/About 5.25 ± 0.31 ?ms/g)?.length).toBe(4);
    expect(bookmarks.match(/About 5.25 \xb1 0.31 ms/g)?.length).toBe(4);
  });

  it('takes names that commands make, and may be defined in the document', async () => {
    const { text, log } = await printed(
      '\\input{values}\\def\\quantile{p99}\\styxvalue{\\quantile-Latency}',
      '',
    );
    expect(log).toEqual(withoutErrors);
    expect(text).toContain('5.25 ± 0.31 ms');
  });

  it('of a name that there is not is an error that names it', async () => {
    const { log, text } = await printed('x \\styxvalue{p98} $\\styxvalue{p97}$');
    expect(log).toContain("! Package styx Error: There is no value 'p98' in values.tex.");
    expect(log).toContain("There is no value 'p97'");
    expect(text).toContain('??');
  });

  it('has any unit, without a command of it', async () => {
    const names = hostileTexts.map((_, i) => `\\styxvalue{hostile-${i}}`);
    const { log } = await printed(names.map((name) => `${name} $${name}$`).join('\n\n'));
    expect(log).toEqual(withoutErrors);
  });
});

it('values.tex is plain text of one line a value', () => {
  const [line] = valuesTex([known('a', 5, { unit: 's' })])
    .split('\n')
    .filter((one) => one.startsWith('\\styx@define'));
  expect(line).toBe('\\styx@define{a}{a}{5\\,\\styx@unit{s}}{5 s}');
  expect(plainText(known('a', 5, { unit: 's' }).shown)).toBe('5 s');
});

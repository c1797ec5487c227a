import { readFileSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutDate } from '../../src/render/pdf-date.js';
import { run } from '../engines.js';
import { folder } from './given.js';

/** The same drawing of gnuplot 6 with cairo 1.18.4, drawn twice. */
const drawn = (when: string): Buffer =>
  readFileSync(new URL(`cairo-1.18-${when}.pdf`, import.meta.url));

describe('the date of a PDF', () => {
  it('as text is overwritten in its place', () => {
    const pdf = (date: string) =>
      Buffer.from(`%PDF-1.5\n1 0 obj\n<< /CreationDate (D:${date}Z)\n>>\nendobj\n\xe9`, 'latin1');
    expect(withoutDate(pdf('20261124232718'))).toEqual(pdf('19700101000000'));
  });

  it('in a compressed stream is overwritten, and what points into the file stays right', async () => {
    const [once, again] = [drawn('once'), drawn('again')];
    expect(once.equals(again)).toBe(false);
    expect(withoutDate(once)).toEqual(withoutDate(again));
    const path = join(folder(), 'a.pdf');
    writeFileSync(path, withoutDate(once));
    const { stdout, stderr, code } = await run('pdfinfo', ['-isodates', path]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toContain('CreationDate:    1970-01-01T00:00:00Z');
    expect(stdout).toContain('Page size:       72 x 72 pts');
  });

  it('is left where the file is another kind', () => {
    for (const text of ['', 'no PDF', '%PDF-1.7\nstartxref\n3\n%%EOF\n']) {
      expect(withoutDate(Buffer.from(text)).toString()).toBe(text);
    }
    const cut = drawn('once').subarray(0, 1200);
    expect(withoutDate(cut).equals(cut)).toBe(true);
  });
});

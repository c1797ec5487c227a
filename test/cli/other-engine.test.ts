import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputs, type Paper, paperOf } from './paper.js';

/** A gnuplot that draws wider lines, of the version of the real one or of another. */
const drawingOtherwise = (version: 'same' | 'other'): string => `#!/bin/sh
case "$1" in
  --version) ${version === 'same' ? 'exec gnuplot --version' : "echo 'gnuplot 6.7 patchlevel 8'"} ;;
esac
gnuplot "$@"
status=$?
for file in *.svg; do [ -e "$file" ] && echo '<!-- other -->' >> "$file"; done
exit $status
`;

/** A paper of one page, and a gnuplot of its own, which is the real one. */
async function drawn(): Promise<Paper> {
  const figures = '  a: {query: load, engine: gnuplot, formats: [svg]}';
  const paper = await paperOf({ figures, more: 'gnuplot: ./gnuplot.sh' });
  useGnuplot(paper, '#!/bin/sh\nexec gnuplot "$@"\n');
  expect(await paper.styx('build')).toMatchObject({ status: 0 });
  return paper;
}

function useGnuplot(paper: Paper, text: string): void {
  paper.write('gnuplot.sh', text);
  chmodSync(join(paper.folder, 'gnuplot.sh'), 0o755);
}

describe('styx verify', () => {
  it('notes that another gnuplot is here than drew the pages, which are as they were', async () => {
    const paper = await drawn();
    expect((await paper.styx('verify')).stderr).toBe('');
    useGnuplot(paper, drawingOtherwise('other'));
    const { status, stdout, stderr } = await paper.styx('verify');
    expect(status).toBe(0);
    expect(stdout).toBe('all as in styx.lock: 1 snapshot, 1 output\n');
    expect(stderr).toMatch(
      /^note: a: drawn by gnuplot \S+ .*, and here is 6\.7 patchlevel 8, which/,
    );
    rmSync(join(paper.folder, 'gnuplot.sh'));
    expect(await paper.styx('verify')).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('with --locked, a page that is missing', () => {
  it('and that the same gnuplot draws otherwise is an error', async () => {
    const paper = await drawn();
    rmSync(join(paper.folder, 'figures/a.svg'));
    useGnuplot(paper, drawingOtherwise('same'));
    const { status, stderr } = await paper.styx('build', '--frozen');
    expect(status).toBe(3);
    expect(stderr).toMatch(/a\.svg: not the bytes that the lock has, though gnuplot .* made both/);
  });

  it('is drawn by another gnuplot with a warning', async () => {
    const paper = await drawn();
    rmSync(join(paper.folder, 'figures/a.svg'));
    useGnuplot(paper, drawingOtherwise('other'));
    const { status, stderr } = await paper.styx('build', '--frozen');
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stderr).toMatch(/a\.svg: other bytes than in the lock, by gnuplot 6\.7 .* instead of/);
  });

  it('does not have the others of its figure drawn over', async () => {
    const paper = await drawn();
    paper.change({
      figures: '  a: {query: load, engine: gnuplot, formats: [svg, png]}',
      more: 'gnuplot: ./gnuplot.sh',
    });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    const before = outputs(paper)['a.svg'];
    rmSync(join(paper.folder, 'figures/a.png'));
    useGnuplot(paper, drawingOtherwise('other'));
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
    expect(outputs(paper)['a.svg']).toBe(before);
    expect(await paper.styx('verify')).toMatchObject({ status: 0 });
  });
});

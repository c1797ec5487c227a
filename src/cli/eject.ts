import { Argument, type Command } from 'commander';
import { terminal } from './failure.js';
import { interruptSignal } from './interrupt.js';

const after = `
Examples:
  styx eject gnuplot line               templates/gnuplot/figure.hbs, …
  styx eject matplotlib bar --to mine   mine/matplotlib/figure.hbs, …

Kinds: line, step, points, area, bar, cdf, histogram, box, heatmap, band. Files that are there stay
as they are. docs/templates.md describes what is in them.`;

export function addEject(program: Command): void {
  program
    .command('eject')
    .description('write the built-in templates of a kind of chart, to be edited')
    .addArgument(new Argument('<engine>', 'whose language').choices(['gnuplot', 'matplotlib']))
    .argument('<kind>', 'line, bar, cdf, …')
    .option('--to <folder>', 'where to', 'templates')
    .addHelpText('after', after)
    .showHelpAfterError('(for example: styx eject gnuplot line; styx eject --help says more)')
    .action(runEject);
}

async function runEject(
  engine: 'gnuplot' | 'matplotlib',
  kind: string,
  { to }: { readonly to: string },
): Promise<void> {
  const { eject } = await import('../output/eject.js');
  const { written, kept } = await eject(engine, kind, to, interruptSignal());
  for (const path of written) terminal.print(`${terminal.colors.green('✓')} ${path}`);
  for (const path of kept) terminal.print(`  ${path} was there, and stays as it is`);
  terminal.print(`
Edit them, and use them with \`template: ${to}\` in a figure or in \`defaults\` (from the folder of
the manifest). Delete those that you leave as they are: the built-in ones stand in for them, and
come with newer versions. docs/templates.md describes what is in them.`);
}

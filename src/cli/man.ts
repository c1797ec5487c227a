import type { Command } from 'commander';
import { styxVersion } from '../version.js';
import { commandTree } from './command-tree.js';
import { writeToStdout } from './stdout.js';

/** `man`, which makes the page that the package has. */
export function addMan(program: Command): void {
  program
    .command('man', { hidden: true })
    .description('print the man page')
    .action(async () => {
      const { manPage } = await import('../report/man-page.js');
      await writeToStdout(manPage({ program: commandTree(program), version: styxVersion() }));
    });
}

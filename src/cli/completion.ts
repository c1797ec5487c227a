import { Argument, type Command } from 'commander';
import { commandTree, forScripts } from './command-tree.js';
import { workingFolder } from './folder.js';
import { writeToStdout } from './stdout.js';

const after = `
Examples:
  styx completion fish > ~/.config/fish/completions/styx.fish
  echo 'source <(styx completion bash)' >> ~/.bashrc
  echo 'source <(styx completion zsh)' >> ~/.zshrc

Completes commands, options and their choices, names of figures, values, checks, tables, endpoints
and runs of the manifest that is found here, keys of styx schema, and metrics of the server, which
is asked for half a second at most and remembered for ten minutes, in ~/.cache/styx.`;

/** In ms, from the start of the program: a shell waits no longer. */
const SOON_MS = 500;

export function addCompletion(program: Command): void {
  program
    .command('completion')
    .description('print the script that makes a shell complete what you type')
    .addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', after)
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      const { completionScript } = await import('../complete/scripts.js');
      await writeToStdout(completionScript(shell));
    });
  program
    .command(forScripts, { hidden: true })
    .description(
      'print what may stand at the end of a command line: for the scripts of styx completion',
    )
    .argument('[word...]')
    .action((words: readonly string[]) => complete(program, words));
}

/** Ends the process, be something still under way. */
async function complete(program: Command, words: readonly string[]): Promise<void> {
  const { completed } = await import('../complete/words.js');
  const { pathsToo } = await import('../complete/scripts.js');
  const { printable } = await import('../report/error-text.js');
  const late = setTimeout(() => process.exit(0), 2 * SOON_MS);
  const { candidates, isPath } = await completed(commandTree(program), words, {
    ...{ cwd: workingFolder(), env: process.env, nowMs: Date.now() },
    signal: AbortSignal.timeout(SOON_MS),
  });
  clearTimeout(late);
  const lines = candidates.map(({ word, about }) => `${printable(word)}\t${printable(about)}\n`);
  await writeToStdout([...(isPath ? [`${pathsToo}\n`] : []), ...lines].join(''));
  process.exit(0);
}

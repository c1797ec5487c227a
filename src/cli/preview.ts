import { type Command, InvalidArgumentError } from 'commander';
import { terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { checkFound, httpConfigOption, withManifestFlags } from './manifest-flags.js';
import { numberOfJobs } from './build.js';
import type { BuildFlags } from './one-build.js';
import { writeToStdout } from './stdout.js';

interface PreviewFlags extends BuildFlags {
  readonly port?: number;
  readonly open: boolean;
}

const after = `
Examples:
  styx preview                   builds, prints the address of a page, and follows each change
  styx preview --open            shows the page in the browser, too
  styx preview latency load      these figures only
  styx preview --offline         asks no server: from the snapshots

It is styx build --watch, with a page that shows what becomes of it. The page is for this machine
only: others reach it by a tunnel, ssh -L 4000:127.0.0.1:4000, with --port 4000 there.`;

export function addPreview(program: Command): void {
  const command = program
    .command('preview')
    .description('show the figures on a local page that follows each change of the manifest')
    .argument('[name...]', 'only these figures, values, checks or tables');
  withManifestFlags(command)
    .option('--port <number>', 'the port of the page (default: a free one)', portNumber)
    .option('--open', 'open the page in the browser', false)
    .option('--offline', 'ask no server: build from the snapshots')
    .option('-q, --quiet', 'say nothing but what fails')
    .option('-v, --verbose', 'also say what is current, and each request with its time')
    .option('--jobs <number>', 'build so many figures at once (default: all)', numberOfJobs)
    .addOption(httpConfigOption())
    .addHelpText('after', after)
    .action(runPreview);
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError('It must be a number from 1 to 65535.');
}

async function runPreview(names: readonly string[], flags: PreviewFlags): Promise<void> {
  // Before there is a page of nothing.
  await checkFound(flags);
  const { openPreview } = await import('../preview/preview.js');
  const { watchAndBuild } = await import('./watch.js');
  const preview = await openPreview(workingFolder(), {
    port: flags.port ?? 0,
    isOffline: flags.offline === true,
  });
  try {
    await writeToStdout(`${preview.url}\n`);
    if (flags.open) await openInBrowser(preview.url);
    await watchAndBuild(names, { ...flags, force: false, json: false }, preview.listener);
  } finally {
    await preview.close();
  }
}

async function openInBrowser(url: string): Promise<void> {
  const { openUrl } = await import('../preview/open-url.js');
  openUrl(url, () => terminal.print(`no browser could be opened: open ${url} yourself`));
}

import type { NewProject } from '../init.js';
import type { MetServer } from '../init/meet.js';
import type { Proposal } from '../init/proposal.js';
import { printable } from './error-text.js';
import type { Colors } from './terminal.js';

export function metText({ keys, server }: MetServer, { green }: Colors): string {
  return `${green('✓')} ${keys.url}: ${printable(server ?? 'it answers')}`;
}

/** Figures to choose among, by their numbers; of each what matters of its queries, the last. */
export function proposalsText(proposals: readonly Proposal[], { bold, dim }: Colors): string {
  return proposals
    .map(({ name, title, queries }, i) => {
      const query = queries.map(([, expr]) => expr).at(-1) ?? '';
      return `  ${i + 1}  ${bold(name)}: ${printable(title)}\n     ${dim(printable(query))}`;
    })
    .join('\n');
}

/** What a new project has, and what to do with it. */
export function projectText(project: NewProject, { green, bold, yellow }: Colors): string {
  const { written, rules, styx, isInstalled, outputs, drawer } = project;
  const isDrawn = drawer !== 'nobody';
  return [
    ...written.map(({ name, what }) => `${green('✓')} ${name}  ${what}`),
    rules === undefined
      ? '  in a Makefile: include styx.mk, and let the paper depend on $(FIGURES)'
      : `styx.mk is there, and stays as it is; this is for make:\n\n${rules}`,
    ...(isDrawn ? [] : [`${yellow('warning')}: ${NOBODY_DRAWS}`]),
    ...(isInstalled ? [] : ['  for who builds it elsewhere: npm install --save-dev styx-figures']),
    '',
    'Next:',
    `  ${bold(`${styx} build`.padEnd(20))}  ${outputs.join(', ')}`,
    `  ${bold(`${styx} preview`.padEnd(20))}  the same on a page, whenever you save styx.config.yaml`,
  ].join('\n');
}

const NOBODY_DRAWS = 'nothing here can draw a PDF yet: styx doctor says what to install';

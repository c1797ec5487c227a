/**
 * Measures Styx against curl, promtool and pandas, and prints one Markdown table.
 *
 *   node bench/run.js                  everything
 *   node bench/run.js wide start       only these parts
 */
import { busy, machine } from './machine.js';
import { missing } from './requirements.js';
import { openResources } from './resources.js';
import { openServers } from './servers/servers.js';
import { tableOf } from './table.js';
import { combined } from './parts/combined.js';
import { figures } from './parts/figures.js';
import { kept } from './parts/kept.js';
import { pages } from './parts/pages.js';
import { scanner } from './parts/scanner.js';
import { start } from './parts/start.js';
import { staticServer } from './parts/static.js';
import { thinned } from './parts/thinned.js';
import { twice } from './parts/twice.js';
import { wide } from './parts/wide.js';

const parts = {
  ...{ wide, twice, static: staticServer, scanner, start },
  ...{ combined, figures, kept, pages, thinned },
};

process.exitCode = await main(process.argv.slice(2));

async function main(names) {
  const unknown = names.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0) {
    console.error(`no such part: ${unknown.join(', ')}; parts: ${Object.keys(parts).join(', ')}`);
    return 2;
  }
  const chosen = names.length === 0 ? Object.keys(parts) : names;
  const lacking = await missing(new Set(chosen.flatMap((name) => parts[name].needs)));
  if (lacking.length > 0) {
    console.error(`The benchmark needs more than there is here:\n\n  ${lacking.join('\n  ')}`);
    return 1;
  }
  const complaint = busy();
  if (complaint !== undefined)
    console.error(`${complaint} The numbers will be worse than need be.`);
  const rows = await measure(chosen);
  const measuredOn = [await machine(), complaint].filter(Boolean).join(' ');
  console.log(`${measuredOn}\n\n${tableOf(rows)}`);
  return 0;
}

async function measure(names) {
  const resources = openResources();
  const servers = openServers(resources, names.includes('twice'));
  const say = (text) => console.error(text);
  const rows = [];
  try {
    for (const name of names) {
      say(`${name}: ${parts[name].title}`);
      rows.push(...(await parts[name].measure({ resources, servers, say })));
    }
  } finally {
    await resources.close();
  }
  return rows;
}

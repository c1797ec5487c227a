import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderToString } from 'preact-render-to-string';
import type { ProjectView } from '../../view/project-view.js';
import { Report } from '../../view/report.js';

/** Where `scripts/bundle-page.js` puts the styles of a report. */
const styles = fileURLToPath(new URL('../../page/view.css', import.meta.url));

/** Nothing of a report asks for anything, and nothing runs. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** What tells a report from the files of others. */
export const reportBeginning = '<!doctype html>\n<!-- styx report -->\n';

/** A report as one HTML file, which needs no other file and no script. */
export function reportHtml(view: ProjectView): string {
  const head = `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return `${reportBeginning}<html lang="en">
<head>
${head}
${renderToString(<title>{`Figures of ${view.manifest}`}</title>)}
<style>${readFileSync(styles, 'utf8').trim()}</style>
</head>
<body>
${renderToString(<Report view={view} />)}
</body>
</html>
`;
}

import type { Route } from '../route.js';

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Styx preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/page.css">
<script type="module" src="/assets/page.js"></script>
</head>
<body>
<noscript>This page shows figures as they change, for which it needs JavaScript. <code>styx report</code> writes one that does not.</noscript>
<div id="page"></div>
</body>
</html>
`;

/** The page, which is the same for every project: what it shows comes by `events`. */
export const page: Route = {
  method: 'GET',
  path: '/',
  answer: () => ({ status: 200, type: 'text/html; charset=utf-8', body: html }),
};

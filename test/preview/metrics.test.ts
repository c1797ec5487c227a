import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { project } from '../cli/styx.js';
import { type Family, openMetrics } from '../servers/open-metrics.js';
import type { RunningServer } from '../servers/process.js';
import { startPrometheus } from '../servers/prometheus.js';
import { closeBrowser, newPage } from './browser.js';
import { previewing } from './previewing.js';

const hostile = '<img src=x onerror=alert(1)>';
const nowMs = Math.floor(Date.now() / 15_000) * 15_000;

/** Samples of the last minutes, growing. */
const family = (
  name: string,
  series: readonly Record<string, string>[] = [{}],
  points = 1,
): Family => ({
  name,
  type: 'unknown',
  samples: series.flatMap((labels, i) =>
    Array.from({ length: points }, (_, k) => ({
      labels,
      value: (points - k) * (i + 1),
      ms: nowMs - k * 15_000,
    })),
  ),
});

const families = [
  ...Array.from({ length: 20_000 }, (_, i) => family(`device_${i}_temperature_celsius`)),
  family('http_requests_total', [{ code: '200' }, { code: '500' }, { code: hostile }], 40),
  ...['bucket', 'sum', 'count'].map((part) =>
    family(`wait_seconds_${part}`, part === 'bucket' ? [{ le: '0.1' }, { le: '+Inf' }] : [{}], 40),
  ),
];

let prometheus: RunningServer;
beforeAll(async () => {
  prometheus = await startPrometheus({ openMetrics: openMetrics(families) });
});
afterAll(async () => {
  await closeBrowser();
  await prometheus.stop();
});

async function openedTab(page: Page, args: readonly string[] = []): Promise<void> {
  const paper = project({ CI: '' });
  paper.write(
    'styx.config.yaml',
    `prometheus: ${prometheus.url}
defaults: {formats: [csv], range: {last: 5m}, step: 15s, on_empty: warn}
figures:
  load: {query: http_requests_total}
`,
  );
  const { url } = await previewing(paper, args);
  page.setDefaultTimeout(15_000);
  await page.goto(`${url}#/metrics`);
  if (args.length === 0) await page.getByText('20,002 metrics').waitFor();
}

const rows = (page: Page) => page.locator('.metrics-list tbody tr');
const editor = (page: Page) => page.getByRole('textbox', { name: 'query in PromQL' });

describe('the metrics of a server, in the browser', () => {
  it('are searched as fast as one types, 20,000 of them', async () => {
    const page = await newPage();
    await openedTab(page);
    const search = page.getByRole('searchbox', { name: 'search metrics' });
    await search.fill('device_1999');
    await page.getByText('11 of 20,002 metrics').waitFor();
    expect(await rows(page).first().textContent()).toContain('device_1999');
    // From a key to what is on the screen.
    const tookMs = await page.evaluate<number>(`new Promise((done) => {
      const input = document.querySelector('input[type=search]');
      const begun = performance.now();
      input.value = 'device 77';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun)));
    })`);
    expect(tookMs).toBeLessThan(1000);
    expect(await rows(page).first().textContent()).toContain('77');
    await search.fill('htpp');
    await page.getByRole('button', { name: 'http', exact: true }).click();
    await page.getByRole('link', { name: 'http_requests_total' }).waitFor();
  });

  it('are searched by regular expressions, of which half a one finds nothing', async () => {
    const page = await newPage();
    await openedTab(page);
    const search = page.getByRole('searchbox', { name: 'search metrics' });
    await search.fill('/^device_1999/');
    await page.getByText('11 of 20,002 metrics').waitFor();
    await search.fill('/(http/');
    await page.getByText('0 of 20,002 metrics').waitFor();
    await search.fill('/(http)_requests/');
    await page.getByRole('link', { name: 'http_requests_total' }).waitFor();
  });

  it('are those of the latest search, though an earlier one is answered after it', async () => {
    const page = await newPage();
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/expression-*.js', async (route) => {
      await released;
      await route.continue();
    });
    await openedTab(page);
    const search = page.getByRole('searchbox', { name: 'search metrics' });
    const asked = page.waitForRequest('**/expression-*.js');
    await search.fill('/^device_1999/');
    await asked;
    await search.fill('device_77');
    await page.getByRole('link', { name: 'device_77', exact: false }).first().waitFor();
    const shown = await rows(page).allTextContents();
    const answered = page.waitForEvent('requestfinished');
    release();
    await answered;
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
    expect(await rows(page).allTextContents()).toEqual(shown);
  });

  it('are filtered by type, and sorted by each column', async () => {
    const page = await newPage();
    await openedTab(page);
    await page.getByRole('combobox', { name: 'type of metrics' }).selectOption('histogram');
    expect(await rows(page).count()).toBe(1);
    await page.getByRole('combobox', { name: 'type of metrics' }).selectOption('');
    await page.getByRole('button', { name: 'Series' }).click();
    expect(await page.locator('.metrics-list tbody .cardinality').first().textContent()).toBe('4');
    expect(await page.getByRole('columnheader', { name: 'Series' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await page.getByRole('button', { name: 'Name' }).press('Enter');
    await page.getByRole('button', { name: 'Name' }).press('Enter');
    expect(await rows(page).first().textContent()).toContain('wait_seconds');
  });

  it('show their labels, be these what they are', async () => {
    const page = await newPage();
    await openedTab(page);
    await page.getByRole('searchbox', { name: 'search metrics' }).fill('http_requests');
    await page.getByRole('link', { name: 'http_requests_total' }).press('Enter');
    const label = page.getByRole('row', { name: /^code/ });
    await label.waitFor();
    expect(await label.locator('code').allTextContents()).toContain(hostile);
    expect(await label.locator('td').first().textContent()).toBe('3');
    expect(await page.locator('img[src=x]').count()).toBe(0);
  });
});

describe('a query that is tried', () => {
  it('without an answer is told which metric, or which value of a label, is meant', async () => {
    const page = await newPage();
    await openedTab(page);
    await editor(page).click();
    await page.keyboard.type('http_request_total');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByText('did you mean `http_requests_total`?').waitFor();
    expect(await page.content()).not.toContain('styx check');
  });

  it('is completed from the server, drawn, and offered to the manifest', async () => {
    const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await openedTab(page);
    await editor(page).click();
    await page.keyboard.type('http_req');
    await page.getByRole('option', { name: 'http_requests_total' }).waitFor();
    await page.waitForTimeout(100);
    await page.keyboard.press('Enter');
    await page.keyboard.type('{co');
    await page.getByRole('option', { name: 'code' }).waitFor();
    await page.waitForTimeout(100);
    await page.keyboard.press('Enter');
    await page.keyboard.type('="5');
    await page.getByRole('option', { name: '500' }).waitFor();
    await page.waitForTimeout(100);
    await page.keyboard.press('Enter');
    expect(await editor(page).textContent()).toBe('http_requests_total{code="500"}');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /500/ }).waitFor();
    expect(await page.getByLabel('figure for the manifest').textContent()).toBe(
      `  http-requests:
    query: 'http_requests_total{code="500"}'
    range: { last: 1h }
    y: { label: Http requests }`,
    );
    await page.getByRole('button', { name: 'Copy the figure' }).click();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('http-requests:');
    // Who looks at the figures meanwhile finds it again.
    const tabs = page.getByRole('navigation', { name: 'tabs' });
    await tabs.getByText('Figures').click();
    await tabs.getByText('Metrics').click();
    expect(await editor(page).textContent()).toBe('http_requests_total{code="500"}');
    expect(await page.getByLabel('figure for the manifest').isVisible()).toBe(true);
  });

  it('says where it is wrong', async () => {
    const page = await newPage();
    await openedTab(page);
    await editor(page).click();
    await page.keyboard.type('sum(rat(up[5m]))');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Draw' }).click();
    const alert = page.getByRole('alert').last();
    await alert.getByText('PromQL has no function').waitFor();
    await alert.getByText('did you mean `rate`?', { exact: true }).waitFor();
    expect(await alert.locator('mark').textContent()).toBe('rat');
  });

  it('begins with what one mostly wants of a metric', async () => {
    const page = await newPage();
    await openedTab(page);
    await page.goto(`${page.url().replace(/#.*/, '')}#/metrics/wait_seconds`);
    await page.getByRole('button', { name: 'Try a query of it' }).click();
    await page.getByLabel('figure for the manifest').waitFor();
    expect(await page.getByLabel('figure for the manifest').textContent()).toContain(
      "query: 'histogram_quantile(0.95, sum by (le) (rate(wait_seconds_bucket[5m])))'",
    );
  });
});

describe('the tab of metrics', () => {
  it('asks no server where none is to be asked', async () => {
    const page = await newPage();
    await openedTab(page, ['--offline']);
    await page.getByText('No server is asked').waitFor();
  });

  it('has every server that the manifest names, also one that no figure asks', async () => {
    const paper = project({ CI: '' });
    const manifest = (servers: string): string => `prometheus: { ${servers} }
defaults: {prometheus: main, formats: [csv], range: {last: 5m}, step: 15s, on_empty: warn}
figures:
  load: {query: http_requests_total}
`;
    const { url } = prometheus;
    const locked = `locked: {url: "${url}", authorization: {credentials: "\${NOBODY_HAS_SET:?}"}}`;
    paper.write('styx.config.yaml', manifest(`main: "${url}", ${locked}, spare: "${url}"`));
    const page = await newPage();
    await page.goto(`${(await previewing(paper)).url}#/metrics`);
    const servers = page.getByRole('combobox', { name: 'Server' }).getByRole('option');
    await servers.nth(1).waitFor({ state: 'attached' });
    expect(await servers.allTextContents()).toEqual(['main', 'locked', 'spare']);
    await page.getByRole('combobox', { name: 'Server' }).selectOption('locked');
    await page.getByRole('alert').getByText('NOBODY_HAS_SET').first().waitFor();
    await page.getByRole('combobox', { name: 'Server' }).selectOption('spare');
    await page.getByText('20,002 metrics').waitFor();

    paper.write('styx.config.yaml', manifest(`main: "${url}", third: "${url}"`));
    await servers.getByText('third').waitFor({ state: 'attached' });
    expect(await servers.allTextContents()).toEqual(['main', 'third']);
  });

  it('can be used by everyone, as far as axe knows', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await newPage({ colorScheme });
      await openedTab(page);
      await page.goto(`${page.url().replace(/#.*/, '')}#/metrics/http_requests_total`);
      await page.getByRole('button', { name: 'Try a query of it' }).click();
      await page.getByLabel('figure for the manifest').waitFor();
      await page.evaluate(axe.source);
      const found = await page.evaluate<{ violations: { id: string; nodes: unknown }[] }>(
        'axe.run()',
      );
      expect(found.violations.map(({ id }) => id)).toEqual([]);
    }
  });
});

import axe from 'axe-core';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { answering, fixed, paperOf } from '../cli/paper.js';
import type { Handler } from '../servers/faulty.js';
import { closeBrowser, newPage } from './browser.js';

afterAll(closeBrowser);

const checks = `checks:
  rises: {query: load, range: {start: 2023-11-14T22:13:20Z, duration: 1m}, min: 0}
  falls: {query: load, range: {start: 2023-11-14T22:13:20Z, duration: 1m}, max: 1}`;

describe('styx report', () => {
  it('writes one file, the same each time, which asks nobody and runs nothing', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    const asked = paper.asked().length;
    const run = await paper.styx('report');
    expect(run).toMatchObject({ status: 0, stderr: 'figures/report.html: 2 figures\n' });
    const html = paper.read('figures/report.html');
    expect(html.match(/data:image\/svg\+xml/g)).toHaveLength(2);
    expect(html).not.toMatch(/<script|<link|https?:\/\/(?!127\.0\.0\.1)/);
    expect((await paper.styx('report')).stderr).toBe(
      'figures/report.html: 2 figures, nothing new\n',
    );
    expect(paper.asked()).toHaveLength(asked);
    // It is neither an output nor a stranger to what Styx keeps.
    expect((await paper.styx('status')).stderr).toBe('2 figures current\n');
  });

  it('is readable without scripts and without a network, by everyone', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    await paper.styx('report', '-o', 'out/paper.html');
    const page = await newPage({ offline: true, viewport: { width: 375, height: 800 } });
    await page.goto(pathToFileURL(join(paper.folder, 'out/paper.html')).href);
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['a', 'b']);
    expect(
      await page
        .getByRole('img')
        .first()
        .evaluate((one) => one instanceof HTMLImageElement && one.naturalWidth > 0),
    ).toBe(true);
    await page.evaluate(axe.source);
    const found = await page.evaluate<{ violations: unknown[] }>('axe.run()');
    expect(found.violations).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
  });

  it('says what is stale and why, and which claims do not hold', async () => {
    const paper = await paperOf({ more: checks });
    await paper.styx('build');
    paper.change({
      figures: '  a: {query: load}\n  b: {query: cpu, title: <b>New</b>}',
      more: checks,
    });
    expect((await paper.styx('report')).stderr).toMatch(/2 figures, 1 not current/);
    const html = paper.read('figures/report.html');
    expect(html).toContain('2 figures: 1 current, 1 stale');
    expect(html).toContain('its entry in the manifest, its style or its labels changed');
    expect(html).toContain('&lt;b>New&lt;/b>');
    expect(html).toMatch(/falls[^]*CLAIM_FAILED/);
    expect(html).toContain('2 checks; 1 failed');
  });

  it('says what there is to say of figures, and nothing of another query beside a new one', async () => {
    const silent: Handler = (_request, params, response) => {
      if (params.get('query') !== 'none') return answering()(_request, params, response);
      response.end('{"status":"success","data":{"resultType":"matrix","result":[]}}');
    };
    const defaults = `on_empty: warn, ${fixed}`;
    const paper = await paperOf(
      { defaults, figures: '  a: {query: none}\n  b: {query: cpu}' },
      silent,
    );
    await paper.styx('build');
    paper.change({ figures: '  a: {query: none}\n  b: {query: memory}' });
    await paper.styx('report');
    const html = paper.read('figures/report.html');
    expect(html).toMatch(/<ul class="warnings"[^>]*><li>[^<]*no (?:data|series|samples)/);
    expect(html.match(/<p class="window">/g)).toHaveLength(1);
    expect(html).not.toContain('1 series');
  });

  it('shows no secret of servers', async () => {
    const paper = await paperOf();
    const text = paper.read('styx.config.yaml');
    paper.write('styx.config.yaml', text.replace('http://', 'http://me:hush@'));
    await paper.styx('build');
    await paper.styx('report');
    expect(paper.read('figures/report.html')).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
    expect(paper.read('figures/report.html')).not.toContain('hush');
  });

  it('replaces no file but a report', async () => {
    const paper = await paperOf();
    paper.write('index.html', 'mine');
    const run = await paper.styx('report', '-o', 'index.html');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('EXISTS');
    expect(paper.read('index.html')).toBe('mine');
    const folder = await paper.styx('report', '-o', '.');
    expect(folder.stderr).toMatch(/EXISTS[^]*name a file in it: `-o .*report\.html`/);
    expect(existsSync(join(paper.folder, 'figures'))).toBe(false);
    expect(readFileSync(join(paper.folder, 'index.html'), 'utf8')).toBe('mine');
  });
});

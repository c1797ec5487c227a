import { readdirSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { answering, type Paper, paperOf } from '../cli/paper.js';
import { closeBrowser, newPage } from './browser.js';
import { followed } from './followed.js';
import { previewing } from './previewing.js';

afterAll(closeBrowser);

/** The page of a project, as soon as the first build is done. */
async function shown(
  paper: Paper,
  options: Parameters<typeof newPage>[0] = {},
): Promise<{ page: Page; url: string }> {
  const { url } = await previewing(paper);
  const page = await newPage(options);
  await page.goto(url);
  await page.getByText(/^watching/).waitFor();
  return { page, url };
}

const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
const pictureOf = (page: Page, name: string) => card(page, name).getByRole('img');
const isLoaded = (page: Page, name: string): Promise<boolean> =>
  pictureOf(page, name).evaluate((one) => one instanceof HTMLImageElement && one.naturalWidth > 0);

describe('the page of styx preview', () => {
  it('shows every figure as its engine draws it, though its formats lack that, and writes no more', async () => {
    const paper = await paperOf({ figures: '  a: {query: load}\n  b: {query: cpu, title: CPUs}' });
    const { page } = await shown(paper);
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['a', 'b']);
    expect(await page.locator('article .state').allTextContents()).toEqual(['current', 'current']);
    expect(await pictureOf(page, 'b').getAttribute('alt')).toBe(
      'Chart (line) of the figure b: CPUs',
    );
    expect(await isLoaded(page, 'b')).toBe(true);
    expect(readdirSync(`${paper.folder}/figures`).sort()).toEqual([
      'a.csv',
      'a.gnuplot',
      'b.csv',
      'b.gnuplot',
    ]);
  });

  it('says what was asked, whom, about when, and what came of it', async () => {
    const { page } = await shown(await paperOf());
    const text = await card(page, 'a').innerText();
    expect(text).toContain('1 series · 5 samples');
    expect(text).toContain('2023-11-14 22:13:20 to 22:14:20 UTC, step 15 s');
    await expect(card(page, 'a').getByRole('link', { name: 'a.csv' }).getAttribute('href'))
      .resolves //
      .toBe('/outputs/a.csv');
  });

  it('follows a change of the manifest where it is, without being loaded again', async () => {
    const names = Array.from({ length: 6 }, (_, i) => `f${i}`);
    const figures = (title: string): string =>
      names.map((name) => `  ${name}: {query: load, title: ${title}}`).join('\n');
    const paper = await paperOf({ figures: figures('Old') });
    const { page } = await shown(paper, { viewport: { width: 900, height: 600 } });
    await page.evaluate('scrollTo({ top: 700, behavior: "instant" }); window.isSame = true');
    const before = await pictureOf(page, 'f5').getAttribute('src');
    paper.change({ figures: figures('New') });
    await page.locator(`img[src^="/figures/f5"]:not([src="${before ?? ''}"])`).waitFor();
    expect(await card(page, 'f5').innerText()).toContain('New');
    expect(await page.evaluate('[scrollY, window.isSame]')).toEqual([700, true]);
  });

  it('follows a change of what the manifest names: a tweak, a template, a style', async () => {
    const paper = await paperOf();
    paper.write('own.gnuplot', 'set grid\n');
    paper.write('own/gnuplot/legend.hbs', 'set key top\n');
    const files = 'engine: gnuplot, tweak: own.gnuplot, template: own, style: own';
    const styled = (height: string) => ({
      figures: `  a: {query: load, ${files}}`,
      more: `styles: {own: {extends: article, height: ${height}}}`,
    });
    paper.change(styled('5cm'));
    const { page } = await shown(paper);
    for (const change of [
      () => paper.write('own.gnuplot', "set label 1 'tweaked' at graph 0.5, 0.5\n"),
      () => paper.write('own/gnuplot/legend.hbs', "set label 2 'own' at graph 0.2, 0.2\n"),
      () => paper.change(styled('6cm')),
    ]) {
      const before = await pictureOf(page, 'a').getAttribute('src');
      change();
      await page.locator(`img[src^="/figures/a"]:not([src="${before ?? ''}"])`).waitFor();
    }
  });

  it('shows a mistake in the manifest with its place, and the figures as they were, until it is mended', async () => {
    const paper = await paperOf();
    const { page } = await shown(paper);
    paper.change({ figures: '  a: {query: load}\n  b: {query: cpu, titel: CPUs}' });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/titel[^]*MANIFEST_KEY[^]*styx\.config\.yaml:\d+:\d+/);
    expect(await alert.locator('mark').innerText()).toBe('titel');
    expect(await page.getByRole('article').count()).toBe(2);
    await page.getByText('watching: the manifest has mistakes').waitFor();
    paper.change({ figures: '  a: {query: load}\n  b: {query: cpu, title: CPUs}' });
    await alert.waitFor({ state: 'detached' });
    await card(page, 'b').getByText('CPUs').waitFor();
  });

  it('keeps the last picture of a figure that fails, and says so', async () => {
    const paper = await paperOf();
    const { page } = await shown(paper);
    await paper.server.stop();
    paper.change({ figures: '  a: {query: load}\n  b: {query: memory}' });
    await card(page, 'b').getByText('UNREACHABLE').waitFor();
    expect(await card(page, 'b').locator('.state').innerText()).toBe('error');
    expect(await card(page, 'b').innerText()).toContain('as it was before');
    expect(await isLoaded(page, 'b')).toBe(true);
    expect(await card(page, 'a').locator('.state').innerText()).toBe('current');
    paper.change({ figures: '  a: {query: load}\n  b: {query: cpu}' });
    await card(page, 'b').getByText('current', { exact: true }).waitFor();
    expect(await card(page, 'b').innerText()).not.toContain('as it was before');
  });

  it('takes texts of servers and of the manifest for texts', async () => {
    const evil = '<img src=x onerror="window.isEvil = true"><script>window.isEvil = true</script>';
    const paper = await paperOf({}, (request, params, response) => {
      if (params.get('query') !== 'cpu') return answering()(request, params, response);
      response.statusCode = 400;
      const error = JSON.stringify(`${evil} is wrong`);
      response.end(`{"status":"error","errorType":"bad_data","error":${error}}`);
    });
    paper.change({ figures: `  a: {query: load, title: '${evil}'}\n  b: {query: cpu}` });
    const { page } = await shown(paper);
    expect(await card(page, 'a').innerText()).toContain(evil);
    expect(await card(page, 'b').innerText()).toContain('onerror=');
    expect(await page.evaluate('window.isEvil')).toBeUndefined();
  });

  it('follows nothing while nobody sees it, for a browser has six connections to a server', async () => {
    const paper = await paperOf();
    const { page, url } = await shown(paper);
    const see = (state: string) =>
      page.evaluate(
        `Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'))`,
      );
    await see('hidden');
    paper.change({ figures: '  a: {query: load, title: New}\n  b: {query: cpu}' });
    await followed(url).figure('a', ({ title, state }) => title === 'New' && state === 'current');
    expect(await card(page, 'a').innerText()).not.toContain('New');
    await see('visible');
    await card(page, 'a').getByText('New').waitFor();
  });

  it('leaves a tab as it is while another one is shown', async () => {
    const figures = Array.from({ length: 4 }, (_, i) => `  f${i}: {query: load}`).join('\n');
    const { page } = await shown(await paperOf({ figures }));
    await card(page, 'f3').getByText('Look into the data').click();
    await page.locator('.u-over').waitFor();
    const place = await page.evaluate('scrollY');
    expect(place).toBeGreaterThan(100);
    const tabs = page.getByRole('navigation', { name: 'tabs' });
    await tabs.getByText('Metrics').click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('.u-over').isVisible()).toBe(false);
    await tabs.getByText('Figures').click();
    expect(await page.locator('.u-over').isVisible()).toBe(true);
    expect(await page.evaluate('scrollY')).toBe(place);
  });

  it('is used with the keyboard alone', async () => {
    const { page } = await shown(await paperOf());
    const reached: unknown[] = [];
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate('document.activeElement?.textContent'));
    }
    expect(reached).toEqual(expect.arrayContaining(['Figures', 'a, current', 'load', 'a.csv']));
    const list = page.getByRole('navigation', { name: 'figures' });
    await list.getByRole('link', { name: /^b/ }).press('Enter');
    expect(await page.evaluate('document.activeElement?.id')).toBe('/figures/b');
    expect(page.url()).toMatch(/#\/figures\/b$/);
  });

  it('says that it is of the past when styx preview has ended, and goes on when it is back', async () => {
    const paper = await paperOf();
    const first = await previewing(paper);
    const page = await newPage();
    await page.goto(first.url);
    await page.getByText(/^watching/).waitFor();
    await first.end('SIGINT');
    await page.getByText('styx preview has ended').waitFor();
    await previewing(paper, ['--port', new URL(first.url).port]);
    await page.getByText(/^watching/).waitFor();
  });

  it.each(['light', 'dark'] as const)(
    'can be used by everyone, as far as axe knows: %s',
    async (colorScheme) => {
      const paper = await paperOf({ figures: '  a: {query: load}\n  b: {query: cpu, quary: x}' });
      const { url } = await previewing(paper);
      const page = await newPage({ colorScheme, viewport: { width: 375, height: 800 } });
      await page.goto(url);
      await page.getByRole('alert').waitFor();
      paper.change({ figures: '  a: {query: load}\n  b: {query: cpu, range: {last: 1}}' });
      // The page's own policy lets no script in, so the debugger brings it.
      await page.evaluate(axe.source);
      const found = await page.evaluate<{ violations: unknown[] }>('axe.run()');
      expect(found.violations).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
    },
  );
});

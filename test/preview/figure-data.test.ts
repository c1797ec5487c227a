import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { type Paper, paperOf } from '../cli/paper.js';
import type { Handler } from '../servers/faulty.js';
import { closeBrowser, newPage } from './browser.js';
import { previewing } from './previewing.js';

afterAll(closeBrowser);

const hostile = '<img src=x onerror=alert(1)>';

/** Two series for an hour, one of which has a gap and a name that no page should trust. */
const twoSeries: Handler = (_request, params, response) => {
  const [start, end, step] = ['start', 'end', 'step'].map((key) => Number(params.get(key)));
  const times = Array.from(
    { length: Math.floor(((end ?? 0) - (start ?? 0)) / (step ?? 1)) + 1 },
    (_, k) => (start ?? 0) + k * (step ?? 1),
  );
  const times10 = params.get('query') === 'tenfold' ? 10 : 1;
  const result = [
    { metric: { job: 'api' }, values: times.map((time, k) => [time, String(times10 * k)]) },
    {
      metric: { job: hostile },
      values: times.flatMap((time, k) => (k > 20 && k < 30 ? [] : [[time, String(2 * k)]])),
    },
  ];
  response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
};

const figures = '  load: {query: load, y: {unit: s}}';
const defaults = 'range: {start: 2023-11-14T22:00:00Z, end: 2023-11-14T23:00:00Z}';

async function openedData(page: Page, more: { figures?: string } = {}): Promise<Paper> {
  const paper = await paperOf({ figures, defaults, ...more }, twoSeries);
  const { url } = await previewing(paper);
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  await page.getByText('watching').waitFor();
  await page.getByText('Look into the data').click();
  await page.locator('.u-over').waitFor();
  return paper;
}

/** Drags over the part of the plot between two shares of its width. */
async function dragged(page: Page, from: number, to: number): Promise<void> {
  const box = await page.locator('.u-over').boundingBox();
  if (box === null) throw new Error('there is no plot');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * ((from + to) / 2), y);
  await page.mouse.move(box.x + box.width * to, y);
  await page.mouse.up();
}

const range = (page: Page) => page.getByLabel('range for the manifest');

describe('the data of a figure, in the browser', () => {
  it('are zoomed by dragging, which offers the range for the manifest', async () => {
    const page = await newPage();
    await openedData(page);
    await dragged(page, 0.25, 0.75);
    expect(await range(page).textContent()).toMatch(
      /^range: \{ start: 2023-11-14T22:1[45]:\d\dZ, end: 2023-11-14T22:4[45]:\d\dZ \}$/,
    );
  });

  it('are zoomed by the keyboard, and the range is copied', async () => {
    const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await openedData(page);
    await page.getByRole('button', { name: 'zoom in' }).press('Enter');
    const text = 'range: { start: 2023-11-14T22:15:00Z, end: 2023-11-14T22:45:00Z }';
    expect(await range(page).textContent()).toBe(text);
    await page.getByRole('button', { name: 'Copy the range' }).press('Enter');
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await page.getByRole('button', { name: 'whole range' }).press('Enter');
    await page.getByText('the range to copy appears here').waitFor();
  });

  it('tell the values where somebody points, gaps included', async () => {
    const page = await newPage();
    await openedData(page);
    const time = page.getByRole('slider', { name: 'Time' });
    await time.press('Home');
    for (let i = 0; i < 4; i++) await time.press('ArrowRight');
    const values = page.locator('.plot-value');
    await page.getByText('2023-11-14 22:01:00 UTC').waitFor();
    expect(await values.allTextContents()).toEqual(['8 s', '4 s']);
    const box = await page.locator('.u-over').boundingBox();
    if (box === null) throw new Error('there is no plot');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.getByText('2023-11-14 22:30:00 UTC').waitFor();
    expect(await values.allTextContents()).toEqual(['240 s', '120 s']);
    await time.fill('24');
    await page.getByText('2023-11-14 22:06:00 UTC').waitFor();
    expect(await values.allTextContents()).toEqual(['–', '24 s']);
    await time.press('ArrowRight');
    await page.getByText('2023-11-14 22:06:15 UTC').waitFor();
    expect(await time.getAttribute('aria-valuetext')).toMatch(/22:06:15 UTC, .* no value, api 25$/);
  });

  it('are read point by point by the keyboard, be they thinned or zoomed', async () => {
    const page = await newPage();
    const range = 'range: {start: 2023-11-14T22:00:00Z, duration: 10h}, step: 5s';
    await openedData(page, { figures: `  load: {query: load, ${range}}` });
    const time = page.getByRole('slider', { name: 'Time' });
    const moment = page.locator('.plot-moment output');
    /** The moments from the first that is shown on, each another one. */
    const read = async (steps: number): Promise<string[]> => {
      await time.press('End');
      const last = await moment.innerText();
      await time.press('Home');
      await moment.filter({ hasNotText: last }).waitFor();
      const moments = [await moment.innerText()];
      for (let i = 0; i < steps; i++) {
        await time.press('ArrowRight');
        await moment.filter({ hasNotText: moments.at(-1) ?? '' }).waitFor();
        moments.push(await moment.innerText());
      }
      return moments;
    };
    expect(new Set(await read(6)).size).toBe(7);
    await page.getByRole('button', { name: 'zoom in' }).click();
    await page.getByRole('button', { name: 'zoom in' }).click();
    const zoomed = await read(4);
    expect(new Set(zoomed).size).toBe(5);
    expect(zoomed[0]).toMatch(/^2023-11-15 01:4\d:\d\d UTC$/);
  });

  it('are those of the figure as it is now, also where somebody points', async () => {
    const page = await newPage();
    const ofTable = (query: string) => `  load: {query: ${query}, formats: [csv]}`;
    const paper = await openedData(page, { figures: ofTable('load') });
    await page.getByRole('slider', { name: 'Time' }).fill('24');
    const value = page.locator('.plot-value').nth(1);
    await value.getByText('24', { exact: true }).waitFor();
    paper.change({ figures: ofTable('tenfold') });
    await value.getByText('240', { exact: true }).waitFor();
    expect(await page.locator('.plot-moment output').innerText()).toContain('22:06:00');
  });

  it('show each series with the text that it has, and hide it', async () => {
    const page = await newPage();
    await openedData(page);
    const inkOf = () =>
      page.locator('.plot canvas').evaluate((canvas) => {
        const drawn = canvas as unknown as { toDataURL: () => string };
        return drawn.toDataURL().length;
      });
    const before = await inkOf();
    await page.getByRole('checkbox', { name: hostile }).uncheck();
    expect(await inkOf()).not.toBe(before);
    expect(await page.locator('img[src=x]').count()).toBe(0);
    await page.getByRole('button', { name: 'None' }).click();
    expect(await page.getByRole('checkbox', { name: 'api' }).isChecked()).toBe(false);
  });

  it('can be used by everyone, as far as axe knows', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await newPage({ colorScheme });
      await openedData(page);
      await dragged(page, 0.25, 0.75);
      await page.evaluate(axe.source);
      const found = await page.evaluate<{ violations: { id: string }[] }>('axe.run(".data")');
      expect(found.violations.map(({ id }) => id)).toEqual([]);
    }
  });
});

import axe from 'axe-core';
import { afterAll, describe, expect, it } from 'vitest';
import { paperOf } from '../cli/paper.js';
import { closeBrowser, newPage } from './browser.js';
import { previewing } from './previewing.js';

afterAll(closeBrowser);

describe('the page of styx preview', () => {
  it('shows every figure of the manifest with its state', async () => {
    const { url } = await previewing(await paperOf());
    const page = await newPage();
    await page.goto(url);
    await page.getByText('watching').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['a', 'b']);
    expect(await page.locator('article .state').allTextContents()).toEqual(['current', 'current']);
  });

  it('can be used by everyone, as far as axe knows', async () => {
    const { url } = await previewing(await paperOf());
    const page = await newPage();
    await page.goto(url);
    await page.getByText('watching').waitFor();
    // The page's own policy lets no script in, so it is evaluated by the debugger.
    await page.evaluate(axe.source);
    const found = await page.evaluate<{ violations: { id: string }[] }>('axe.run()');
    expect(found.violations.map(({ id }) => id)).toEqual([]);
  });
});

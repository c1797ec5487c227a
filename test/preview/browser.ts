import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

let started: Promise<Browser> | undefined;

/** Debian's Chromium, started once for a file of tests, that asks nobody but the page. */
function browser(): Promise<Browser> {
  started ??= chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
  return started;
}

/** For `afterAll`. */
export async function closeBrowser(): Promise<void> {
  await (await started)?.close();
  started = undefined;
}

/** A new page; the test fails where a script of it does, or where it breaks its own policy. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await browser()).newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  return page;
}

// The page as people use it, in a real browser: with a mouse, a keyboard, a phone, a screen reader's eyes.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launchChromium } from './chromium.ts';
import { LIBRARY, reportOn, type SampleDocument } from './html-sample.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src="http://b.example/x" onerror="alert(1)">',
  '"><svg onload=alert(1)>',
  '</script><script>alert(1)</script>',
  '</style><style>@import "http://b.example/x"</style>',
  '<!-- ',
  '<iframe src="http://b.example/"></iframe><meta http-equiv="refresh" content="0;url=http://b.example/">',
  '\u202e\u2028\ud800\0',
].join('\n');

let folder: string;
let browser: Browser;
let page: Page;
/** What must not happen while a page is open. */
let trouble: string[] = [];

describe.skipIf(CHROMIUM === undefined)('the HTML report in Chromium (apt-get install chromium)', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'replylint-html-'));
    browser = await launchChromium();
  });

  afterEach(async () => {
    await page.context().close();
    expect(trouble).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it('filters by a select, and says how much is left', async () => {
    await open(LIBRARY);
    expect(await status()).toBe('7 findings in 3 replies');
    await page.getByLabel('Category', { exact: true }).selectOption('command');
    await untilStatus('3 findings in 3 replies');
    await page.getByLabel('Language', { exact: true }).selectOption('Russian');
    await untilStatus('1 finding in 1 reply');
    expect(await titles()).toEqual(['возврат.txt']);
    expect(await page.locator('li[data-number]:visible').count()).toBe(1);
    expect(await hash()).toBe('#category=command&language=ru');
  });

  it('filters by text without regard to case, accents and order', async () => {
    await open(LIBRARY);
    await page.getByLabel('Text', { exact: true }).fill('ОТДЕЛ вы');
    await untilStatus('2 findings in 1 reply');
    expect(new URLSearchParams((await hash()).slice(1)).get('text')).toBe('ОТДЕЛ вы');
    await page.getByLabel('Text', { exact: true }).fill('delayed');
    await expect.poll(titles).toEqual(['Delivery::Delayed']);
  });

  it('filters by a bar, and takes the filter off again', async () => {
    await open(LIBRARY);
    const bar = page.getByRole('button', { name: 'ответы' });
    await bar.click();
    await untilStatus('2 findings in 1 reply');
    expect(await bar.getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByLabel('Folder', { exact: true }).inputValue()).toBe('ответы');
    await page.getByRole('button', { name: 'errors' }).click();
    await untilStatus('1 finding in 1 reply');
    await bar.click();
    await untilStatus('3 findings in 2 replies');
    expect(await hash()).toBe('#severity=error');
  });

  it('counts in each bar what it would show beside the other filters', async () => {
    await open(LIBRARY, '#category=command');
    const numbers = await page
      .locator('.chart .bar')
      .evaluateAll((bars) => bars.map((bar) => bar.textContent));
    expect(numbers).toEqual([
      'command 3 findings',
      'deflection 3 findings',
      'vague-wait 1 finding',
      'English 2 findings',
      'Russian 1 findings',
      'macros 2 findings 167 per 100 replies',
      'ответы 1 findings 200 per 100 replies',
    ]);
  });

  it('mutes the marks of hidden findings', async () => {
    await open(LIBRARY, '#severity=error');
    const marks = await page
      .locator('.reply:visible mark')
      .evaluateAll((all) => all.map((mark) => mark.className));
    expect(marks).toEqual(['error', 'error', 'warning off', 'error', 'warning off']);
  });

  it('opens as its link says, and follows when the link changes', async () => {
    await open(LIBRARY, '#severity=warning&language=en&text=anna&sort=place');
    expect(await status()).toBe('1 finding in 1 reply');
    await page.evaluate("location.hash = '#category=deflection&sort=place'");
    await untilStatus('3 findings in 2 replies');
    expect(await page.getByLabel('Severity', { exact: true }).inputValue()).toBe('');
  });

  it('makes nothing of a link that is wrong', async () => {
    await open(LIBRARY, '#category=%3Cimg%3E&severity=grave&constructor=x');
    expect(await status()).toBe('7 findings in 3 replies');
  });

  it('sorts as in the files and back', async () => {
    await open(LIBRARY);
    const worst = ['Delivery::Wrong team', 'возврат.txt', 'Delivery::Delayed'];
    expect(await titles()).toEqual(worst);
    await page.getByLabel('Order', { exact: true }).selectOption('as in the files');
    await expect.poll(titles).toEqual(['Delivery::Delayed', 'Delivery::Wrong team', 'возврат.txt']);
    expect(await hash()).toBe('#sort=place');
    await page.getByLabel('Order', { exact: true }).selectOption('worst first');
    await expect.poll(titles).toEqual(worst);
  });

  it('says when nothing matches, and leads back', async () => {
    await open(LIBRARY);
    await page.getByLabel('Text', { exact: true }).fill('no such words');
    await page.getByText('Nothing matches.').waitFor();
    await page.getByRole('button', { name: 'Show all replies' }).click();
    await untilStatus('7 findings in 3 replies');
    expect(await hash()).toBe('');
  });

  it('can be used by keyboard alone', async () => {
    await open(LIBRARY);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the replies');
    const seen: string[] = [];
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab');
      const name = await focused();
      if (name === '') break;
      seen.push(name);
      expect(await hasOutline(), name).toBe(true);
    }
    expect(seen.slice(0, 9).map((name) => name.replace(/ .*/, ''))).toEqual(
      ['4', '3', '1', 'command', 'deflection', 'vague-wait', 'English', 'Russian', 'macros'].map((name) =>
        /\d/.test(name) ? expect.stringMatching(/^\d/) : name,
      ),
    );
    expect(seen.slice(10, 16)).toEqual(['text', 'category', 'severity', 'language', 'place', 'sort']);
    expect(seen.slice(16)).toEqual([
      ...['Copy', 'Copy', 'Why', 'Copy', 'Copy', 'Why'],
      ...['Copy', 'Copy', 'Why', 'Copy', 'Copy', 'Why'],
      ...['Copy', 'Copy', 'Why', 'Copy', 'Copy', 'Why'],
    ]);
  });

  it('goes to the text filter with "/", and clears it with Escape', async () => {
    await open(LIBRARY, '#severity=error');
    await page.keyboard.press('/');
    expect(await focused()).toBe('text');
    await page.keyboard.type('и/или');
    await page.getByText('Nothing matches.').waitFor();
    await page.keyboard.press('Escape');
    await untilStatus('3 findings in 2 replies');
    expect(await focused()).toBe('text');
    expect(await hash()).toBe('#severity=error');
  });

  it('skips to the replies without losing the filters', async () => {
    await open(LIBRARY, '#severity=error');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Replies, the worst first');
    await expect.poll(hash).toBe('#severity=error');
    expect(await status()).toBe('3 findings in 2 replies');
  });

  it.each([
    ['the clipboard', true],
    ['the selection, where the clipboard is not allowed,', false],
  ])('copies a rewrite through %s and says so', async (_way, allowed) => {
    await open(LIBRARY, '', allowed ? { permissions: ['clipboard-read', 'clipboard-write'] } : {});
    if (!allowed)
      await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("no"))');
    await page.getByRole('button', { name: 'Copy' }).nth(1).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.locator('#said').getAttribute('role')).toBe('status');
    // Pasting shows what was copied, whichever way it went.
    await page.getByLabel('Text', { exact: true }).focus();
    await page.keyboard.press('Control+V');
    const wanted = 'Let me find out who can help, and write to you by [time].';
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe(wanted);
  });

  it('can be read whole without its script', async () => {
    await open(LIBRARY, '', { javaScriptEnabled: false });
    expect(await page.locator('.reply:visible').count()).toBe(3);
    expect(await page.locator('li[data-number]:visible').count()).toBe(7);
    expect(await page.locator('form:visible, .copy:visible, .bar:enabled').count()).toBe(0);
  });

  it('runs nothing that stands in a draft, and asks nobody for anything', async () => {
    const texts = { rule: HOSTILE, category: HOSTILE, message: HOSTILE, why: HOSTILE };
    const rewrites = [{ text: HOSTILE, when: HOSTILE, safe: false, complete: false }];
    const findings = [[HOSTILE, { ...texts, rewrites }]] as const;
    const replies = [{ text: `Hi ${HOSTILE}`, title: HOSTILE, id: `id${HOSTILE}`, findings }];
    await open([{ path: HOSTILE, replies }]);
    await page.locator('.bar').nth(3).click();
    await untilStatus('1 finding in 1 reply');
    await page.getByLabel('Text', { exact: true }).fill('<script>');
    await page.locator('summary').click();
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText(/Copied|Selected/).waitFor();
    expect(await page.locator('img, iframe, .reply script, .reply svg').count()).toBe(0);
    expect(await axe()).toEqual([]);
  });

  describe.each([
    ['at a desk', DESK],
    ['on a phone', PHONE],
  ])('%s', (_place, viewport) => {
    it.each(['light', 'dark'] as const)('gives axe nothing to find in the %s', async (colorScheme) => {
      await open(LIBRARY, '', { viewport, colorScheme });
      for (const details of await page.locator('summary').all()) await details.click();
      expect(await axe()).toEqual([]);
      await page.getByRole('button', { name: 'command' }).click();
      await page.getByLabel('Text', { exact: true }).fill('delivery');
      await untilStatus('2 findings in 2 replies');
      expect(await axe()).toEqual([]);
      await page.getByLabel('Text', { exact: true }).fill('no such words');
      await page.getByText('Nothing matches.').waitFor();
      expect(await axe()).toEqual([]);
    });

    it('needs no scrolling to the side', async () => {
      const long = 'w'.repeat(300);
      const reply = {
        text: long,
        title: long,
        id: `${long}.`,
        findings: [[long, { rule: `${long}/${long}` }]] as const,
      };
      await open([...LIBRARY, { path: `${long}/${long}`, replies: [reply] }], '', { viewport });
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(wide).toBeLessThanOrEqual(0);
    });
  });

  it('opens on paper what is folded away, and only there', async () => {
    await open(LIBRARY);
    const openDetails = () => page.locator('details[open]').count();
    await page.locator('summary').first().click();
    await page.evaluate("dispatchEvent(new Event('beforeprint')) && undefined");
    expect(await openDetails()).toBe(await page.locator('details').count());
    await page.evaluate("dispatchEvent(new Event('afterprint')) && undefined");
    expect(await openDetails()).toBe(1);
  });

  it('is dark on light on paper, whatever the screen', async () => {
    await open(LIBRARY, '', { colorScheme: 'dark' });
    const ink = (): Promise<string> => page.evaluate('getComputedStyle(document.body).color');
    expect(await ink()).toBe('rgb(231, 228, 222)');
    await page.emulateMedia({ media: 'print' });
    expect(await ink()).toBe('rgb(30, 28, 25)');
    expect(await page.locator('form:visible, .copy:visible').count()).toBe(0);
  });
});

async function open(
  documents: readonly SampleDocument[],
  fragment = '',
  options: BrowserContextOptions = {},
): Promise<void> {
  const file = join(folder, 'report.html');
  writeFileSync(file, reportOn(documents));
  const context = await browser.newContext({ viewport: DESK, ...options });
  page = await context.newPage();
  trouble = [];
  const url = pathToFileURL(file).href;
  page.on('console', (message) => trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('dialog', (dialog) => trouble.push(dialog.type()));
  page.on('request', (request) => {
    if (request.url().replace(/#.*/, '') !== url) trouble.push(request.url());
  });
  await page.goto(url + fragment);
}

async function axe(): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations } = await run.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

async function status(): Promise<string> {
  return (await page.locator('#count').textContent()) ?? '';
}

async function untilStatus(wanted: string): Promise<void> {
  await expect.poll(status).toBe(wanted);
}

function titles(): Promise<string[]> {
  return page.locator('.reply:visible h3').allTextContents();
}

function hash(): Promise<string> {
  return page.evaluate('location.hash');
}

/** The name of the field, or the text of what else has the focus; empty outside the page. */
function focused(): Promise<string> {
  return page
    .locator(':focus')
    .or(page.locator('body'))
    .last()
    .evaluate((element) =>
      element.tagName === 'BODY' ? '' : (element.getAttribute('name') ?? (element.textContent ?? '').trim()),
    );
}

function hasOutline(): Promise<boolean> {
  return page.evaluate("getComputedStyle(document.activeElement).outlineStyle !== 'none'");
}

// The browser that the HTML report is tested in: Debian's Chromium, or whatever CHROMIUM_PATH names. The tests install
// none; where there is none, they are skipped and say how to get it.

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'];

export const CHROMIUM = PLACES.find((path) => path !== undefined && path !== '' && existsSync(path));

if (CHROMIUM === undefined) {
  console.warn(
    'The HTML report is not tested in a browser, since there is none here.\n' +
      'Install it ("apt-get install chromium"), or say with CHROMIUM_PATH where it is.',
  );
}

export function launchChromium(): Promise<Browser> {
  // Whoever is root, as in most containers, gets no sandbox from Chromium.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: CHROMIUM!, args });
}

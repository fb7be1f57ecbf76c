import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { CheckError } from '../start/checks.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The Chromium to test with: the one that is set, Playwright's own, one that is installed, or one that is installed
 * now, which only root on Debian can do without being asked.
 *
 * @throws CheckError with the command that installs one
 */
export function findOrInstallChromium(chosen = process.env.CHROME_PATH): string {
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new CheckError(`CHROME_PATH is ${chosen}, where there is nothing. Correct it, or unset it.`);
  }
  const found = installedChromium();
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('Installing Chromium with apt-get …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const stdio = ['ignore', 'ignore', 'inherit'] as const;
    spawnSync('apt-get', ['update', '-q'], { stdio: [...stdio], env });
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
      stdio: [...stdio],
      env,
    });
    const installed = installedChromium();
    if (installed) return installed;
  }
  throw new CheckError(
    'The end-to-end tests need Chromium or Chrome, and none was found. Install one with\n' +
      '  node_modules/.bin/playwright install --with-deps chromium\nor set CHROME_PATH to the one you have.',
  );
}

function installedChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    chromium.executablePath(),
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...MAC_APPLICATIONS,
  ];
  return candidates.find((path) => path !== '' && existsSync(path));
}

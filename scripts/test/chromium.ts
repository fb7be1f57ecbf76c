import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { CheckError } from '../start/checks.ts';

/** The same engine without the browser's own windows, tabs and services. */
const SHELL = 'chromium-headless-shell';
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The Chromium to measure with: the one that is set, Playwright's own, one that is installed, or one that is installed
 * now, which only root on Debian can do without being asked.
 *
 * @throws CheckError with the command that installs one
 */
export function findOrInstallChromium(chosen = process.env.CHROME_PATH): string {
  const found = chosenBrowser(chosen) ?? installedChromium();
  if (found) return found;
  if (installPackage('chromium')) {
    const installed = installedChromium();
    if (installed) return installed;
  }
  throw new CheckError(
    'The end-to-end tests need Chromium or Chrome, and none was found. Install one with\n' +
      '  node_modules/.bin/playwright install --with-deps chromium\nor set CHROME_PATH to the one you have.',
  );
}

/**
 * The Chromium to test with: the headless shell, which takes a third of the processor time that the whole browser takes
 * for the same tests (`docs/performance-log.md`), or the whole browser where there is no shell.
 *
 * @throws CheckError with the command that installs one
 */
export function findOrInstallHeadlessChromium(chosen = process.env.CHROME_PATH): string {
  const found = chosenBrowser(chosen) ?? onPath([SHELL]);
  if (found) return found;
  return (installPackage(SHELL) && onPath([SHELL])) || findOrInstallChromium(chosen);
}

function chosenBrowser(path: string | undefined): string | undefined {
  if (!path || existsSync(path)) return path || undefined;
  throw new CheckError(`CHROME_PATH is ${path}, where there is nothing. Correct it, or unset it.`);
}

const installedChromium = (): string | undefined =>
  [chromium.executablePath()].find((path) => path !== '' && existsSync(path)) ??
  onPath(BROWSERS) ??
  MAC_APPLICATIONS.find((path) => existsSync(path));

const onPath = (names: readonly string[]): string | undefined =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find((path) => existsSync(path));

/** Only as root on Debian, who can without being asked. @returns whether apt-get did it */
function installPackage(name: string): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  console.log(`Installing ${name} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]): boolean =>
    spawnSync('apt-get', ['-q', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  run('update');
  return run('install', '-y', '--no-install-recommends', name);
}

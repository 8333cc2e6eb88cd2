import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from './find.ts';

export type LaunchOptions = {
  /** The folder of the built extension. */
  build: string;
  headless: boolean;
  /** The folder of the browser's data. */
  profile: string;
  proxyPort: number;
};
/** `root` is where the extension's own pages lie, with a slash at the end. */
export type Launched = { browser: Browser; root: string };

const width = 1440;
const height = 1100;

export async function launchChromium({ build, headless, profile, proxyPort }: LaunchOptions): Promise<Launched> {
  const preferences = join(profile, 'Default/Preferences');
  if (!existsSync(preferences)) {
    mkdirSync(join(profile, 'Default'), { recursive: true });
    // No connections ahead of time: what goes out was asked for. And extensions may reload themselves.
    const values = { net: { network_prediction_options: 2 }, extensions: { ui: { developer_mode: true } } };
    writeFileSync(preferences, JSON.stringify(values));
  }
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless,
    defaultViewport: headless ? { width, height } : null,
    // Through the pipe, because Chrome and Edge no longer take --load-extension.
    pipe: true,
    enableExtensions: true,
    // Else going back would never find a page as it was left.
    ignoreDefaultArgs: ['--disable-back-forward-cache', '--enable-automation'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--proxy-server=http://127.0.0.1:${proxyPort}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--no-default-browser-check',
      '--no-pings',
      `--window-size=${width},${height}`,
    ],
    userDataDir: profile,
  });
  const id = await browser.installExtension(build);
  return { browser, root: `chrome-extension://${id}/` };
}

export async function launchFirefox({ build, headless, profile, proxyPort }: LaunchOptions): Promise<Launched> {
  const uuid = uuidIn(profile);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless,
    defaultViewport: headless ? { width, height } : null,
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoIdOf(build)]: uuid }),
      // An extension that tests install is gone when Firefox is closed; what it stored is there when it comes again.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      // Its list of downloads would take the keyboard.
      'browser.download.alwaysOpenPanel': false,
    },
    userDataDir: profile,
  });
  await browser.installExtension(build);
  return { browser, root: `moz-extension://${uuid}/` };
}

/** The same in every browser that opens this profile: what an extension stores lies under it. */
function uuidIn(profile: string): string {
  const file = join(profile, 'greenroom-uuid');
  if (!existsSync(file)) writeFileSync(file, randomUUID());
  return readFileSync(file, 'utf8');
}

function geckoIdOf(build: string): string {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

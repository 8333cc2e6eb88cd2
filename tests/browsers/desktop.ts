import { TargetType, type Browser } from 'puppeteer-core';
import { inFirefox } from './firefox-system.ts';

/** A notification as the desktop was asked to show it. */
export type Shown = { id: string; title: string; message: string; buttons: string[] };

/** The notifications of the extension, and a user who presses them. */
export type Desktop = {
  shown: () => Promise<Shown[]>;
  click: (id: string) => Promise<void>;
};

/** Firefox's own service for notifications gives way to one that keeps them; it outlives the event page. */
export async function firefoxDesktop(browser: Browser): Promise<Desktop> {
  await inFirefox(
    browser,
    `{
      const shown = globalThis.greenroomAlerts = new Map();
      const service = {
        QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
        showAlert: (alert, listener) => void shown.set(alert.name, { alert, listener }),
        closeAlert: (name) => void shown.delete(name),
      };
      const factory = {
        QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
        createInstance: (iid) => service.QueryInterface(iid),
      };
      Components.manager.QueryInterface(Ci.nsIComponentRegistrar).registerFactory(
        Services.uuid.generateUUID(), 'notifications of a test', '@mozilla.org/alerts-service;1', factory);
    }`,
  );
  return {
    shown: async () =>
      JSON.parse(
        String(
          await inFirefox(
            browser,
            `JSON.stringify([...greenroomAlerts].map(([id, { alert }]) =>
              ({ id, title: alert.title, message: alert.text, buttons: [] })))`,
          ),
        ),
      ) as Shown[],
    click: async (id) => {
      await inFirefox(
        browser,
        `{
          const { alert, listener } = greenroomAlerts.get(${JSON.stringify(id)});
          (listener.observe ?? listener)(null, 'alertclickcallback', alert.cookie);
        }`,
      );
    },
  };
}

/** Chromium tells nobody what a notification says, so the worker is asked to keep what it shows from now on. */
export async function chromiumDesktop(browser: Browser, root: string): Promise<Desktop> {
  const worker = async () => {
    const target = await browser.waitForTarget(
      (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(root),
    );
    const found = await target.worker();
    if (!found) throw new Error('The worker was stopped meanwhile.');
    return found;
  };
  type Create = (id: string, options: { title: string; message: string; buttons?: { title: string }[] }) => unknown;
  type Workshop = typeof globalThis & {
    kept?: Shown[];
    chrome: {
      notifications: { create: Create; getAll: () => Promise<object>; onClicked: { dispatch: (id: string) => void } };
    };
  };
  const keep = async () =>
    (await worker()).evaluate(() => {
      const scope = globalThis as Workshop;
      if (scope.kept) return;
      const kept: Shown[] = (scope.kept = []);
      const { notifications } = scope.chrome;
      const create = notifications.create.bind(notifications);
      notifications.create = (id, options) => {
        const { title, message, buttons = [] } = options;
        kept.push({ id, title, message, buttons: buttons.map((button) => button.title) });
        return create(id, options);
      };
    });
  await keep();
  return {
    shown: async () =>
      (await worker()).evaluate(async () => {
        const scope = globalThis as Workshop;
        const ids = Object.keys(await scope.chrome.notifications.getAll());
        // What an earlier worker showed is there, but its words are not known any more.
        return ids.map(
          (id) => scope.kept?.findLast((one) => one.id === id) ?? { id, title: '', message: '', buttons: [] },
        );
      }),
    click: async (id) =>
      (await worker()).evaluate((id) => (globalThis as Workshop).chrome.notifications.onClicked.dispatch(id), id),
  };
}

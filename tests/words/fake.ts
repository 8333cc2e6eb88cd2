/** Stands in unit tests where the package of the texts looks for the browser. */
export { fakeBrowser as browser } from 'wxt/testing/fake-browser';

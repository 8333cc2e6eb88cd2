/**
 * Stands in for WXT's context of content scripts, which Greenroom does not use. WXT's own tells the page of our start by
 * an event that the page can also forge, and that would tear our badges down; and it costs 1 kB on every page.
 */
export function ContentScriptContext(): void {}

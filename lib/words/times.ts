import { remembered } from './remembered';
import { locale } from './words';

/** A moment (ms since 1970), where the user is or in `options.timeZone`, as the user's language and country write it. */
export function timeWords(at: number, options: Intl.DateTimeFormatOptions): string {
  return formatOf(locale(), options).format(at);
}

/** How the clock is written: "09:05" where a day has 24 hours, "9:05 AM" where it has twice 12. */
export function clockStyle(): Intl.DateTimeFormatOptions {
  const { hour12 } = formatOf(locale(), { hour: 'numeric' }).resolvedOptions();
  return { hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit' };
}

const formatOf = remembered(
  (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

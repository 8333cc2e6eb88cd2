import type { ClientFacts } from '@/lib/interview/sighting-schema';
import * as hook from './job-hooks';
import { partBelow, textsIn } from './job-texts';
import { cleanText } from './text';

const signs = /member since|payment method|hire rate|total spent|jobs? posted/i;
const localTime = /^\d{1,2}:\d\d\s?[AP]M$/i;

/** Reads "About the client" under `root`; `null` where nothing of it is there. */
export function readClient(root: Element): ClientFacts | null {
  const about = root.querySelector(hook.aboutClient) ?? partBelow(root, /^about the client$/i, signs);
  if (!about) return null;
  const texts = textsIn(about);
  const text = texts.join(' ').slice(0, 4000);
  const number = (pattern: RegExp): number | null => {
    const found = pattern.exec(text)?.[1]?.replaceAll(',', '');
    return found && Number(found) <= 1_000_000 ? Number(found) : null;
  };
  const hireRate = number(/\b(\d{1,3})% hire rate/i);
  const client: ClientFacts = {
    paymentVerified: /\bpayment (?:method )?(?:not verified|unverified)\b/i.test(text)
      ? false
      : /\bpayment (?:method )?verified\b/i.test(text) || null,
    country: cleanText(about.querySelector(hook.clientCountry)?.textContent, 80) ?? cleanText(countryIn(about), 80),
    spent: /(\$[\d.,]{1,15}[KMB]?\+?) (?:total )?spent\b/i.exec(text)?.[1] ?? null,
    hires: number(/(?<![\d.,%])(\d[\d,]{0,8}) hires?\b(?! rate)/i),
    hireRate: hireRate !== null && hireRate <= 100 ? hireRate : null,
    openJobs: number(/(?<![\d.,])(\d[\d,]{0,8}) open jobs?\b/i),
    rating: number(/(?<![\d.,])([0-4]\.\d{1,2}|5(?:\.0{1,2})?|[0-4]) of \d[\d,]{0,8} reviews?\b/i),
    reviews: number(/ of (\d[\d,]{0,8}) reviews?\b/i),
    memberSince: /\bmember since ([A-Z][a-z]{2,8} \d{1,2}, \d{4})/i.exec(text)?.[1] ?? null,
  };
  return Object.values(client).some((value) => value !== null) ? client : null;
}

/** The country stands above the client's local time. */
function countryIn(about: Element): string | null {
  for (const part of about.querySelectorAll('li')) {
    const [country = '', ...others] = textsIn(part);
    if (others.some((text) => localTime.test(text)) && /^\p{L}[\p{L} .,'()-]{1,79}$/u.test(country)) return country;
  }
  return null;
}

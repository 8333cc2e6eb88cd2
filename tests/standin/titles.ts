const tasks = [
  'Build a booking calendar',
  'Move our newsletter to a new sender',
  'Fix slow product pages',
  'Design an onboarding flow',
  'Write API documentation',
  'Clean up a React dashboard',
  'Set up a data pipeline',
  'Port a Python script to the cloud',
  'Edit twelve podcast episodes',
  'Translate help articles into German',
  'Automate monthly invoices',
  'Review the security of a web app',
  'Draw an icon set',
  'Connect two inventory systems',
  'Test an Android app on real phones',
  'Plan a content calendar',
  'Migrate a WordPress shop',
] as const;
const clients = [
  'for a physiotherapy practice',
  'for a growing bakery chain',
  'for a climate charity',
  'for a language school',
  '(long term, about 20 h a week)',
  'for a small publisher',
  'for a family-run hotel',
  'before our launch in spring',
  'for a bicycle workshop',
  'with an existing team of four',
  'for a museum in Lisbon',
] as const;

/** A job title of our own making; 187 different ones, then they repeat. */
export function titleOf(number: number): string {
  return `${tasks[number % tasks.length]} ${clients[(number * 3 + 1) % clients.length]}`;
}

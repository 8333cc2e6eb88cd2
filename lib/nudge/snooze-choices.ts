/** For how long a reminder can be put off by one press; "next-working-day" is the beginning of its hours. */
export const snoozeChoices = ['1h', '4h', 'tomorrow', 'next-working-day'] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

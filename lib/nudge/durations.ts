/** Lengths in ms. A day here is 24 hours; local days are the calendar's business. */
export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

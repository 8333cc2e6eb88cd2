/** The end of the year 9999, ms since 1970: beyond that no calendar can follow. */
export const latestMoment = 253_402_300_799_999;

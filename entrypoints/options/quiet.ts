type Quiet = { quietFrom: number; quietTo: number };

const day = 1440;

/** How many minutes of a day are quiet; over midnight when they end before they begin, none when both are equal. */
export function quietMinutes({ quietFrom, quietTo }: Quiet): number {
  return (quietTo - quietFrom + day) % day;
}

export function isQuietAt(minute: number, quiet: Quiet): boolean {
  return (minute - quiet.quietFrom + day) % day < quietMinutes(quiet);
}

/** Octets a line may have, without its end (RFC 5545, 3.1). */
const longest = 75;

/** Breaks a line that is too long: what follows goes on after a space. No character is cut, however many octets it has. */
export function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > longest) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Text as the value of a property (RFC 5545, 3.3.11): line breaks and signs of the format escaped, other controls dropped. */
export function textValue(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n|\r|\u2028|\u2029/g, '\n')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
    .replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, '');
}

/** "20261126T130000Z", of ms since 1970. Always UTC, so that no time zone needs to be described. */
export function utcTime(at: number): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'second' });
  return instant.replace(/[-:]/g, '');
}

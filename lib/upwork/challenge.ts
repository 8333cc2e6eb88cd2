/** Cloudflare's "Just a moment..." may stand at any address (UPWORK 9): there nothing is done. */
export function isChallenge(document: Document): boolean {
  return (
    /^just a moment/i.test(document.title) ||
    [...document.scripts].some(({ src }) => src.includes('/cdn-cgi/challenge-platform'))
  );
}

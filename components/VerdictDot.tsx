import type { Verdict } from '@/lib/interview/sighting-schema';

/** Full, half or empty, so that it says the same without its colour. Beside words, which a screen reader reads alone. */
export function VerdictDot({ verdict }: { verdict: Verdict }) {
  return (
    <svg class={`dot ${verdict}`} viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <circle cx="5" cy="5" r="4" fill={verdict === 'understood' ? 'currentColor' : 'none'} stroke="currentColor" />
      {verdict === 'partly' && <path d="M5 1a4 4 0 0 1 0 8z" fill="currentColor" />}
    </svg>
  );
}

import { momentWords } from '@/components/moment-words';
import { pageNames, verdictNames } from '@/components/page-words';
import { VerdictDot } from '@/components/VerdictDot';
import type { Verdict } from '@/lib/interview/sighting-schema';
import type { LastReading } from '@/lib/storage/read';
import type { Watch } from './services';
import { useWatched } from './use-watched';

const consequences: Record<Verdict, string> = {
  understood: '',
  partly: ', the rest was left alone',
  'not-understood': ', so nothing was shown',
};

type Props = { watch: Watch<LastReading | null>; now: number };

/** What was read last, and whether it was understood. */
export function ReadingLine({ watch, now }: Props) {
  const reading = useWatched(watch);
  if (reading.state === 'failed') {
    return <p class="reading light">What was read last cannot be said. Close this window and open it again.</p>;
  }
  if (reading.state !== 'ready' || !reading.value) return null;

  const { page, verdict, at } = reading.value;
  return (
    <p class={verdict === 'understood' ? 'reading light' : 'reading doubtful'}>
      <VerdictDot verdict={verdict} />
      <span>
        {pageNames[page]} read at {momentWords(at, now)} · {verdictNames[verdict]}
        {consequences[verdict]}
      </span>
    </p>
  );
}

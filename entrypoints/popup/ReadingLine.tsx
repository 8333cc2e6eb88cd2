import { momentWords } from '@/components/moment-words';
import { pageName } from '@/components/page-words';
import { VerdictDot } from '@/components/VerdictDot';
import type { Verdict } from '@/lib/interview/sighting-schema';
import type { LastReading } from '@/lib/storage/read';
import { words, type WordKey } from '@/lib/words/words';
import { useWatched, type Watch } from '@/components/use-watched';

const sentences: Record<Verdict, WordKey> = {
  understood: 'popup.reading.understood',
  partly: 'popup.reading.partly',
  'not-understood': 'popup.reading.notUnderstood',
};

type Props = { watch: Watch<LastReading | null>; now: number };

/** What was read last, and whether it was understood. */
export function ReadingLine({ watch, now }: Props) {
  const reading = useWatched(watch);
  if (reading.state === 'failed') {
    return <p class="reading light">{words('popup.reading.unreadable')}</p>;
  }
  if (reading.state !== 'ready' || !reading.value) return null;

  const { page, verdict, at } = reading.value;
  return (
    <p class={verdict === 'understood' ? 'reading light' : 'reading doubtful'}>
      <VerdictDot verdict={verdict} />
      <span>{words(sentences[verdict], { page: pageName(page), moment: momentWords(at, now) })}</span>
    </p>
  );
}

import type { ReadPage, Verdict } from '@/lib/interview/sighting-schema';
import type { LastReading } from '@/lib/storage/read';
import { momentWords } from '@/components/moment-words';
import type { Watch } from './services';
import { useWatched } from './use-watched';

const pageNames: Record<ReadPage, string> = {
  proposals: 'Proposals page',
  archived: 'Archived proposals',
  proposal: 'Proposal page',
  invitation: 'Invitation',
  messages: 'Messages',
  job: 'Job page',
  search: 'Search',
  feed: 'Job feed',
  saved: 'Saved jobs',
  contracts: 'Contracts',
  offer: 'Offer',
};
const verdictWords: Record<Verdict, string> = {
  understood: 'understood',
  partly: 'partly understood, the rest was left alone',
  'not-understood': 'not understood, so nothing was shown',
};

type Props = { watch: Watch<LastReading | null>; now: number };

/** What was read last, and whether it was understood. */
export function ReadingLine({ watch, now }: Props) {
  const reading = useWatched(watch);
  if (reading.state !== 'ready' || !reading.value) return null;

  const { page, verdict, at } = reading.value;
  return (
    <p class={verdict === 'understood' ? 'reading light' : 'reading doubtful'}>
      {pageNames[page]} read at {momentWords(at, now)} · {verdictWords[verdict]}
    </p>
  );
}

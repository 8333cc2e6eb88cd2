import type { Competition } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';
import { aboutWords, competitionWords } from './competition-words';
import { momentWords } from './moment-words';

type Props = { competition: Competition; now: number };

/** With how many others the client talks about this job: no stage, and only as fresh as the last look at the job's page. */
export function CompetitionLine({ competition, now }: Props) {
  const { activity, seenAt } = competition.now;
  const viewed = activity.lastViewed && words('competition.lastViewed', { time: aboutWords(activity.lastViewed, now) });
  return (
    <section class="facts" aria-label={words('competition.title')}>
      <p>{words('competition.all', { figures: competitionWords(competition, now).join(' · ') })}</p>
      <p class="light">
        {viewed} {words('competition.seen', { time: momentWords(seenAt, now) })}
      </p>
    </section>
  );
}

import { useState } from 'preact/hooks';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewView } from '@/lib/interview/view-schema';
import type { Watch } from './services';
import { useWatched, type Watched } from './use-watched';

type Answered = { since: unknown; views: ReadonlyMap<Key, InterviewView> };

/** All interviews as they are watched, save that what an answer said of one counts until they are seen anew. */
export function useViews(
  watch: Watch<InterviewView[]>,
): [views: Watched<InterviewView[]>, onAnswered: (view: InterviewView) => void] {
  const watched = useWatched(watch);
  const [answered, setAnswered] = useState<Answered>({ since: watched, views: new Map() });

  const onAnswered = (view: InterviewView) =>
    setAnswered(({ since, views }) => ({
      since: watched,
      views: new Map(since === watched ? views : []).set(view.interviewId, view),
    }));
  if (watched.state !== 'ready' || answered.since !== watched) return [watched, onAnswered];
  const value = watched.value.map((view) => answered.views.get(view.interviewId) ?? view);
  return [{ state: 'ready', value }, onAnswered];
}

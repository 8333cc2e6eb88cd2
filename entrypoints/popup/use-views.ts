import { useEffect, useState } from 'preact/hooks';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewView } from '@/lib/interview/view-schema';
import type { Watch } from './services';
import { useWatched, type Watched } from './use-watched';

/** All interviews as they are watched, save that what an answer said of one counts until they are seen anew. */
export function useViews(
  watch: Watch<InterviewView[]>,
): [views: Watched<InterviewView[]>, onAnswered: (view: InterviewView) => void] {
  const watched = useWatched(watch);
  const [answered, setAnswered] = useState<ReadonlyMap<Key, InterviewView>>(new Map());
  useEffect(() => setAnswered(new Map()), [watched]);

  const onAnswered = (view: InterviewView) => setAnswered((before) => new Map(before).set(view.interviewId, view));
  if (watched.state !== 'ready') return [watched, onAnswered];
  const value = watched.value.map((view) => answered.get(view.interviewId) ?? view);
  return [{ state: 'ready', value }, onAnswered];
}

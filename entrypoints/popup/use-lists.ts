import { useMemo, useRef, useState } from 'preact/hooks';
import { useWatched, type Watched } from '@/components/use-watched';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewView } from '@/lib/interview/view-schema';
import type { Lists, Wish } from '@/lib/storage/read';
import type { Services } from './services';

type Answered = { since: unknown; views: ReadonlyMap<Key, InterviewView> };

/** What is listed, and what answers said of single interviews since: that counts until the lists are read anew. */
type Listed = { lists: Lists; newer: ReadonlyMap<Key, InterviewView> };

/** What is wished for as it is watched; until that has been read, what was wished for before. */
export function useLists(
  { watchLists }: Services,
  wish: Wish,
): [listed: Watched<Listed>, onAnswered: (view: InterviewView) => void] {
  const wished = JSON.stringify(wish);
  const watched = useFormer(useWatched(useMemo(() => watchLists(JSON.parse(wished) as Wish), [watchLists, wished])));
  const [answered, setAnswered] = useState<Answered>({ since: watched, views: new Map() });
  const onAnswered = (view: InterviewView) =>
    setAnswered(({ since, views }) => ({
      since: watched,
      views: new Map(since === watched ? views : []).set(view.interviewId, view),
    }));

  if (watched.state === 'failed') return [watched, onAnswered];
  if (watched.state === 'waiting' || !watched.value) return [{ state: 'waiting' }, onAnswered];
  const newer = answered.since === watched ? answered.views : new Map<Key, InterviewView>();
  return [{ state: 'ready', value: { lists: watched.value, newer } }, onAnswered];
}

/** What was watched before, for as long as what is watched now has told nothing. */
function useFormer<Value>(watched: Watched<Value>): Watched<Value> {
  const former = useRef(watched);
  if (watched.state !== 'waiting') former.current = watched;
  return former.current;
}

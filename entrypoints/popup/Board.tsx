import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChosenMode } from '@/components/ModeChoice';
import { FailureLine } from '@/components/FailureLine';
import type { Undoable } from '@/lib/interview/view-schema';
import type { CallCode } from '@/lib/messages/protocol';
import { Empty } from './Empty';
import type { Key } from '@/lib/interview/sighting-schema';
import { groupsOf, layoutOf, type Layout } from './groups';
import { InterviewRow } from './InterviewRow';
import type { Services } from './services';
import { useWatched } from './use-watched';

type Props = { services: Services; mode: ChosenMode; now: number };

/** All interviews by stage, the one nearest to a job first. */
export function Board({ services, mode, now }: Props) {
  const views = useWatched(services.watchViews);
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<{ interviewId: Key; layout: Layout } | null>(null);
  const [removed, setRemoved] = useState<Undoable | null>(null);
  const [failure, setFailure] = useState<CallCode | null>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || (event.target as Element).matches('input[type=text], input[type=search], textarea'))
        return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  async function putBack({ changeId }: Undoable): Promise<void> {
    const answer = await services.ask('undo', { changeId });
    setFailure(answer.ok ? null : answer.code);
    if (answer.ok) setRemoved(null);
  }

  if (views.state === 'waiting')
    return (
      <p class="light" aria-busy="true">
        Opening your interviews…
      </p>
    );
  if (views.state === 'failed') {
    return (
      <p class="note failure" role="alert">
        <span>
          Your interviews could not be read. Close this window and open it again. <code>{views.detail}</code>
        </span>
      </p>
    );
  }

  const groups = groupsOf(views.value, search, open?.layout ?? null);
  return (
    <>
      <FailureLine code={failure} onForget={() => setFailure(null)} />
      {removed && (
        <p class="removed" role="status">
          {removed.words}
          <button type="button" class="link" onClick={() => void putBack(removed)}>
            Undo
          </button>
        </p>
      )}
      {views.value.length === 0 && <Empty mode={mode} />}
      {views.value.length > 0 && (
        <input
          ref={field}
          type="search"
          aria-label="Search interviews"
          aria-keyshortcuts="/"
          placeholder="Search interviews (press /)"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {views.value.length > 0 && groups.length === 0 && <p class="light">No interview matches “{search}”.</p>}
      {groups.map(({ name, views }) => (
        <section key={name} class="group" aria-label={name}>
          <h2>
            {name} <span class="light">{views.length}</span>
          </h2>
          <ul>
            {views.map((view) => (
              <InterviewRow
                key={view.interviewId}
                view={view}
                ask={services.ask}
                now={now}
                open={open?.interviewId === view.interviewId}
                onOpen={(opens) => setOpen(opens ? { interviewId: view.interviewId, layout: layoutOf(groups) } : null)}
                onRemoved={(change) => {
                  setOpen(null);
                  setRemoved(change);
                }}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

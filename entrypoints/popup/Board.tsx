import { useEffect, useRef, useState } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import type { ChosenMode } from '@/components/ModeChoice';
import { undoWords } from '@/components/undo-words';
import { NoInterviews } from '@/components/NoInterviews';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewView } from '@/lib/interview/view-schema';
import type { CallCode } from '@/lib/messages/protocol';
import { numberWords, words } from '@/lib/words/words';
import { DoneLine, type Done } from './DoneLine';
import { DueNow } from './DueNow';
import { groupsOf, layoutOf, type Layout } from './groups';
import { InterviewRow } from './InterviewRow';
import type { Services } from './services';
import { useViews } from './use-views';

type Props = { services: Services; mode: ChosenMode; now: number };

/** What is due, then all interviews by stage, the one nearest to a job first. */
export function Board({ services, mode, now }: Props) {
  const [views, onAnswered] = useViews(services.watchViews);
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<{ interviewId: Key; layout: Layout } | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<CallCode | null>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || (event.target as Element).matches('input, textarea')) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  function onActed(view: InterviewView): void {
    onAnswered(view);
    const { undoable, checklists, title } = view;
    setDone(
      undoable && {
        changeId: undoable.changeId,
        words: words('popup.done', { done: undoWords(undoable, checklists), title: title ?? words('untitled') }),
      },
    );
  }

  async function undo(changeId: string): Promise<void> {
    const answer = await services.ask('undo', { changeId });
    setFailure(answer.ok ? null : answer.code);
    if (!answer.ok) return;
    onAnswered(answer.value);
    setDone((done) => done && { words: words('popup.takenBack', { done: done.words }), changeId: null });
  }

  if (views.state === 'waiting')
    return (
      <p class="light" aria-busy="true">
        {words('popup.opening')}
      </p>
    );
  if (views.state === 'failed') {
    return (
      <p class="note failure" role="alert">
        <span>
          {words('popup.unreadable')} <code>{views.detail}</code>
        </span>
      </p>
    );
  }

  const groups = groupsOf(views.value, search, open?.layout ?? null);
  return (
    <>
      <FailureLine code={failure} onForget={() => setFailure(null)} />
      <DoneLine done={done} onUndo={(changeId) => void undo(changeId)} />
      {views.value.length > 0 && <DueNow views={views.value} services={services} now={now} onActed={onActed} />}
      {views.value.length === 0 && <NoInterviews mode={mode} />}
      {views.value.length > 0 && (
        <input
          ref={field}
          type="search"
          dir="auto"
          aria-label={words('popup.search')}
          aria-keyshortcuts="/"
          placeholder={words('popup.searchHint')}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {views.value.length > 0 && groups.length === 0 && <p class="light">{words('popup.nothingFound', { search })}</p>}
      {groups.map(({ name, views }) => (
        <section key={name} class="group" aria-label={name}>
          <h2>
            {name} <span class="light">{numberWords(views.length)}</span>
          </h2>
          <ul>
            {views.map((view) => (
              <InterviewRow
                key={view.interviewId}
                view={view}
                services={services}
                now={now}
                open={open?.interviewId === view.interviewId}
                onOpen={(opens) => setOpen(opens ? { interviewId: view.interviewId, layout: layoutOf(groups) } : null)}
                onAnswered={(view) => {
                  onAnswered(view);
                  setDone(null); // the row says by itself what was done in it
                }}
                onRemoved={(change) => {
                  setOpen(null);
                  setDone(change);
                }}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

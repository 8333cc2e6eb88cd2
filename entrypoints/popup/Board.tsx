import { useState } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import type { ChosenMode } from '@/components/ModeChoice';
import { NoInterviews } from '@/components/NoInterviews';
import { undoWords } from '@/components/undo-words';
import type { InterviewSummary, InterviewView } from '@/lib/interview/view-schema';
import type { CallCode } from '@/lib/messages/protocol';
import type { Wish } from '@/lib/storage/read';
import { words } from '@/lib/words/words';
import { DoneLine, type Done } from './DoneLine';
import { dueAfter, dueIn } from './due';
import { dueAtFirst, DueNow } from './DueNow';
import { GroupList } from './GroupList';
import { groupsOf, openIn, type Opened } from './groups';
import { InterviewRow } from './InterviewRow';
import type { Services } from './services';
import { Unreadable } from './Unreadable';
import { useLate } from './use-late';
import { useLists } from './use-lists';

type Props = { services: Services; mode: ChosenMode; now: number; singleKeys: boolean };

/** Nobody waits for a list at each letter. */
const typingMs = 100;

/** What is due, then all interviews by stage, the one nearest to a job first. */
export function Board({ services, mode, now, singleKeys }: Props) {
  const [typed, setTyped] = useState('');
  const [due, setDue] = useState(dueAtFirst);
  const [more, setMore] = useState<Wish['more']>({});
  const search = useLate(typed, typingMs);
  const [listed, onAnswered] = useLists(services, { due, more, search });
  const [open, setOpen] = useState<Opened | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<CallCode | null>(null);

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

  if (listed.state === 'waiting')
    return (
      <p class="light" aria-busy="true">
        {words('popup.opening')}
      </p>
    );
  if (listed.state === 'failed') return <Unreadable detail={listed.detail} />;

  const { lists, newer } = listed.value;
  const groups = groupsOf(lists.groups, newer, open);
  const dueThen = dueAfter(lists, newer);
  const rows = groups.flatMap(({ summaries }) => summaries);
  const rowsBefore = Math.min(due, dueIn(dueThen.views).length);
  const numberOf = (summary: InterviewSummary) => (singleKeys ? rowsBefore + rows.indexOf(summary) + 1 : null);
  return (
    <>
      <FailureLine code={failure} onForget={() => setFailure(null)} />
      <DoneLine done={done} onUndo={(changeId) => void undo(changeId)} />
      {lists.total === 0 && <NoInterviews mode={mode} />}
      {lists.total > 0 && (
        <>
          <DueNow
            {...dueThen}
            numbered={singleKeys}
            limit={due}
            onLimit={setDue}
            services={services}
            now={now}
            onActed={onActed}
          />
          <input
            type="search"
            dir="auto"
            aria-label={words('popup.search')}
            aria-keyshortcuts="/"
            placeholder={words('popup.searchHint')}
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setOpen(null); // what is searched for may be another
            }}
          />
          {groups.length === 0 && <p class="light">{words('popup.nothingFound', { search })}</p>}
        </>
      )}
      {groups.map((page) => (
        <GroupList
          key={page.group}
          page={page}
          onMore={(wanted) => setMore((more) => ({ ...more, [page.group]: wanted }))}
        >
          {page.summaries.map((summary) => (
            <InterviewRow
              key={summary.interviewId}
              summary={summary}
              number={numberOf(summary)}
              services={services}
              now={now}
              open={open?.summary.interviewId === summary.interviewId}
              onOpen={(opens) => setOpen(opens ? openIn(groups, summary) : null)}
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
        </GroupList>
      ))}
    </>
  );
}

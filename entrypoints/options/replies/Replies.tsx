import { useRef, useState } from 'preact/hooks';
import type { Drafts } from '@/components/drafts';
import { EditFoot } from '@/components/lists/EditFoot';
import { HiddenRows } from '@/components/lists/HiddenRows';
import { movedWords } from '@/components/lists/moved-words';
import { SortableRows } from '@/components/lists/SortableRows';
import { useEdits } from '@/components/lists/use-edits';
import { replyName } from '@/components/reply-words';
import { useWatched } from '@/components/use-watched';
import type { ReplyChange } from '@/lib/interview/edit-schema';
import type { Reply } from '@/lib/interview/replies';
import { addReply, moveReply, restoreReplies, restoreReply } from '@/lib/interview/reply-changes';
import { words } from '@/lib/words/words';
import { Opening } from '../Opening';
import type { Ask, Services } from '../services';
import { replyDraft, type Written } from './reply-draft';
import { ReplyForm } from './ReplyForm';
import { ReplyRow } from './ReplyRow';

/** Texts for the user to copy into Upwork's messages. */
export function Replies({ services: { ask, watchReplies, drafts } }: { services: Services }) {
  const replies = useWatched(watchReplies);
  return (
    <section aria-labelledby="replies">
      <h2 id="replies">{words('replyEditor.title')}</h2>
      <p class="light">{words('replyEditor.about')}</p>
      <div class="group replies">
        <Opening watched={replies} />
        {replies.state === 'ready' && <Editor replies={replies.value} ask={ask} drafts={drafts} />}
      </div>
    </section>
  );
}

const nothing: Written = { name: '', text: '' };

function Editor({ replies, ask, drafts }: { replies: readonly Reply[]; ask: Ask; drafts: Drafts }) {
  const newDraft = replyDraft(drafts, 'new', nothing);
  const [adding, setAdding] = useState(() => newDraft.load() !== null);
  const adder = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { make, ...edits } = useEdits<ReplyChange[]>((changes) => ask('editReplies', changes));
  const rows = replies.map((reply) => ({ ...reply, id: reply.replyId, title: replyName(reply) }));
  const shown = rows.filter(({ hidden }) => !hidden);
  const whole = restoreReplies(replies);
  const titleOf = (id: string) => rows.find((row) => row.id === id)?.title ?? '';

  function move(from: number, to: number): void {
    const changes = moveReply(replies, from, to);
    if (changes.length > 0) void make(changes, movedWords(shown[from]?.title ?? '', to, shown.length));
  }

  async function add(written: Written): Promise<void> {
    const added = addReply(replies, { replyId: `own/${crypto.randomUUID()}`, ...written });
    if (await make([added], words('edit.said.added', { name: written.name }))) stopAdding();
  }

  function stopAdding(): void {
    newDraft.forget();
    setAdding(false);
    requestAnimationFrame(() => adder.current?.focus()); // the fields that had the focus are gone
  }

  return (
    <div ref={list} class="fields">
      {shown.length === 0 && <p class="light">{words('replyEditor.none')}</p>}
      <SortableRows
        label={words('replyEditor.title')}
        rows={shown.map(({ id, title, ...reply }) => ({ id, name: title, reply }))}
        onMove={move}
      >
        {({ id, name, reply }, moves) => (
          <ReplyRow
            reply={reply}
            drafts={drafts}
            moves={moves}
            onSave={(written) =>
              make([{ replyId: id, ...written }], words('edit.said.edited', { name: written.name ?? name }))
            }
            onHide={() => void make([{ replyId: id, hidden: true }], words('edit.said.hidden', { name }))}
            onRestore={() => void make([restoreReply(reply)], words('edit.said.restored', { name }))}
          />
        )}
      </SortableRows>
      <HiddenRows
        rows={rows
          .filter(({ hidden }) => hidden)
          .map(({ id, title, shipped }) => ({ id, name: title, shipped: shipped !== null }))}
        onShow={(id) => void make([{ replyId: id, hidden: false }], words('edit.said.shown', { name: titleOf(id) }))}
        onDelete={(id) => void make([{ replyId: id, text: null }], words('edit.said.deleted', { name: titleOf(id) }))}
      />
      <div>
        {adding ? (
          <ReplyForm old={nothing} draft={newDraft} onSave={add} onCancel={stopAdding} />
        ) : (
          <button ref={adder} type="button" class="button small" onClick={() => setAdding(true)}>
            {words('replyEditor.add')}
          </button>
        )}
      </div>
      <EditFoot edits={edits}>
        {whole.length > 0 && (
          <button
            type="button"
            class="link restore"
            title={words('edit.restoreListHint')}
            onClick={() => {
              list.current?.querySelector<HTMLElement>('.rows')?.focus(); // this button goes
              void make(whole, words('edit.said.restoredList'));
            }}
          >
            {words('edit.restoreList')}
          </button>
        )}
      </EditFoot>
    </div>
  );
}

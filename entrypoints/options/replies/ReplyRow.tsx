import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { RowTools } from '@/components/lists/RowTools';
import { replyName, replyText } from '@/components/reply-words';
import type { Drafts } from '@/components/drafts';
import type { Reply } from '@/lib/interview/replies';
import { words } from '@/lib/words/words';
import { replyDraft, type Written } from './reply-draft';
import { ReplyForm } from './ReplyForm';

type Props = {
  reply: Reply;
  drafts: Drafts;
  moves: ComponentChildren;
  /** Answers whether it was stored. */
  onSave: (written: Partial<Written>) => Promise<boolean>;
  onHide: () => void;
  onRestore: () => void;
};

/** One reply text: its name and how it begins; open, all of it, to be changed. */
export function ReplyRow({ reply, drafts, moves, onSave, onHide, onRestore }: Props) {
  const [name, text] = [replyName(reply), replyText(reply)];
  const draft = replyDraft(drafts, reply.replyId, { name, text });
  const [editing, setEditing] = useState(() => draft.load() !== null);
  const edit = useRef<HTMLButtonElement>(null);

  function close(): void {
    draft.forget();
    setEditing(false);
    requestAnimationFrame(() => edit.current?.focus()); // the fields that had the focus are gone
  }

  async function save(written: Written): Promise<void> {
    // What is as before is not said: a shipped name goes on following the language.
    const said = {
      ...(written.name !== name && { name: written.name }),
      ...(written.text !== text && { text: written.text }),
    };
    if (Object.keys(said).length === 0 || (await onSave(said))) close();
  }

  if (editing) return <ReplyForm old={{ name, text }} draft={draft} onSave={save} onCancel={close} />;
  return (
    <>
      <h3>
        <bdi>{name}</bdi> {reply.shipped === null && <span class="tag">{words('edit.yours')}</span>}
        {reply.changed && <span class="tag">{words('edit.changed')}</span>}
      </h3>
      <p class="beginning" dir="auto">
        {text}
      </p>
      <RowTools
        name={name}
        changed={reply.changed}
        editButton={edit}
        onEdit={() => setEditing(true)}
        onHide={onHide}
        onRestore={onRestore}
        moves={moves}
      />
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { RowTools } from '@/components/lists/RowTools';
import { replyName, replyText } from '@/components/reply-words';
import type { Reply } from '@/lib/interview/replies';
import { words } from '@/lib/words/words';
import { ReplyForm } from './ReplyForm';

type Props = {
  reply: Reply;
  moves: ComponentChildren;
  /** Answers whether it was stored. */
  onSave: (written: { name?: string; text?: string }) => Promise<boolean>;
  onHide: () => void;
  onRestore: () => void;
};

/** One reply text: its name and how it begins; open, all of it, to be changed. */
export function ReplyRow({ reply, moves, onSave, onHide, onRestore }: Props) {
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const [name, text] = [replyName(reply), replyText(reply)];

  function close(): void {
    setEditing(false);
    requestAnimationFrame(() => edit.current?.focus()); // the fields that had the focus are gone
  }

  async function save(written: { name: string; text: string }): Promise<void> {
    // What is as before is not said: a shipped name goes on following the language.
    const said = {
      ...(written.name !== name && { name: written.name }),
      ...(written.text !== text && { text: written.text }),
    };
    if (Object.keys(said).length === 0 || (await onSave(said))) close();
  }

  if (editing) return <ReplyForm name={name} text={text} onSave={save} onCancel={close} />;
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

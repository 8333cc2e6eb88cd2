import { useId, useRef, useState } from 'preact/hooks';
import { titleWords } from '@/components/interview-words';
import type { InterviewActs } from '@/components/use-interview-acts';
import type { Dossier } from '@/lib/interview/dossier';
import { words } from '@/lib/words/words';
import { FormButtons } from '@/components/FormButtons';

type Props = { dossier: Dossier; acts: InterviewActs };

/** What the interview and its client are called, and the way to call them otherwise. */
export function Names({ dossier, acts }: Props) {
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { title, client } = dossier.view;

  function close(): void {
    setEditing(false);
    button.current?.focus();
  }

  return (
    <div class="names">
      <h2>
        <span dir="auto">{titleWords(title)}</span>
      </h2>
      <p class="line">
        <span class="light" dir="auto">
          {client ?? words('names.noClient')}
        </span>
        <button
          type="button"
          ref={button}
          class="link"
          aria-expanded={isEditing}
          onClick={() => setEditing(!isEditing)}
        >
          {words('names.rename')}
        </button>
      </p>
      {isEditing && <NamesForm dossier={dossier} acts={acts} onDone={close} />}
    </div>
  );
}

function NamesForm({ dossier: { names }, acts, onDone }: Props & { onDone: () => void }) {
  const { own, read } = names;
  const [title, setTitle] = useState(own.title ?? read.title ?? '');
  const [client, setClient] = useState(own.client ?? read.client ?? '');
  const id = useId();

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if (await acts.setNames({ title: title.trim() || null, client: client.trim() || null })) onDone();
  }

  return (
    <form class="names-form" onSubmit={(event) => void save(event)} aria-busy={acts.pending.has('names')}>
      <NameField
        id={`${id}-title`}
        label={words('names.title')}
        longest={300}
        value={title}
        read={read.title}
        onType={setTitle}
      />
      <NameField
        id={`${id}-client`}
        label={words('names.client')}
        longest={120}
        value={client}
        read={read.client}
        onType={setClient}
      />
      <FormButtons submit={words('names.save')} onCancel={onDone} />
    </form>
  );
}

type NameFieldProps = {
  id: string;
  label: string;
  longest: number;
  value: string;
  /** What it is called without the user's word. */
  read: string | null;
  onType: (text: string) => void;
};

function NameField({ id, label, longest, value, read, onType }: NameFieldProps) {
  const isOther = read !== null && value.trim() !== read;
  return (
    <div>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        maxLength={longest}
        autocomplete="off"
        value={value}
        aria-describedby={`${id}-hint`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="light line">
        {isOther ? (
          <>
            <span>{words('names.read', { name: read })}</span>
            <button type="button" class="link" onClick={() => onType(read)}>
              {words('names.takeRead')}
            </button>
          </>
        ) : (
          words('names.follows')
        )}
      </p>
    </div>
  );
}

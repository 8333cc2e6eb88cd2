import { useState } from 'preact/hooks';
import { CopyButton } from '@/components/CopyButton';
import { replyName, replyText } from '@/components/reply-words';
import { useWatched } from '@/components/use-watched';
import { callTimes } from '@/components/zone-words';
import type { Dossier } from '@/lib/interview/dossier';
import { filledReply, leftBlank, type ReplyFacts } from '@/lib/interview/filled-reply';
import type { Reply } from '@/lib/interview/replies';
import { words } from '@/lib/words/words';
import type { Services } from '../services';
import { Section } from './Section';

type Props = { dossier: Dossier; services: Services };

/** Texts to copy into the chat, with this interview's words in them. Nothing is typed for the user. */
export function Replies({ dossier, services }: Props) {
  const replies = useWatched(services.watchReplies);
  const [openId, setOpenId] = useState<string | null>(null);
  const facts = factsOf(dossier, services);
  const shown = replies.state === 'ready' ? replies.value.filter(({ hidden }) => !hidden) : [];

  return (
    <Section name="replies">
      <p class="light">{words('replyTexts.hint')}</p>
      {replies.state === 'failed' && (
        <p class="problem" role="alert">
          {words('workspace.unreadable.text')} <code>{replies.detail}</code>
        </p>
      )}
      {replies.state === 'ready' && shown.length === 0 && <p class="light">{words('replyTexts.none')}</p>}
      <ul class="replies-list">
        {shown.map((reply) => (
          <ReplyItem
            key={reply.replyId}
            reply={reply}
            text={filledReply(replyText(reply), facts)}
            isOpen={reply.replyId === openId}
            onOpen={(opens) => setOpenId(opens ? reply.replyId : null)}
            copy={services.copy}
          />
        ))}
      </ul>
      <p>
        <a href="/options.html#replies" target="_blank">
          {words('replyTexts.edit')}
        </a>
      </p>
    </Section>
  );
}

type ItemProps = {
  reply: Reply;
  /** Filled in. */
  text: string;
  isOpen: boolean;
  onOpen: (opens: boolean) => void;
  copy: Services['copy'];
};

function ReplyItem({ reply, text, isOpen, onOpen, copy }: ItemProps) {
  return (
    <li>
      <div class="line">
        <button type="button" class="link" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
          <span dir="auto">{replyName(reply)}</span>
        </button>
        <CopyButton text={text} copy={copy}>
          <span class="for-ears">{words('replyTexts.copyThis', { name: replyName(reply) })}</span>
          <span aria-hidden="true">{words('replyTexts.copy')}</span>
        </CopyButton>
      </div>
      {isOpen && (
        <p class="reply-text" dir="auto">
          {text}
        </p>
      )}
      {isOpen && text.includes(leftBlank) && <p class="light">{words('replyTexts.blank', { blank: leftBlank })}</p>}
    </li>
  );
}

function factsOf({ view, clientZone, terms }: Dossier, { zones }: Services): ReplyFacts {
  const price = terms.find(({ name }) => name === 'price');
  return {
    client: view.client,
    title: view.title,
    call: view.meeting && callTimes(view.meeting.at, { mine: zones.own, theirs: clientZone }),
    price: price?.agreed ?? price?.offered ?? null,
  };
}

import type { Reply } from '@/lib/interview/replies';
import { keyOf, words } from '@/lib/words/words';

/** "Stay on Upwork": what a reply text is called. */
export function replyName({ shipped, name }: Pick<Reply, 'shipped' | 'name'>): string {
  return name ?? (shipped ? words(`${keyOf('reply', shipped)}.name`) : '');
}

/** What it says, with {client} and the like still to be filled in. */
export function replyText({ shipped, text }: Pick<Reply, 'shipped' | 'text'>): string {
  return text ?? (shipped ? words(`${keyOf('reply', shipped)}.text`) : '');
}

import { expect, it } from 'vitest';
import { replyName, replyText } from '@/components/reply-words';
import { filledReply, unknownBlanks } from '@/lib/interview/filled-reply';
import { replyChangeSchema } from '@/lib/interview/edit-schema';
import { repliesOf } from '@/lib/interview/replies';
import { said } from '@/tests/fixtures/make';

const facts = { client: 'Marisol', title: 'Rebuild a booking site', call: null, price: null };

it.each(repliesOf([]))('$replyId is a text that can be stored as it is, and greets the client', (reply) => {
  const [name, text] = [replyName(reply), replyText(reply)];
  expect(replyChangeSchema.safeParse({ replyId: reply.replyId, name, text }).success).toBe(true);
  expect(unknownBlanks(text)).toEqual([]);
  expect(filledReply(text, facts)).toMatch(/^Hi Marisol,\n\n.*“Rebuild a booking site”/s);
});

it('says what the user made of it', () => {
  const unsaid = { hidden: null, order: null };
  const [reply] = repliesOf([{ replyId: 'stay-on-upwork', name: said('Stay'), text: said('No WhatsApp.'), ...unsaid }]);
  expect([replyName(reply!), replyText(reply!)]).toEqual(['Stay', 'No WhatsApp.']);
});

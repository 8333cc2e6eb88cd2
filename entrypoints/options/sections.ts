import type { ComponentType } from 'preact';
import type { WordKey } from '@/lib/words/words';
import { Checklists } from './checklists/Checklists';
import { Data } from './data/Data';
import { Diagnostics } from './Diagnostics';
import { Ledger } from './Ledger';
import { Look } from './Look';
import { Reading } from './Reading';
import { Reminders } from './Reminders';
import { Replies } from './replies/Replies';
import type { Services } from './services';
import { TaughtSections } from './TaughtSections';

export type Section = { id: string; name: WordKey; View: ComponentType<{ services: Services }> };

/** The parts of the options in their order. `id` is their address: "options.html#diagnostics". */
export const sections = [
  { id: 'reading', name: 'options.reading.title', View: Reading },
  { id: 'look', name: 'options.look.title', View: Look },
  { id: 'reminders', name: 'options.reminders.title', View: Reminders },
  { id: 'checklists', name: 'checklists.title', View: Checklists },
  { id: 'replies', name: 'replyEditor.title', View: Replies },
  { id: 'data', name: 'data.title', View: Data },
  { id: 'taught', name: 'options.taught.title', View: TaughtSections },
  { id: 'diagnostics', name: 'options.diagnostics.title', View: Diagnostics },
  { id: 'ledger', name: 'options.ledger.title', View: Ledger },
] as const satisfies readonly Section[];

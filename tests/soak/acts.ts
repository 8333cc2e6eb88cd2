import type { Desk } from './desk.ts';
import * as own from './own-acts.ts';
import * as pages from './page-acts.ts';

/** Something that a freelancer does with Greenroom, or that happens to it; throws where it does not go as it should. */
export type Act = { name: string; often: number; run: (desk: Desk) => Promise<void> };

/** `often`: in proportion to each other; 0: when it is planned. */
export const acts: readonly Act[] = [
  { name: 'list loaded', often: 2, run: pages.loadList },
  { name: 'proposal and back', often: 2, run: pages.openProposal },
  { name: 'messages loaded', often: 1, run: pages.loadRooms },
  { name: 'job opened', often: 2, run: pages.openJob },
  { name: 'job over a search', often: 2, run: pages.slideJob },
  { name: 'tab changed', often: 3, run: pages.changeTab },
  { name: 'room opened', often: 3, run: pages.openRoom },
  { name: 'message written', often: 5, run: pages.write },
  { name: 'hidden tab changed', often: 4, run: pages.changeHidden },
  { name: 'ticked on a page', often: 2, run: pages.tickOnPage },
  { name: 'command', often: 14, run: own.say },
  { name: 'reminder answered', often: 4, run: own.answerReminder },
  { name: 'meeting planned', often: 1, run: own.planMeeting },
  { name: 'popup opened', often: 2, run: own.openPopup },
  { name: 'workspace browsed', often: 2, run: own.browseBoard },
  { name: 'backup saved', often: 0, run: own.saveBackup },
  { name: 'file imported', often: 0, run: own.importFile },
  { name: 'settings changed', often: 0, run: own.changeSettings },
  { name: 'worker stopped', often: 0, run: own.stopWorker },
];

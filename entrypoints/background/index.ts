import * as z from 'zod/mini';
import { defineBackground } from '#imports';
import { browser } from 'wxt/browser';
import { hashOf } from '@/entrypoints/sidepanel/route';
import { mayRead } from '@/lib/interview/settings-schema';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewView } from '@/lib/interview/view-schema';
import { answerWith, type Handlers } from '@/lib/messages/answer';
import { openWorkspace } from '@/lib/messages/open-workspace';
import { fail, succeed, type Result } from '@/lib/result';
import type { Moment } from '@/lib/storage/change';
import * as commands from '@/lib/storage/commands';
import { Database } from '@/lib/storage/db';
import { dismissDrift } from '@/lib/storage/dismissed-drifts';
import { editItems } from '@/lib/storage/item-edits';
import { Keeper } from '@/lib/storage/keeper';
import { snoozeUntil } from '@/lib/nudge/snooze';
import { saveNotes } from '@/lib/storage/notes';
import * as nudgeCommands from '@/lib/storage/nudge-commands';
import { editReplies } from '@/lib/storage/reply-edits';
import { readBadges, readView } from '@/lib/storage/read';
import { rememberJobs } from '@/lib/storage/jobs';
import { rememberRooms } from '@/lib/storage/rooms';
import { rememberLook } from '@/lib/storage/see';
import {
  changeSettings,
  loadNudgeSettings,
  loadSettings,
  loadTerms,
  saveNudgeSettings,
  type Terms,
} from '@/lib/storage/settings';
import { addTaughtRule, loadTaughtRules, removeTaughtRule } from '@/lib/storage/taught-rules';
import { afterLooks } from './after-looks';
import { startDailySnapshots } from './daily-snapshot';
import { dataHandlers } from './data-handlers';
import { startReminders } from './reminders';
import { tellAllBadges, tellBadges, toldRules, toldSettings } from './tell';

export default defineBackground(() => {
  z.config({ jitless: true }); // our pages' security policy forbids compiled checks
  const db = new Database();
  const keeper = new Keeper(db, () => Date.now());

  const momentBy = ({ deviceId, nudgeSettings }: Terms): Moment => {
    return { now: Date.now(), deviceId, settings: nudgeSettings };
  };
  const momentWhen = async (isOpen: Promise<void>): Promise<Moment> => {
    const [terms] = await Promise.all([loadTerms(), isOpen]);
    return momentBy(terms);
  };
  /** Of a command that begins; the database is open then, and can be written. */
  const moment = () => momentWhen(keeper.openToWrite());
  /** Of a look at it. */
  const glance = () => momentWhen(keeper.open());
  /** Of what a page shows; `null` where it may not be read now. */
  const seeing = async (asked: boolean): Promise<Moment | null> => {
    const [terms] = await Promise.all([loadTerms(), keeper.openToWrite()]);
    const seen = momentBy(terms);
    return mayRead(terms.settings, asked, seen.now) ? seen : null;
  };

  startDailySnapshots(db, keeper);
  const reminders = startReminders({ db, keeper, moment, tellBadges, tellAllBadges });
  /** Every open view hears of a change once it is on the disk, and what is due is computed anew. */
  const tellChanged = (interviewIds: readonly Key[]) => {
    if (interviewIds.length === 0) return;
    tellBadges(interviewIds);
    reminders.refresh();
  };
  const tellSeen = afterLooks(keeper, tellBadges, reminders.refresh);
  const told = <Code extends string>(answer: Result<InterviewView, Code>): Result<InterviewView, Code> => {
    if (answer.ok) tellChanged([answer.value.interviewId]);
    return answer;
  };
  /** Checklists and settings belong to all interviews. */
  const tellAllChanged = () => {
    tellAllBadges();
    reminders.refresh();
  };

  const handlers: Handlers = {
    settings: async () => succeed(await loadSettings()),
    see: async ({ asked, ...look }) => {
      const seen = await seeing(asked);
      if (!seen) return fail('not-reading');
      const { badges, changedIds } = await rememberLook(db, seen, look);
      tellSeen(changedIds);
      return succeed(badges);
    },
    seeRooms: async ({ asked, ...look }) => {
      const seen = await seeing(asked);
      if (!seen) return fail('not-reading');
      tellSeen((await rememberRooms(db, seen, look)).changedIds);
      return succeed(null);
    },
    seeJobs: async ({ asked, ...look }) => {
      const seen = await seeing(asked);
      if (!seen) return fail('not-reading');
      const { marks, changedIds } = await rememberJobs(db, seen, look);
      tellSeen(changedIds);
      return succeed(marks);
    },
    badges: async (interviewIds) => succeed(await readBadges(db, await glance(), interviewIds)),
    interview: async (interviewId) => succeed(await readView(db, await glance(), interviewId)),
    openFull: async (interviewId, { tab }) =>
      succeed(await openWorkspace(hashOf({ view: 'interview', interviewId }), tab?.windowId)),
    setStage: async ({ interviewId, stage }) => told(await commands.setStage(db, await moment(), interviewId, stage)),
    setTick: async ({ interviewId, itemId, done }) =>
      told(await commands.setTick(db, await moment(), interviewId, itemId, done)),
    setOutcome: async ({ interviewId, outcome, lostReason }) =>
      told(await commands.setOutcome(db, await moment(), interviewId, outcome, lostReason)),
    sayWrote: async ({ interviewId, direction }) =>
      told(await commands.sayWrote(db, await moment(), interviewId, direction)),
    answerSuggestion: async ({ interviewId, suggestionId, take }) =>
      told(await commands.answerSuggestion(db, await moment(), interviewId, suggestionId, take)),
    undo: async ({ changeId }) => told(await commands.undo(db, await moment(), changeId)),
    addByHand: async ({ title, key }) => told(await commands.addByHand(db, await moment(), title, key)),
    removeInterview: async ({ interviewId }) => told(await commands.setRemoved(db, await moment(), interviewId, true)),
    editItems: async ({ stage, changes }) => {
      const edited = await editItems(db, await moment(), stage, changes);
      if (edited.ok) tellAllChanged();
      return edited;
    },
    editReplies: async (changes) => editReplies(db, await moment(), changes),
    actOnNudge: async ({ until, ...said }) => {
      const at = await moment();
      const end = typeof until === 'string' ? snoozeUntil(until, at.settings, at.now) : until;
      return told(await nudgeCommands.actOnNudge(db, at, { ...said, until: end }));
    },
    setAttention: async ({ interviewId, attention }) =>
      told(await nudgeCommands.setAttention(db, await moment(), interviewId, attention)),
    setMeeting: async ({ interviewId, meeting }) =>
      told(await nudgeCommands.setMeeting(db, await moment(), interviewId, meeting)),
    setNames: async ({ interviewId, ...names }) =>
      told(await commands.setNames(db, await moment(), interviewId, names)),
    setDetail: async ({ interviewId, detail }) =>
      told(await commands.setDetail(db, await moment(), interviewId, detail)),
    saveNotes: async (notes) => saveNotes(db, await moment(), notes),
    nudgeSettings: async () => succeed(await loadNudgeSettings()),
    setNudgeSettings: async (settings) => {
      const saved = await saveNudgeSettings(settings);
      tellAllChanged();
      return succeed(saved);
    },
    ...dataHandlers({ db, keeper, moment, tellChanged, tellAllChanged, refresh: reminders.refresh }),
    setMode: async (mode) => toldSettings(await changeSettings({ mode })),
    setTheme: async (theme) => toldSettings(await changeSettings({ theme })),
    seeShade: async (seenShade) => {
      if (!mayRead(await loadSettings(), true, Date.now())) return fail('not-reading');
      await changeSettings({ seenShade });
      return succeed(null);
    },
    setPause: async (pause) => toldSettings(await changeSettings(pause)),
    taughtRules: async () => succeed(await loadTaughtRules()),
    addTaughtRule: async (rule) => toldRules(await addTaughtRule(rule)),
    removeTaughtRule: async (ruleId) => toldRules(await removeTaughtRule(ruleId)),
    dismissDrift: async (drift) => {
      await dismissDrift(drift);
      return succeed(null);
    },
    keepSkeleton: async (skeleton) => {
      if (skeleton && !mayRead(await loadSettings(), true, Date.now())) return fail('not-reading');
      await browser.storage.session.set({ skeleton });
      return succeed(null);
    },
    skeleton: async () => {
      const { skeleton } = await browser.storage.session.get('skeleton');
      return succeed(typeof skeleton === 'string' && skeleton ? skeleton : null);
    },
  };
  answerWith(handlers, (error) => keeper.failed(error));

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void welcome();
  });
});

/** Asks for the mode, once: an installation that was put back with its data has been asked. */
async function welcome(): Promise<void> {
  if ((await loadSettings()).mode === 'not-chosen') await browser.tabs.create({ url: '/welcome.html' });
}

import { useMemo, useState } from 'preact/hooks';
import { untickedGuards } from '@/lib/interview/checklist';
import type { Key } from '@/lib/interview/sighting-schema';
import type { LostReason, Outcome, Stage } from '@/lib/interview/stage';
import type { InterviewSummary, InterviewView } from '@/lib/interview/view-schema';
import type { CallCode } from '@/lib/messages/protocol';
import type { Result } from '@/lib/result';
import type { Services } from '../services';
import type { Done } from './Toast';
import { useNewest } from './use-newest';

/** How a card is drawn before the change is stored. */
type Draft = Partial<Pick<InterviewSummary, 'stage' | 'outcome' | 'lostReason'>>;
/** Guards of the stage that is left are not ticked. */
export type Question = { card: InterviewSummary; from: Stage; to: Stage; unticked: number };

export type Moves = {
  cards: readonly InterviewSummary[];
  /** What is being stored. */
  pending: ReadonlySet<Key>;
  question: Question | null;
  /** What was done last, and why something was not. */
  done: Done | null;
  failure: CallCode | null;
  toStage: (card: InterviewSummary, to: Stage) => void;
  setOutcome: (card: InterviewSummary, outcome: Outcome, lostReason: LostReason | null) => void;
  answer: (moves: boolean) => void;
  undo: () => void;
  /** An interview has been added by hand. */
  onAdded: (view: InterviewView) => void;
  forgetFailure: () => void;
  forgetDone: () => void;
};

/** What the user does to cards: drawn as done at once, and as it was again where it could not be stored. */
export function useMoves(watched: readonly InterviewSummary[], ask: Services['ask']): Moves {
  const [newest, onAnswered] = useNewest(watched);
  const [drafts, setDrafts] = useState<ReadonlyMap<Key, Draft>>(new Map());
  const [question, setQuestion] = useState<Question | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<CallCode | null>(null);

  const cards = useMemo(
    () => (drafts.size === 0 ? newest : newest.map((card) => drawn(card, drafts.get(card.interviewId)))),
    [newest, drafts],
  );

  function draw({ interviewId }: InterviewSummary, draft: Draft | null): void {
    setDrafts((drafts) => {
      const others = new Map(drafts);
      if (draft) others.set(interviewId, draft);
      else others.delete(interviewId);
      return others;
    });
  }

  /** What was drawn is true, or is taken back. */
  function settle(card: InterviewSummary, answer: Result<InterviewView, CallCode>, what: Done['what']): void {
    draw(card, null);
    setFailure(answer.ok ? null : answer.code);
    if (!answer.ok) return;
    onAnswered(answer.value);
    setDone({ what, title: answer.value.title, changeId: answer.value.undoable?.changeId ?? null });
  }

  async function store(card: InterviewSummary, to: Stage): Promise<void> {
    settle(card, await ask('setStage', { interviewId: card.interviewId, stage: to }), { stage: to });
  }

  async function toStage(card: InterviewSummary, to: Stage): Promise<void> {
    if (card.stage === to || drafts.has(card.interviewId)) return;
    draw(card, { stage: to });
    const found = await ask('interview', card.interviewId);
    if (!found.ok || !found.value) {
      draw(card, null);
      setFailure(found.ok ? 'unknown-interview' : found.code);
      return;
    }
    const unticked = found.value.stage === to ? 0 : untickedGuards(found.value);
    if (unticked > 0) setQuestion({ card, from: found.value.stage, to, unticked });
    else await store(card, to);
  }

  async function setOutcome(card: InterviewSummary, outcome: Outcome, lostReason: LostReason | null): Promise<void> {
    if (drafts.has(card.interviewId)) return;
    draw(card, { outcome, lostReason });
    const { interviewId } = card;
    settle(card, await ask('setOutcome', { interviewId, outcome, lostReason }), { outcome, lostReason });
  }

  function answer(moves: boolean): void {
    if (!question) return;
    setQuestion(null);
    if (moves) void store(question.card, question.to);
    else draw(question.card, null);
  }

  async function undo(): Promise<void> {
    if (!done?.changeId) return;
    setDone({ ...done, changeId: null });
    const answer = await ask('undo', { changeId: done.changeId });
    setFailure(answer.ok ? null : answer.code);
    if (!answer.ok) return;
    onAnswered(answer.value);
    setDone({ what: 'taken-back', title: answer.value.title, changeId: null });
  }

  return {
    cards,
    pending: useMemo(() => new Set(drafts.keys()), [drafts]),
    question,
    done,
    failure,
    toStage: (card, to) => void toStage(card, to),
    setOutcome: (card, outcome, lostReason) => void setOutcome(card, outcome, lostReason),
    answer,
    undo: () => void undo(),
    onAdded: ({ title, undoable }) => setDone({ what: 'added', title, changeId: undoable?.changeId ?? null }),
    forgetFailure: () => setFailure(null),
    forgetDone: () => setDone(null),
  };
}

function drawn(card: InterviewSummary, draft: Draft | undefined): InterviewSummary {
  return draft ? { ...card, ...draft } : card;
}

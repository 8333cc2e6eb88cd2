import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Drafts } from '@/components/drafts';
import type { FailureCode } from '@/components/failure-words';
import { useLeaving } from '@/components/use-leaving';
import type { NoteRevision } from '@/lib/interview/interview-schema';
import type { Key } from '@/lib/interview/sighting-schema';
import { msOf } from '@/lib/interview/stamp';
import type { Result } from '@/lib/result';

/** So long after the last key the notes are stored. Ms. */
const restMs = 1000;
/** What could not be stored is tried again by itself after so long. Ms. */
const retryMs = 10_000;

type SaveNotes = (
  name: 'saveNotes',
  request: { interviewId: Key; text: string; basedOn: string | null },
) => Promise<Result<NoteRevision, FailureCode>>;

type Options = {
  interviewId: Key;
  /** The notes as they are stored, by this window or another; `null` before the first. */
  stored: NoteRevision | null;
  ask: SaveNotes;
  drafts: Drafts;
};

export type NotesState = {
  text: string;
  /** When the stored text was written, ms since 1970; `null` before the first. */
  savedAt: number | null;
  /** `unsaved`: something is typed that will be stored in a moment. */
  state: 'saved' | 'unsaved' | 'saving' | 'failed';
  failure: FailureCode | null;
  /** What another window wrote while this one was being written in; both are kept. */
  other: NoteRevision | null;
  forgetOther: () => void;
  /** What was typed last time, and not stored before the window was gone, stands in the notes again. */
  isBroughtBack: boolean;
  type: (text: string) => void;
  /** Stores what is typed now. */
  flush: () => void;
  /** Makes an earlier text the notes; the ones it replaces stay as a revision. */
  goBackTo: (text: string) => void;
};

type Base = Pick<NoteRevision, 'stamp' | 'text'> | { stamp: null; text: '' };

/** The notes while somebody writes them: stored after each rest, when the field is left and when the window goes. */
export function useNotes({ interviewId, stored, ask, drafts }: Options): NotesState {
  const draftName = `notes ${interviewId}`;
  /** The stored text that the one in the field is based on. */
  const base = useRef<Base>(stored ?? { stamp: null, text: '' });
  const [text, setText] = useState(() => drafts.load(draftName) ?? base.current.text);
  const [isBroughtBack, setBroughtBack] = useState(text !== base.current.text);
  const [state, setState] = useState<NotesState['state']>('saved');
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [other, setOther] = useState<NoteRevision | null>(null);
  const newest = useRef(text);
  /** The text that is on its way. */
  const sent = useRef<string | null>(null);
  /** The next save must not write over the one before it. */
  const keepsLast = useRef(false);
  const isGone = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function show(next: string): void {
    newest.current = next;
    setText(next);
  }

  function saveIn(ms: number): void {
    clearTimeout(timer.current);
    if (!isGone.current) timer.current = setTimeout(() => void save(), ms);
  }

  async function save(): Promise<void> {
    clearTimeout(timer.current);
    const wanted = newest.current;
    if (sent.current !== null) return; // goes on when the answer comes
    if (wanted === base.current.text) {
      drafts.forget(draftName);
      setState('saved');
      return;
    }
    sent.current = wanted;
    setState('saving');
    const basedOn = keepsLast.current ? null : base.current.stamp;
    const answer = await ask('saveNotes', { interviewId, text: wanted, basedOn });
    sent.current = null;
    setFailure(answer.ok ? null : answer.code);
    if (!answer.ok) {
      // Erased, most likely: nothing that was typed about it is to stay.
      if (answer.code === 'unknown-interview') drafts.forget(draftName);
      setState('failed');
      saveIn(retryMs);
      return;
    }
    base.current = answer.value;
    if (newest.current === wanted) keepsLast.current = false;
    await save();
  }

  function type(next: string): void {
    show(next);
    drafts.keep(draftName, next);
    setState((state) => (state === 'failed' ? state : 'unsaved'));
    saveIn(restMs);
  }

  function goBackTo(earlier: string): void {
    show(earlier);
    drafts.keep(draftName, earlier);
    keepsLast.current = true;
    void save();
  }

  // Another window has written: its text is shown, unless there is something here that is not stored yet.
  useEffect(() => {
    const { stamp, text: known } = base.current;
    if (!stored || (stamp !== null && stored.stamp <= stamp)) return;
    const isOwn = stored.text === sent.current || stored.text === newest.current;
    const isIdle = newest.current === known && sent.current === null;
    if (isOwn || isIdle) base.current = stored;
    if (isIdle) show(stored.text);
    else if (!isOwn) setOther(stored);
  }, [stored]);
  useEffect(() => {
    if (isBroughtBack) void save();
  }, []);
  useLayoutEffect(
    () => () => {
      isGone.current = true;
      clearTimeout(timer.current);
    },
    [],
  );
  useLeaving(() => void save());

  return {
    text,
    savedAt: base.current.stamp === null ? null : msOf(base.current.stamp),
    state,
    failure,
    other,
    forgetOther: () => setOther(null),
    isBroughtBack,
    type: (next) => {
      setBroughtBack(false);
      type(next);
    },
    flush: () => void save(),
    goBackTo,
  };
}

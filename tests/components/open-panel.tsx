import { render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { Panel } from '@/components/Panel';
import type { AskInterview } from '@/components/use-interview-acts';
import type { InterviewView } from '@/lib/interview/view-schema';

export const address = 'https://www.upwork.com/ab/messages/rooms/room_1';

/** A background that answers when told to. */
export function aBackground() {
  const answers: ((answer: unknown) => void)[] = [];
  const ask = vi.fn(() => new Promise((resolve) => answers.push(resolve)));
  return {
    ask: ask as unknown as AskInterview,
    calls: ask.mock.calls as unknown[][],
    store: (view: InterviewView) => answers.shift()?.({ ok: true, value: view }),
    refuse: (code: string) => answers.shift()?.({ ok: false, code, detail: '' }),
  };
}

/** The panel of `view` with such a background. */
export function openPanel(view: InterviewView, now = 0) {
  const background = aBackground();
  render(
    <Panel
      view={view}
      ask={background.ask}
      now={now}
      addressOf={() => address}
      openFull={() => Promise.resolve(null)}
      refusal={null}
      onForgetRefusal={() => {}}
      onClose={() => {}}
    />,
  );
  return background;
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });

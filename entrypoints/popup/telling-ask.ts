import type { AskInterview } from '@/components/use-interview-acts';
import type { InterviewView } from '@/lib/interview/view-schema';
import type { Ask } from './services';

/** Asks, and tells what the interview is after what was asked for, before anything else hears of it. */
export function tellingAsk(ask: Ask, tell: (view: InterviewView) => void): AskInterview {
  return (async (...call: Parameters<AskInterview>) => {
    const answer = await (ask as AskInterview)(...call);
    if (answer.ok) tell(answer.value);
    return answer;
  }) as AskInterview;
}

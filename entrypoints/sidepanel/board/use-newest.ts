import { useMemo, useState } from 'preact/hooks';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewSummary } from '@/lib/interview/view-schema';

type Answered = { answer: InterviewSummary; insteadOf: InterviewSummary | undefined };

/**
 * All interviews as they are watched, save that what an answer said of one counts until it is seen anew: reading thousands
 * takes a while, and what the user did must not look undone meanwhile.
 */
export function useNewest(
  watched: readonly InterviewSummary[],
): [newest: readonly InterviewSummary[], onAnswered: (answer: InterviewSummary) => void] {
  const [answers, setAnswers] = useState<ReadonlyMap<Key, Answered>>(new Map());

  const newest = useMemo(
    () => (answers.size === 0 ? watched : watched.map((seen) => newer(seen, answers.get(seen.interviewId)))),
    [watched, answers],
  );
  const onAnswered = (answer: InterviewSummary) => {
    const { interviewId } = answer;
    const insteadOf = watched.find((seen) => seen.interviewId === interviewId);
    setAnswers((answers) => new Map(answers).set(interviewId, { answer, insteadOf }));
  };
  return [newest, onAnswered];
}

function newer(seen: InterviewSummary, answered: Answered | undefined): InterviewSummary {
  if (!answered) return seen;
  const isOld = seen === answered.insteadOf || seen.updatedAt < answered.answer.updatedAt;
  return isOld ? answered.answer : seen;
}

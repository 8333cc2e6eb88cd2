import type { FailureCode } from '@/components/failure-words';
import type { Detail } from '@/lib/interview/detail-schema';
import type { Key } from '@/lib/interview/sighting-schema';
import type { Services } from '../services';

/** Writes down one detail. Answers why it could not be stored, or `null`. */
export async function storeDetail(ask: Services['ask'], interviewId: Key, detail: Detail): Promise<FailureCode | null> {
  const answer = await ask('setDetail', { interviewId, detail });
  return answer.ok ? null : answer.code;
}

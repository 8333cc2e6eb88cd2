import type { Key } from '@/lib/interview/sighting-schema';
import type { Moment } from '@/lib/storage/change';
import type { Database } from '@/lib/storage/db';
import type { Keeper } from '@/lib/storage/keeper';

/** What reminders need of the background. */
export type ReminderServices = {
  db: Database;
  keeper: Keeper;
  moment: () => Promise<Moment>;
  /** Badges of these interviews look different now. */
  tellBadges: (interviewIds: readonly Key[]) => void;
  /** Those of all interviews may. */
  tellAllBadges: () => void;
};

import { dossierOf, type Dossier } from '@/lib/interview/dossier';
import type { InterviewView } from '@/lib/interview/view-schema';
import { anInterview } from '@/tests/fixtures/make';

/** An interview about which nothing is written yet, with some properties changed. */
export function aDossier(view: InterviewView, fields: Partial<Dossier> = {}): Dossier {
  const nothing = { changes: [], activities: [], revisions: [] };
  return { ...dossierOf(anInterview({ keys: view.keys }), view, nothing), ...fields };
}

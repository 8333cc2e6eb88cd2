import { act } from '@testing-library/preact';
import type { Dossier } from '@/lib/interview/dossier';
import { hashOf } from '@/entrypoints/sidepanel/route';
import type { Services } from '@/entrypoints/sidepanel/services';
import { aDossier } from './make-dossier';
import { booking, openWorkspace } from './open-workspace';

type World = {
  dossier?: Partial<Dossier>;
  view?: 'interview' | 'brief';
  answers?: Record<string, unknown>;
  services?: Partial<Services>;
  /** What was typed and not stored before the last window was gone, by the names of the fields. */
  drafts?: Record<string, string>;
};

/** One interview, opened in the workspace. `show` goes on with what is watched of it. */
export function openDossier({
  dossier = {},
  view = 'interview',
  answers = {},
  services = {},
  drafts = {},
}: World = {}) {
  const shown = aDossier(dossier.view ?? booking, dossier);
  let next: (dossier: Dossier | null) => void = () => {};
  const kept = new Map(Object.entries(drafts));
  const world = openWorkspace({
    hash: hashOf({ view, interviewId: shown.view.interviewId }),
    answers,
    services: {
      watchDossier: () => (given) => {
        next = given;
        next(shown);
        return () => {};
      },
      drafts: {
        load: (name) => kept.get(name) ?? null,
        keep: (name, text) => kept.set(name, text),
        forget: (name) => kept.delete(name),
      },
      ...services,
    },
  });
  return {
    ...world,
    kept,
    show: (fields: Partial<Dossier>) => {
      void act(() => next({ ...shown, ...fields }));
    },
    interviewId: shown.view.interviewId,
  };
}

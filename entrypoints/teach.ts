import { defineUnlistedScript } from '#imports';
import { openTeach, type OpenTeach, type TeachList } from '@/components/mount-teach';
import type { Shade } from '@/lib/interview/theme';
import type { TaughtRule } from '@/lib/interview/taught-schema';
import type { CallCode } from '@/lib/messages/protocol';
import { findTeachable, previewOf } from '@/lib/upwork/taught-preview';
import type { PageSection } from '@/lib/upwork/taught-sections';

type TeachServices = {
  /** `null`: as the page is. */
  shade: Shade | null;
  /** Stores a rule; answers why it could not. */
  keep: (rule: TaughtRule) => Promise<CallCode | null>;
  onClosed: () => void;
};

declare global {
  /** In the world of Greenroom's own script only; the page does not see it. */
  var greenroomTeach: ((services: TeachServices) => OpenTeach) | undefined;
}

/** Pointing at a list, with everything in it. Loaded into Upwork's page when the user wants to teach one. */
export default defineUnlistedScript(() => {
  globalThis.greenroomTeach = ({ shade, keep, onClosed }) =>
    openTeach({
      shade,
      look: () => findTeachable(document, here()).map((section) => listOf(section, keep)),
      onClosed,
    });
});

function listOf(section: PageSection, keep: TeachServices['keep']): TeachList {
  const { element, heading, label, rows } = section;
  return {
    element,
    name: heading ?? label,
    jobs: rows.length,
    preview: () => {
      const preview = previewOf(section, document, here(), Date.now());
      if (preview.refusal !== null) return preview;
      const { rule, titles, isSubmitted } = preview;
      const whole = () => ({ ...rule, ruleId: crypto.randomUUID(), taughtAt: Date.now() });
      return { refusal: null, titles, isSubmitted, keep: () => keep(whole()) };
    },
  };
}

function here(): URL {
  return new URL(location.href);
}

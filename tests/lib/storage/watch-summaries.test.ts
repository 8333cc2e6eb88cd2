// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import { newsKeeper, withNews } from '@/lib/storage/summary-news';
import { watchSummaries, type StartWorker } from '@/lib/storage/watch-summaries';
import { aView } from '@/tests/components/make-view';

function aSummary(interviewId: string, updatedAt: number, title = 'Logo'): InterviewSummary {
  return { ...aView({ interviewId, title }), updatedAt };
}
const [one, two] = [aSummary('proposal:1', 1), aSummary('proposal:2', 2)];

describe('news of a list', () => {
  it('are everything at first, and then what has changed or gone', () => {
    const newsOf = newsKeeper();
    expect(newsOf([two, one])).toEqual({ changed: [two, one], gone: [] });
    expect(newsOf([two, one])).toEqual({ changed: [], gone: [] });
    const renamed = aSummary('proposal:1', 3, 'Renamed');
    expect(newsOf([renamed])).toEqual({ changed: [renamed], gone: ['proposal:2'] });
  });

  it('make the list what it is, and leave what did not change as it was', () => {
    expect(withNews([two, one], { changed: [aSummary('proposal:3', 9)], gone: ['proposal:2'] })).toEqual([
      aSummary('proposal:3', 9),
      one,
    ]);
    expect(withNews([two, one], { changed: [], gone: [] })[1]).toBe(one);
  });

  it('lead from any list to any other', () => {
    const list = fc.uniqueArray(fc.record({ id: fc.nat(5), at: fc.nat(9) }), { selector: ({ id }) => id });
    const made = list.map((each) => each.map(({ id, at }) => aSummary(`proposal:${id}`, at)));
    fc.assert(
      fc.property(fc.array(made, { maxLength: 5 }), (lists) => {
        const newsOf = newsKeeper();
        const byId = (summaries: InterviewSummary[]) => new Set(summaries.map((each) => JSON.stringify(each)));
        let shown: InterviewSummary[] = [];
        for (const summaries of lists) {
          shown = withNews(shown, newsOf(summaries));
          expect(byId(shown)).toEqual(byId(summaries));
        }
      }),
    );
  });
});

describe('the interviews that are watched', () => {
  function aWorker() {
    let tell: Parameters<StartWorker>[0] = () => {};
    const start = vi.fn<StartWorker>((hear) => void (tell = hear));
    return { start, watch: watchSummaries(start), hear: (news: Parameters<typeof tell>[0]) => tell(news) };
  }
  const news = (...changed: InterviewSummary[]) => ({ changed, gone: [] });

  it('are not read before somebody asks', () => {
    const { start, watch } = aWorker();
    expect(start).not.toHaveBeenCalled();
    watch(vi.fn(), vi.fn());
    expect(start).toHaveBeenCalledOnce();
  });

  it('are shown after each change, and at once to whoever comes later, with one worker for all', () => {
    const { hear, start, watch } = aWorker();
    const [first, second] = [vi.fn(), vi.fn()];
    const stop = watch(first, vi.fn());
    expect(first).not.toHaveBeenCalled();
    hear(news(one));
    expect(first).toHaveBeenLastCalledWith([one]);
    watch(second, vi.fn());
    expect(second).toHaveBeenLastCalledWith([one]);
    stop();
    hear(news(two));
    expect(second).toHaveBeenLastCalledWith([two, one]);
    expect(first).toHaveBeenCalledTimes(1);
    expect(start).toHaveBeenCalledOnce();
  });

  it('tell of a failure', () => {
    const { hear, watch } = aWorker();
    const failed = vi.fn();
    watch(vi.fn(), failed);
    hear({ failed: 'no disk' });
    expect(failed).toHaveBeenCalledWith('no disk');
  });
});

import { words } from '@/lib/words/words';

type Props = {
  /** What the form does when it is sent: "Save". */
  submit: string;
  /** There is nothing to send yet. */
  isEmpty?: boolean;
  onCancel: () => void;
};

/** The two ways out of a form. */
export function FormButtons({ submit, isEmpty = false, onCancel }: Props) {
  return (
    <div class="buttons">
      <button type="submit" class="button small primary" aria-disabled={isEmpty || undefined}>
        {submit}
      </button>
      <button type="button" class="button small quiet" onClick={onCancel}>
        {words('pages.cancel')}
      </button>
    </div>
  );
}

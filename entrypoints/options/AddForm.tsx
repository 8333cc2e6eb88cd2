import type { ComponentChildren } from 'preact';
import { ProblemLine } from './ProblemLine';

type Props = {
  button: string;
  problemId: string;
  problem: string | null;
  onAdd: () => void;
  children: ComponentChildren;
};

/** Fields for something new, which is stored when it is added. */
export function AddForm({ button, problemId, problem, onAdd, children }: Props) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onAdd();
      }}
    >
      <div class="add">
        {children}
        <button type="submit" class="button">
          {button}
        </button>
      </div>
      <ProblemLine id={problemId} words={problem} />
    </form>
  );
}

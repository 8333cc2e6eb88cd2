/** What is wrong with a field, which names this line by `aria-describedby`. */
export function ProblemLine({ id, words }: { id: string; words: string | null }) {
  return (
    words && (
      <p id={id} class="problem" role="alert">
        {words}
      </p>
    )
  );
}

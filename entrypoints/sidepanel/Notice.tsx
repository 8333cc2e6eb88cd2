import type { ComponentChildren } from 'preact';

type Props = {
  title: string;
  text: string;
  /** Something went wrong: told at once to a screen reader. */
  isFailure?: boolean;
  /** What to do about it. */
  children?: ComponentChildren;
};

/** Stands where there is nothing else to show, says why, and what to do. */
export function Notice({ title, text, isFailure = false, children }: Props) {
  return (
    <section class="notice" role={isFailure ? 'alert' : undefined}>
      <h2>{title}</h2>
      <p class="light">{text}</p>
      <div class="buttons">{children}</div>
    </section>
  );
}

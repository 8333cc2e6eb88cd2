import { useEffect, useRef } from 'preact/hooks';

type Props = {
  /** Heard only: the line that the field stands in says the same to the eye. */
  label: string;
  text: string;
  invalid: boolean;
  describedBy: string;
  takesFocus?: boolean;
  onText: (text: string) => void;
};

/** A time of day. */
export function TimeField({ label, text, invalid, describedBy, takesFocus = false, onText }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);

  return (
    <input
      ref={field}
      type="time"
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      value={text}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  );
}

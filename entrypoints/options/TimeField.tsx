type Props = {
  /** Heard only: the line that the field stands in says the same to the eye. */
  label: string;
  text: string;
  invalid: boolean;
  describedBy: string;
  onText: (text: string) => void;
};

/** A time of day. */
export function TimeField({ label, text, invalid, describedBy, onText }: Props) {
  return (
    <input
      type="time"
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      value={text}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  );
}

/** Makes what takes long to make once for the same arguments, which are plain values. */
export function remembered<Arguments extends unknown[], Made>(
  make: (...args: Arguments) => Made,
): (...args: Arguments) => Made {
  const made = new Map<string, Made>();
  return (...args) => {
    const name = JSON.stringify(args);
    const known = made.get(name) ?? make(...args);
    made.set(name, known);
    return known;
  };
}

/** Makes what takes long to make once for the same arguments, which are plain values. */
export function remembered<Arguments extends unknown[], Made>(
  make: (...args: Arguments) => Made,
): (...args: Arguments) => Made {
  const made = new Map<string, Made>();
  return (...args) => {
    const [only] = args;
    const name = args.length === 1 && typeof only === 'string' ? only : JSON.stringify(args);
    const known = made.get(name) ?? make(...args);
    made.set(name, known);
    return known;
  };
}

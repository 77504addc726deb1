let waiting: readonly File[] = []

/** Leave files for the screen that comes next: no address can carry them. */
export function handOver(files: readonly File[]): void {
  waiting = files
}

/** Take what was left, once. */
export function takeOver(): readonly File[] {
  const taken = waiting
  waiting = []
  return taken
}

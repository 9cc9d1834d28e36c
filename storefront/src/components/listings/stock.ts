/** Honest scarcity: only ever said when the backend counted it. */
export const lowStock = (left: number): string =>
  left === 1 ? "The last one" : `Only ${left} left`

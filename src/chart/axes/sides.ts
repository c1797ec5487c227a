/** What belongs to a side: the right one is the left one where a plot has no right axis. */
export function ofSide<T>(
  side: 'left' | 'right',
  { left, right }: { readonly left: T; readonly right: T | undefined },
): T {
  return side === 'right' ? (right ?? left) : left;
}

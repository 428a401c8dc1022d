/** What has equal keys, together: groups, and what is in them, stay in the order of the list. */
export function groupsBy<T>(list: readonly T[], keyOf: (element: T) => unknown): T[][] {
  const groups = new Map<string, T[]>();
  for (const each of list) {
    const key = JSON.stringify(keyOf(each));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

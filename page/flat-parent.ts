import { plain } from './plain';

/** The parent in the tree as it is shown: a slot for what is put into it, a host for its shadow. */
export function flatParent(node: Node): Node | null {
  const { assignedSlot, parentNode, host } = plain(node) as Element & ShadowRoot;
  return assignedSlot ?? parentNode ?? host ?? null;
}

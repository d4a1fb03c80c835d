const masks = new WeakMap<Node, Node>();

/**
 * The node as its class has it, for reading properties and calling methods. In Chromium a form answers
 * with its fields: `form.parentNode` is an `<input name="parentNode">`, for scripts of ours too. The
 * browser's own functions want the node itself.
 */
export function plain<N extends Node>(node: N): N {
  if (!(node instanceof (globalThis.HTMLFormElement ?? Never))) return node;
  let mask = masks.get(node) as N | undefined;
  if (!mask) {
    mask = new Proxy(node, { get: (form, name) => inherited(form, name) });
    masks.set(node, mask);
    masks.set(mask, mask);
  }
  return mask;
}

/** For tests without a document. */
class Never {}

function inherited(form: Node, name: string | symbol): unknown {
  let proto: object | null = HTMLFormElement.prototype;
  for (; proto; proto = Object.getPrototypeOf(proto)) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    if (found?.get) return found.get.call(form);
    if (found) return typeof found.value === 'function' ? found.value.bind(form) : found.value;
  }
  return undefined;
}

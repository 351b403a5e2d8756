/**
 * A browser that translates a page puts each text into an element of its own, or other words in its place. React still
 * looks for the text where it wrote it, and one text that is taken away then takes the whole page with it. So a node
 * that was moved is removed where it stands, and one that others stood before is looked for from where it stands.
 */
export function surviveTranslation() {
  if (typeof Node === "undefined") return;
  const { insertBefore, removeChild } = Node.prototype;
  Node.prototype.removeChild = function removed<T extends Node>(this: Node, child: T): T {
    if (child.parentNode === this) return removeChild.call(this, child) as T;
    child.parentNode?.removeChild(child);
    return child;
  };
  Node.prototype.insertBefore = function inserted<T extends Node>(this: Node, fresh: T, before: Node | null): T {
    let place = before;
    while (place && place.parentNode !== this) place = place.parentNode;
    return insertBefore.call(this, fresh, place) as T;
  };
}

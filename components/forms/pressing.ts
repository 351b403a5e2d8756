/**
 * A sentence that appears between the two halves of a press moves what is pressed from under the finger: the field above
 * loses the focus with the first half already. So whatever is said about a field that was left, or goes because of it, waits for the second.
 */
export function watchPresses(page: EventTarget): () => Promise<void> {
  let isDown = false;
  const waiting: (() => void)[] = [];
  const begin = () => {
    isDown = true;
  };
  // The click follows in the same task.
  const end = () =>
    void setTimeout(() => {
      isDown = false;
      for (const go of waiting.splice(0)) go();
    });
  // A finger is followed by the events of a mouse; a key says that a press which ended outside of the page has ended.
  for (const type of ["pointerdown", "mousedown"]) page.addEventListener(type, begin, true);
  for (const type of ["pointerup", "pointercancel", "mouseup", "keydown"]) page.addEventListener(type, end, true);
  return () => (isDown ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve());
}

let watched: ReturnType<typeof watchPresses> | undefined;

/** Settles as soon as nothing is being pressed; the first call begins to watch. */
export function pressEnded(): Promise<void> {
  watched ??= watchPresses(document);
  return watched();
}

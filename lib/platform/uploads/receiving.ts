import "server-only";

type Limits = {
  all: number;
  ofOneSender: number;
  /** Without a byte for so long an upload is over; so it is in all. */
  quietMs: number;
  longestMs: number;
  /** When every place is taken, whoever has been quiet for this long makes room. */
  yieldMs: number;
};

/** A place to send from: `moved` is said with every piece, `ended` is called when the place is taken away. */
export type Place = { moved(): void; leave(): void };
type Held = { sender: string; last: number; end: () => void };

/** How many bodies this process takes at once, of one sender and of all: a stalled one costs a place for moments only. */
export function places({ all, ofOneSender, quietMs, longestMs, yieldMs }: Limits) {
  const held = new Set<Held>();

  function makeRoom() {
    const [quietest] = [...held].sort((a, b) => a.last - b.last);
    if (quietest && performance.now() - quietest.last >= yieldMs) quietest.end();
  }

  return function take(sender: string, ended: () => void): Place | null {
    if ([...held].filter((other) => other.sender === sender).length >= ofOneSender) return null;
    if (held.size >= all) makeRoom();
    if (held.size >= all) return null;
    const own: Held = { sender, last: performance.now(), end: stop };
    let quiet = setTimeout(stop, quietMs);
    const longest = setTimeout(stop, longestMs);
    held.add(own);

    function leave() {
      clearTimeout(quiet);
      clearTimeout(longest);
      held.delete(own);
    }
    function stop() {
      leave();
      ended();
    }
    return {
      leave,
      moved() {
        if (!held.has(own)) return;
        own.last = performance.now();
        clearTimeout(quiet);
        quiet = setTimeout(stop, quietMs);
      },
    };
  };
}

/** A slow phone moves a few bytes every second; five files at once is the most that one page sends. */
export const takePlace = places({ all: 60, ofOneSender: 5, quietMs: 20_000, longestMs: 600_000, yieldMs: 3_000 });
/** Bodies that are read only to be forgotten, so that the answer is seen. */
export const takeForgetting = places({ all: 20, ofOneSender: 20, quietMs: 3_000, longestMs: 30_000, yieldMs: 1_000 });

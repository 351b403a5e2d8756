/** How long the redrawn page is waited for. */
const PATIENCE_MS = 4_000;
const PRESSABLE = "button, summary, a[href], input:not([type=hidden]), select, textarea";
const TYPED = "select, textarea, input:not([type=checkbox], [type=radio], [type=file], [type=submit])";

/**
 * An action of the desk leads to the same page anew, which the router shows from its top, with the focus nowhere when
 * the pressed button is gone. Called with the press; what it returns is called with the answer. From then on the page
 * stays where it was, and the focus goes to what can be pressed next at that place, or to the heading over it.
 */
export function keepPlace(form: HTMLElement): () => void {
  const places = placesOf(form);
  const flow = form.closest("[data-flow]")?.id;
  const { pathname } = location;
  let top = window.scrollY;
  return () => {
    const ended = new AbortController();
    const { signal } = ended;
    const hold = () => {
      if (location.pathname !== pathname) return ended.abort();
      if (isLost()) {
        const next = inFlow(flow);
        (next ?? nextAt(places))?.focus({ preventScroll: true });
        // What is next in the flow may stand elsewhere: as little as needed brings it into sight.
        next?.scrollIntoView({ block: "nearest", behavior: "instant" });
        if (next) top = window.scrollY;
      }
      if (window.scrollY !== top) window.scrollTo({ top, behavior: "instant" });
    };
    const drawn = new MutationObserver(() => requestAnimationFrame(() => !signal.aborted && hold()));
    drawn.observe(document.body, { childList: true, subtree: true });
    window.addEventListener("scroll", () => requestAnimationFrame(() => !signal.aborted && hold()), { signal });
    // Whoever moves on by themselves is not held back.
    for (const own of ["wheel", "touchstart", "pointerdown", "keydown"])
      window.addEventListener(own, () => ended.abort(), { signal, passive: true });
    signal.addEventListener("abort", () => drawn.disconnect());
    setTimeout(() => ended.abort(), PATIENCE_MS);
    hold();
  };
}

function isLost(): boolean {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body || activeElement.tagName === "MAIN";
}

/** The form, what it stands in, and the heading of its section, the nearest first: they outlive a redrawn page by their ids. */
function placesOf(form: HTMLElement): string[] {
  const places: string[] = [];
  for (let at: HTMLElement | null = form; at && at.tagName !== "MAIN"; at = at.parentElement) {
    if (at.id) places.push(at.id);
    const heading = at.tagName === "SECTION" && at.getAttribute("aria-labelledby");
    if (heading) places.push(heading);
  }
  return places;
}

/** Work that goes from one thing to the next: whose turn it is now is marked by the page. */
function inFlow(flow: string | undefined): HTMLElement | null {
  const next = flow && document.getElementById(flow)?.querySelector<HTMLElement>("[data-flow-next]");
  return next ? (pressablesIn(next).find((one) => !one.matches(TYPED)) ?? null) : null;
}

function nextAt(places: string[]): HTMLElement | null {
  const target = places.map(targetIn).find((one) => one !== null);
  return target ?? document.querySelector<HTMLElement>("main h1[tabindex]");
}

/**
 * null: it is gone, nobody sees it, or it begins with a field to type in. A form of the same name may be that of the next
 * duty: whoever works by keys would type their next key into it.
 */
function targetIn(id: string): HTMLElement | null {
  const place = document.getElementById(id);
  if (!place?.checkVisibility()) return null;
  if (!/^H[1-6]$/.test(place.tagName)) {
    const [pressable = null] = pressablesIn(place);
    return pressable?.matches(TYPED) ? null : pressable;
  }
  place.tabIndex = -1;
  return place;
}

function pressablesIn(place: HTMLElement): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(PRESSABLE)].filter((one) => one.checkVisibility());
}

/**
 * The sheet arrives at the barn of the mark: one moment when something was sent, and nothing to those who hear the page
 * or want no motion (globals.css).
 */
export function Arrival() {
  return (
    <svg
      viewBox="0 0 120 52"
      className="arrival no-print mb-4 h-auto w-46 max-w-full fill-none stroke-current text-primary"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M4 48h112" strokeWidth="1.5" className="text-ink-soft" />
      <path d="M96 8C86 10 82.5 19 82 27.5L78 33h36l-4-5.5C109.5 19 106 10 96 8Z" strokeWidth="2.5" />
      <path d="M91 33v-7.5a5 5 0 0 1 10 0V33M85 37h22M88 37v8M104 37v8" strokeWidth="2.5" />
      <path className="way text-ink-soft" d="M7 43C17 17 38 8 58 19" pathLength="1" strokeWidth="1.5" />
      <g className="sheet text-accent">
        <path d="M56 13.5 70 17l-4 14-14-3.5Z" strokeWidth="2.5" className="fill-paper" />
        <path d="M59.5 19.5 65 21M58 24.5l5.5 1.5" strokeWidth="1.5" />
      </g>
    </svg>
  );
}

/** One thin band in the manner of Sasak weaving: the only place of the accent colour. */
export function MotifStrip() {
  return (
    <svg className="block h-3 w-full text-accent" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="tenun" width="24" height="12" patternUnits="userSpaceOnUse">
          <path d={DIAMONDS} fill="currentColor" fillRule="evenodd" />
          <path d="M0 1 L5 6 L0 11 M24 1 L19 6 L24 11" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </pattern>
      </defs>
      <rect width="100%" height="12" fill="url(#tenun)" />
    </svg>
  );
}

/** One with another cut out of it, and a half one at either end of the pattern. */
const DIAMONDS = "M12 1 17 6 12 11 7 6Z M12 4.2 13.8 6 12 7.8 10.2 6Z M0 4.5 1.5 6 0 7.5Z M24 4.5 22.5 6 24 7.5Z";

/** One thin band in the manner of Sasak weaving: the only place of the accent colour. */
export function MotifStrip() {
  return (
    <svg className="block h-3 w-full text-accent" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="tenun" width="24" height="12" patternUnits="userSpaceOnUse">
          <path d="M12 1 L17 6 L12 11 L7 6 Z" fill="currentColor" />
          <path d="M12 4.2 L13.8 6 L12 7.8 L10.2 6 Z" className="fill-paper" />
          <path d="M0 1 L5 6 L0 11 M24 1 L19 6 L24 11" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M0 4.5 L1.5 6 L0 7.5 Z M24 4.5 L22.5 6 L24 7.5 Z" fill="currentColor" />
        </pattern>
      </defs>
      <rect width="100%" height="12" fill="url(#tenun)" />
    </svg>
  );
}

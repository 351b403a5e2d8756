/**
 * The portal's own mark: a Sasak rice barn (lumbung). A neutral drawing; the
 * regency's coat of arms is not ours to draw. Kept the same as app/icon.svg.
 */
export function Mark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 40 40" fill="none" aria-hidden="true" focusable="false">
      <path d="M20 3C11 5 8 13 7.5 21L4 26h32l-3.5-5C32 13 29 5 20 3Z" fill="currentColor" />
      <path d="M16 26v-7a4 4 0 0 1 8 0v7Z" className="fill-paper" />
      <path d="M9 30h22M12 30v7M28 30v7M8 37h8M24 37h8" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}

/**
 * Where no page of ours refuses in words of its own. Next sends its own English page along with every answer unless
 * one of ours stands there (forbidden.tsx and unauthorized.tsx of the root and of each first group).
 */
export function NotAllowed() {
  return <p>Halaman ini tidak dapat dibuka oleh Anda.</p>;
}

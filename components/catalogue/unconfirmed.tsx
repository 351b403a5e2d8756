/** Our proposal, shipped as data: the office has not confirmed it yet (usulan). */
export function Unconfirmed() {
  return (
    <span className="rounded-control border border-line px-2 text-small font-normal sm:whitespace-nowrap text-ink-soft">
      belum dikonfirmasi
    </span>
  );
}

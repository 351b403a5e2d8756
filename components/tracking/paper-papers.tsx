import type { OwnCase } from "@/lib/features/tracking/tracking.queries";

/** On the receipt's paper: what was sent besides the answers. */
export function PaperPapers({ view }: { view: Pick<OwnCase, "requirements"> }) {
  const sent = view.requirements.filter(({ state, atOffice }) => state !== "missing" && !atOffice);
  if (sent.length === 0) return null;
  return (
    <p className="hidden print:block">
      <strong>Berkas dan persyaratan yang Anda kirim:</strong> <span>{sent.map(({ label }) => label).join(", ")}.</span>
    </p>
  );
}

import { Notice } from "@/components/ui/notice";
import { OFFICE } from "@/lib/domain/office";
import { formatReference } from "@/lib/domain/reference-number";
import type { OwnCase } from "@/lib/features/tracking/tracking.queries";

/** Papers that only the applicant can move on: said until the desk has received them, or has asked for a photo after all. */
export function ToBring({ view }: { view: OwnCase }) {
  const returned = view.returned.map(({ key }) => key);
  const papers = view.requirements.filter(
    ({ key, state, atOffice }) => atOffice && state === "missing" && !returned.includes(key),
  );
  if (papers.length === 0 || view.closedAt || view.status === "draft") return null;
  return (
    <Notice
      id="bawa"
      tone="info"
      title={`Bawa ke kantor: ${papers.map(({ label }) => label).join(", ")}`}
      className="mt-6 max-w-read"
    >
      <p>
        {`${OFFICE.name}, ${OFFICE.address}, pada jam kerja. Bawa yang asli dan sebut nomor ${formatReference(view.reference)}. Permohonan baru bisa diputuskan sesudah kami menerimanya. Telepon ${OFFICE.phone} bila tidak bisa datang.`}
      </p>
    </Notice>
  );
}

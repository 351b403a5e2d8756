import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/lib/domain/working-time";
import type { OutageNow } from "@/lib/features/oss/oss.queries";
import { EndOutageForm } from "./outage-forms";

/** Before the queue: what stands still; while OSS works, where to say that it does not. */
export function OutageLine({ outage, mayTell }: { outage: OutageNow | null; mayTell: boolean }) {
  if (outage || !mayTell) return <OutageNotice outage={outage} />;
  return (
    <p className="no-print mt-2 text-small">
      <Link prefetch={false} href="/petugas/oss">
        OSS tidak bisa dibuka? Tandai terganggu
      </Link>
    </p>
  );
}

/** OSS is down: who said so, since when and why, and the one press that ends it for all. `reference`: the case it is shown in. */
export function OutageNotice({ outage, reference }: { outage: OutageNow | null; reference?: string }) {
  if (!outage) return null;
  const { id, reason, beganAt, begunBy, isLong, mayEnd } = outage;
  return (
    <Notice
      tone="warning"
      title={`OSS terganggu sejak ${formatDateTime(beganAt)}${isLong ? ": masih terganggu?" : ""}`}
      className="mt-4"
    >
      <p>
        {`${reason} (ditandai ${begunBy}). Waktu semua permohonan NIB yang dikerjakan di OSS berhenti sampai ditandai pulih.`}
        {isLong && " Sudah lebih dari satu hari kerja: periksa oss.go.id, lalu tandai pulih bila sudah bisa dibuka."}
      </p>
      {mayEnd && <EndOutageForm outage={id} reference={reference} />}
      {mayEnd && (
        <p className="no-print">
          <Link prefetch={false} href="/petugas/oss">
            Catatan gangguan OSS
          </Link>
        </p>
      )}
    </Notice>
  );
}

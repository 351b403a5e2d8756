import Link from "next/link";
import { capped } from "@/components/desk/queue/queue-view";
import { Breakable } from "@/components/ui/breakable";
import { Notice } from "@/components/ui/notice";
import { caseListAddress, waitingFor } from "@/lib/domain/case-list";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { formatShortDate } from "@/lib/domain/working-time";
import type { OwnProgrammeWork } from "@/lib/features/programmes/steps.queries";

/** Presses on programmes that are no duty of a SOP, so that the queue has no line for them; they stay until done. */
export function ProgrammeWorkLines({ work }: { work: OwnProgrammeWork }) {
  const { programmes, unserved, stalled, longUnserved } = work;
  return (
    <>
      <StalledLines stalled={stalled} longUnserved={longUnserved} />
      <OwnLines programmes={programmes} unserved={unserved} />
    </>
  );
}

/** To the role above: what those below have let rest, and whose press it waits for. */
function StalledLines({ stalled, longUnserved }: Pick<OwnProgrammeWork, "stalled" | "longUnserved">) {
  if (stalled.length + longUnserved.length === 0) return null;
  return (
    <Notice tone="warning" title="Kegiatan yang terhenti di tim Anda" className="mt-4">
      <ul>
        {stalled.map(({ programmeId, title, words, href, role, movedAt }) => (
          <li key={programmeId} className="wrap-anywhere">
            <Link prefetch={false} href={href}>
              <Breakable text={title} />
            </Link>
            {`: menunggu ${ROLE_NAMES[role]}, ${words.charAt(0).toLowerCase()}${words.slice(1)}. Terakhir ada perubahan ${formatShortDate(movedAt)}.`}
          </li>
        ))}
        {longUnserved.map(({ serviceSlug, serviceName, count, since, role }) => (
          <li key={serviceSlug}>
            <Link prefetch={false} href={caseListAddress(waitingFor(serviceSlug))}>
              {`${capped(count)} pemohon ${serviceName}`}
            </Link>
            {`: belum ada kegiatan yang disiapkan ${ROLE_NAMES[role]}. Yang pertama mengajukan ${formatShortDate(since)}.`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function OwnLines({ programmes, unserved }: Pick<OwnProgrammeWork, "programmes" | "unserved">) {
  if (programmes.length === 0 && unserved.length === 0) return null;
  return (
    <Notice tone="info" title="Kegiatan yang menunggu Anda" className="mt-4">
      <ul>
        {programmes.map(({ title, words, href }) => (
          <li key={`${words} ${href}`} className="wrap-anywhere">
            {`${words}: `}
            <Link prefetch={false} href={href}>
              <Breakable text={title} />
            </Link>
          </li>
        ))}
        {unserved.map(({ serviceSlug, serviceName, type, count, since }) => (
          <li key={serviceSlug}>
            <Link prefetch={false} href={`/petugas/kegiatan/baru?jenis=${type}`}>
              Buat kegiatan {serviceName}
            </Link>
            {`: ${capped(count)} pemohon menunggu, yang pertama sejak ${formatShortDate(since)}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

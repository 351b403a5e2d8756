import type { Metadata } from "next";
import { PageTitle } from "@/components/layout/page-title";
import { SopDownloads } from "@/components/sop/sop-downloads";
import { SopFlow } from "@/components/sop/sop-flow";
import { SopIdentityBlock } from "@/components/sop/sop-identity";
import { dutiesAreConfirmed } from "@/lib/domain/sop-mark";
import { formatShortDate } from "@/lib/domain/working-time";
import { findSopInForce } from "@/lib/features/sop/sop.queries";
import { SopKeyParam } from "@/lib/features/sop/sop.schema";
import { publicContext } from "@/lib/platform/context";
import { sendNoScript } from "@/lib/platform/no-script";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = {
  title: "SOP",
  description: "Prosedur tertulis yang dijalankan dinas untuk layanan ini.",
};

/** The office's own procedure in effect, for anybody, word for word. */
export default async function PublicSopPage({ params }: { params: Promise<{ key: string }> }) {
  sendNoScript();
  const key = SopKeyParam.safeParse((await params).key);
  const sop = key.success ? await findSopInForce(publicContext(), key.data) : null;
  if (!sop) return pageNotFound();
  const names = sop.services.map((service) => service.name).join(", ");
  return (
    <>
      <PageTitle
        title={sop.title}
        lead={`SOP untuk ${names}. Versi ${sop.shown.version}, berlaku mulai ${formatShortDate(sop.shown.effectiveFrom)}.`}
      />
      <SopDownloads address={`/sop/${sop.key}/naskah`} version={null} />
      <div className="space-y-10">
        <SopFlow
          document={sop.document}
          definition={sop.definition}
          walks={sop.services.map((service) => service.rows)}
          confirmed={dutiesAreConfirmed(sop.marks)}
        />
        <SopIdentityBlock document={sop.document} />
      </div>
    </>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { SopDownloads } from "@/components/sop/sop-downloads";
import { SopDuties } from "@/components/sop/sop-duties";
import { SopFlow } from "@/components/sop/sop-flow";
import { SopIdentityBlock } from "@/components/sop/sop-identity";
import { SopMarks } from "@/components/sop/sop-marks";
import { SopServices } from "@/components/sop/sop-services";
import { SopVersions } from "@/components/sop/sop-versions";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { dutiesAreConfirmed } from "@/lib/domain/sop-mark";
import { formatShortDate } from "@/lib/domain/working-time";
import { canAnswerSop, SOP_READERS } from "@/lib/features/sop/sop.policy";
import { findSop } from "@/lib/features/sop/sop.queries";
import { SopFilter, SopKeyParam } from "@/lib/features/sop/sop.schema";
import { requireStaff } from "@/lib/platform/context";
import { freshNews } from "@/lib/platform/news";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Isi SOP" };

type Props = {
  params: Promise<{ key: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function SopPage({ params, searchParams }: Props) {
  const ctx = await requireStaff(...SOP_READERS);
  const key = SopKeyParam.safeParse((await params).key);
  const { versi, kabar } = SopFilter.parse(await searchParams);
  const sop = key.success ? await findSop(ctx, key.data, versi) : null;
  if (!sop) return pageNotFound();
  return (
    <>
      <p className="no-print">
        <Link href="/petugas/sop" prefetch={false}>
          SOP
        </Link>
      </p>
      <h1 className="text-h1">{sop.title}</h1>
      <p className="mt-1">
        Versi {sop.shown.version}, berlaku mulai {formatShortDate(sop.shown.effectiveFrom)}
      </p>
      {(await freshNews(kabar)) === "terbit" && (
        <Notice tone="success" live className="mt-4">
          {`Versi ${sop.shown.version} sudah terbit. Permohonan yang diajukan mulai ${formatShortDate(sop.shown.effectiveFrom)} mengikutinya.`}
        </Notice>
      )}
      <SopDownloads address={`/petugas/sop/${sop.key}/naskah`} version={sop.shown.version} />
      <div className="space-y-10">
        <SopVersions sop={sop} />
        <p className="no-print">
          <LinkButton variant="secondary" href={`/petugas/sop/${sop.key}/rancangan`}>
            Rancangan versi berikutnya
          </LinkButton>
        </p>
        <SopIdentityBlock document={sop.document} />
        <SopFlow
          document={sop.document}
          definition={sop.definition}
          walks={sop.services.map((service) => service.rows)}
          confirmed={dutiesAreConfirmed(sop.marks)}
        />
        <SopDuties definition={sop.definition} />
        {canAnswerSop(ctx.actor) && sop.shown.state === "now" && (
          <p className="no-print">
            <LinkButton href={`/petugas/sop/${sop.key}/pertanyaan`}>Jawab pertanyaan dan usulan</LinkButton>
          </p>
        )}
        <SopMarks kind="question" marks={sop.marks} />
        <SopMarks kind="proposal" marks={sop.marks} />
        <SopServices services={sop.services} />
      </div>
    </>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { SopDifferenceView } from "@/components/sop/sop-difference";
import { VersionPair } from "@/components/sop/version-pair";
import { Empty } from "@/components/ui/empty";
import { SOP_READERS } from "@/lib/features/sop/sop.policy";
import { compareSop } from "@/lib/features/sop/sop.queries";
import { SopKeyParam, SopPairFilter } from "@/lib/features/sop/sop.schema";
import { requireStaff } from "@/lib/platform/context";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Beda versi SOP" };

type Props = {
  params: Promise<{ key: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function SopDifferencePage({ params, searchParams }: Props) {
  const ctx = await requireStaff(...SOP_READERS);
  const key = SopKeyParam.safeParse((await params).key);
  const asked = SopPairFilter.parse(await searchParams);
  const comparison = key.success ? await compareSop(ctx, key.data, asked) : null;
  if (!key.success || !comparison) return pageNotFound();
  const { title, versions, compared } = comparison;
  return (
    <>
      <p className="no-print">
        <Link href={`/petugas/sop/${key.data}`} prefetch={false}>
          {title}
        </Link>
      </p>
      <h1 className="text-h1">
        {compared ? `Beda versi ${compared.from} dan versi ${compared.to}` : "Beda versi SOP"}
      </h1>
      <p className="mt-1 mb-4">{title}</p>
      {compared ? (
        <div className="space-y-8">
          <VersionPair address={`/petugas/sop/${key.data}/beda`} versions={versions} pair={compared} />
          <SopDifferenceView difference={compared.difference} />
        </div>
      ) : (
        <Empty title="Baru ada satu versi.">Perbandingan tampil di sini setelah versi berikutnya terbit.</Empty>
      )}
    </>
  );
}

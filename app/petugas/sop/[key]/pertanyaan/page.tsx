import type { Metadata } from "next";
import Link from "next/link";
import { SopQuestion } from "@/components/sop/sop-question";
import { SOP_DECIDERS } from "@/lib/features/sop/sop.policy";
import { findSop } from "@/lib/features/sop/sop.queries";
import { QuestionFilter, SopKeyParam } from "@/lib/features/sop/sop.schema";
import { answerVersion } from "@/lib/features/sop/sop-answers.queries";
import { requireStaff } from "@/lib/platform/context";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Pertanyaan tentang SOP" };

type Props = {
  params: Promise<{ key: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function SopQuestionsPage({ params, searchParams }: Props) {
  const ctx = await requireStaff(...SOP_DECIDERS);
  const key = SopKeyParam.safeParse((await params).key);
  const { hal, kabar } = QuestionFilter.parse(await searchParams);
  const sop = key.success ? await findSop(ctx, key.data) : null;
  if (!sop) return pageNotFound();
  const { marks } = sop;
  const first = marks.findIndex(({ answer }) => answer === null) + 1 || 1;
  const place = hal && hal <= marks.length ? hal : first;
  const mark = marks[place - 1];
  return (
    <>
      <p className="no-print">
        <Link href={`/petugas/sop/${sop.key}`} prefetch={false}>
          {sop.title}
        </Link>
      </p>
      <h1 className="text-h1">Pertanyaan tentang SOP</h1>
      <p className="mt-1 max-w-read text-ink-soft">
        Yang dikonfirmasi tidak lagi ditandai belum dikonfirmasi, juga di halaman warga. Yang harus diubah menunggu
        versi SOP berikutnya.
      </p>
      <SopQuestion
        sopKey={sop.key}
        marks={marks}
        place={place}
        version={mark ? answerVersion(mark) : ""}
        news={kabar === "disimpan"}
      />
    </>
  );
}

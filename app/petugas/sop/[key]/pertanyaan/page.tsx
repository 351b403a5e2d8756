import type { Metadata } from "next";
import Link from "next/link";
import { SopQuestion } from "@/components/sop/sop-question";
import { SOP_DECIDERS } from "@/lib/features/sop/sop.policy";
import { findSopQuestions } from "@/lib/features/sop/sop.queries";
import { QuestionFilter, SopKeyParam } from "@/lib/features/sop/sop.schema";
import { requireStaff } from "@/lib/platform/context";
import { freshNews } from "@/lib/platform/news";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Pertanyaan tentang SOP" };

type Props = {
  params: Promise<{ key: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function SopQuestionsPage({ params, searchParams }: Props) {
  const ctx = await requireStaff(...SOP_DECIDERS);
  const key = SopKeyParam.safeParse((await params).key);
  const filter = QuestionFilter.parse(await searchParams);
  const questions = key.success ? await findSopQuestions(ctx, key.data, filter) : null;
  if (!questions) return pageNotFound();
  return (
    <>
      <p className="no-print">
        <Link href={`/petugas/sop/${questions.key}`} prefetch={false}>
          {questions.title}
        </Link>
      </p>
      <h1 className="text-h1">Pertanyaan tentang SOP</h1>
      <p className="mt-1 max-w-read text-ink-soft">
        Yang dikonfirmasi tidak lagi ditandai belum dikonfirmasi, juga di halaman warga. Yang harus diubah menunggu
        versi SOP berikutnya.
      </p>
      <SopQuestion questions={questions} news={(await freshNews(filter.kabar)) === "disimpan"} />
    </>
  );
}

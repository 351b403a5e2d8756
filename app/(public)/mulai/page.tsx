import type { Metadata } from "next";
import { PreScreenForm } from "@/components/catalogue/pre-screen-form";
import { PreScreenResult } from "@/components/catalogue/pre-screen-result";
import { PageTitle } from "@/components/layout/page-title";
import { Details } from "@/components/ui/details";
import { isComplete, PRE_SCREEN, readPreScreen, recommend } from "@/lib/domain/pre-screen";
import { problemTitle } from "@/lib/domain/problem-title";
import { listServices } from "@/lib/features/catalogue/catalogue.queries";
import { publicContext } from "@/lib/platform/context";
import { sendNoScript } from "@/lib/platform/no-script";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return {
    title: problemTitle("Layanan mana yang cocok?", unanswered(readPreScreen(await searchParams)).length > 0),
    description: "Jawab empat pertanyaan; kami tunjukkan layanan yang cocok untuk usaha Anda.",
  };
}

export default async function PreScreenPage({ searchParams }: Props) {
  sendNoScript();
  const read = readPreScreen(await searchParams);
  const { given } = read;
  if (isComplete(given)) {
    return (
      <>
        <PreScreenResult found={recommend(given)} services={await listServices(publicContext())} />
        <Details summary="Ubah jawaban" className="no-print mt-8 max-w-read">
          <PreScreenForm given={given} missing={[]} />
        </Details>
      </>
    );
  }
  return (
    <>
      <PageTitle
        title="Layanan mana yang cocok?"
        lead="Jawab empat pertanyaan. Jawaban ini tidak disimpan dan tidak mengikat."
      />
      <PreScreenForm given={given} missing={unanswered(read)} />
    </>
  );
}

/** Nothing answered yet is no mistake. */
function unanswered({ missing }: ReturnType<typeof readPreScreen>) {
  return missing.length === PRE_SCREEN.length ? [] : missing;
}

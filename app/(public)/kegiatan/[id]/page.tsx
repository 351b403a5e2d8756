import type { Metadata } from "next";
import { PublicProgrammeView } from "@/components/public-programmes/programme-view";
import { findPublicProgramme } from "@/lib/features/public-programmes/public-programmes.queries";
import { publicContext } from "@/lib/platform/context";
import { sendNoScript } from "@/lib/platform/no-script";
import { pageNotFound } from "@/lib/platform/refuse-page";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const programme = await findPublicProgramme(publicContext(), (await params).id);
  return { title: programme?.title ?? "Kegiatan tidak ditemukan", description: programme?.when };
}

export default async function PublicProgrammePage({ params }: Props) {
  sendNoScript();
  const programme = await findPublicProgramme(publicContext(), (await params).id);
  return programme ? <PublicProgrammeView programme={programme} /> : pageNotFound();
}

import type { Metadata } from "next";
import { PaperView } from "@/components/letters/paper-view";
import { findLetterKind } from "@/lib/domain/letters/kinds";
import { canKeepRegister } from "@/lib/domain/letters/register-keepers";
import { witaDate } from "@/lib/domain/working-time";
import { drawDraft } from "@/lib/features/letters/draft.queries";
import { canNumber } from "@/lib/features/letters/letters.policy";
import { PaperAddress } from "@/lib/features/letters/letters.schema";
import { findNumberingWay } from "@/lib/features/letters/numbering-way.queries";
import { findStaleDecree } from "@/lib/features/letters/stale-decree.queries";
import { requireStaff } from "@/lib/platform/context";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Naskah" };

type Props = {
  params: Promise<{ jenis: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function DraftPage({ params, searchParams }: Props) {
  const ctx = await requireStaff();
  const kind = findLetterKind((await params).jenis);
  const address = PaperAddress.parse(await searchParams);
  const draft = kind && (await drawDraft(ctx, kind, address));
  if (!kind || !draft) return pageNotFound();
  const way = await findNumberingWay(ctx, kind, draft.target);
  return (
    <PaperView
      kind={kind}
      draft={draft}
      address={address}
      way={way}
      staleDecree={await findStaleDecree(ctx, draft)}
      mayNumber={canNumber(ctx.actor, kind, way)}
      mayInsert={canKeepRegister(ctx.actor)}
      today={witaDate(ctx.clock())}
    />
  );
}

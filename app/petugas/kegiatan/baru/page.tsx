import type { Metadata } from "next";
import { NewProgramme } from "@/components/programmes/programme-form";
import { SOP_ROLES } from "@/lib/domain/roles";
import { listCreatableTypes } from "@/lib/features/programmes/programmes.queries";
import { ProgrammeFilter } from "@/lib/features/programmes/programmes.schema";
import { requireStaff } from "@/lib/platform/context";
import { pageForbidden } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Buat kegiatan" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewProgrammePage({ searchParams }: Props) {
  const ctx = await requireStaff(...SOP_ROLES);
  const types = await listCreatableTypes(ctx);
  if (types.length === 0) return pageForbidden();
  const { jenis } = ProgrammeFilter.parse(await searchParams);
  const [only] = types;
  const type = types.length === 1 && only ? only : (types.find((type) => type === jenis) ?? null);
  return <NewProgramme types={types} type={type} />;
}

import { answerServiceSheet } from "@/lib/features/letters/service-sheet.queries";
import { publicContext } from "@/lib/platform/context";

type Props = { params: Promise<{ slug: string; jenis: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { slug, jenis } = await params;
  return answerServiceSheet(publicContext(), slug, jenis);
}

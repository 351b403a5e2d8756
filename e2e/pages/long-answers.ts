import type { AnswerQuestion } from "@/lib/domain/forms/question";
import { listed } from "@/lib/domain/forms/sections";
import { findService, type ServiceSlug } from "@/lib/domain/services";
import { db, type Prisma } from "@/lib/platform/db";

/** Words of exactly so many signs, in capitals as many people write. */
export function longWords(signs: number): string {
  return SENTENCE.repeat(Math.ceil(signs / SENTENCE.length))
    .slice(0, signs)
    .trimEnd();
}

const SENTENCE =
  "USAHA KERIPIK PISANG DAN KERIPIK SINGKONG DI DUSUN GAPUK TIMUR, DIKERJAKAN BERTIGA DENGAN KELUARGA, DIJUAL DI PASAR GERUNG TIAP SENIN. ";

/** Every question of a sent case answered, those in words at the most that the form takes. */
export async function answerAtLength(reference: string, slug: ServiceSlug): Promise<void> {
  const service = findService(slug);
  if (!service) throw new Error(`No service ${slug}`);
  const { answers } = await db().application.findUniqueOrThrow({ where: { reference }, select: { answers: true } });
  const filled = structuredClone(answers) as Record<string, Record<string, string>>;
  for (const { key, question } of listed(service)) {
    const [section = "", field = ""] = key.split(".");
    const fields = filled[section];
    const words = inWords(question);
    if (words && fields) fields[field] = words;
  }
  const data = { answers: filled as Prisma.InputJsonValue };
  await db().application.update({ where: { reference }, data, select: { id: true } });
}

function inWords(question: AnswerQuestion): string | null {
  return question.kind === "text" || question.kind === "long_text" ? longWords(question.most) : null;
}

import { codeIn, kbliTitle, searchKbli } from "../kbli";
import type { ServiceRule } from "./service";

type ServiceAnswers = Record<string, unknown>;
/** `confirms`: a warning that asks once, at a box of that name. */
type Judged = { answers: ServiceAnswers } | { field: string; sentence: string; confirms?: string };

/** What concerns several answers of a service, judged when each of them by itself is right. */
export const SERVICE_RULE: Record<ServiceRule, (answers: ServiceAnswers, confirmed: boolean) => Judged> = {
  kbliWithVersion,
};

/**
 * The code is asked "if known", and found by words. Nobody is asked for the version: the portal's table is that of
 * 2020, and the pair is stored, for codes changed meaning in 2025.
 */
function kbliWithVersion({ kbliCode, kbliVersion: _former, ...answers }: ServiceAnswers, confirmed: boolean): Judged {
  if (!kbliCode) return { answers };
  const code = codeIn(String(kbliCode));
  if (code === null) return { field: "kbliCode", sentence: whichCode(String(kbliCode)) };
  if (confirmed || kbliTitle(code) !== null || answers.confirmKbli === code)
    return { answers: { ...answers, kbliCode: code, kbliVersion: "2020" } };
  const sentence = `Kode ${code} tidak ada di daftar KBLI 2020. Cocokkan lagi, atau kosongkan: petugas mencarikannya. Bila memang begitu, beri centang di sini.`;
  return { field: "confirmKbli", sentence, confirms: code };
}

function whichCode(typed: string): string {
  const found = searchKbli(typed).map(({ code, title }) => `${code} (${title})`);
  return found.length > 0
    ? `Tulis kodenya, 5 angka. Yang cocok: ${found.join("; ")}.`
    : "Kode KBLI harus 5 angka. Kosongkan bila tidak tahu: petugas mencarikannya.";
}

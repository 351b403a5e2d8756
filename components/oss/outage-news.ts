import { ownValue } from "@/lib/domain/own-value";
import type { OutageNow } from "@/lib/features/oss/oss.queries";

const NEWS: Record<string, string> = {
  "oss-terganggu": "OSS ditandai terganggu. Waktu semua permohonan NIB yang dikerjakan di OSS berhenti.",
  "oss-pulih": "OSS ditandai pulih. Waktu semua permohonan NIB berjalan lagi.",
};

/** What is said after a press, wherever it was pressed; it is true only while it is so. */
export function outageNews(news: string, outage: OutageNow | null): string | undefined {
  return (news === "oss-terganggu") === (outage !== null) ? ownValue(NEWS, news) : undefined;
}

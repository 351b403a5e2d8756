import { formatDate, formatShortDate } from "../working-time";
import { STAGE_WORDS, type Stage } from "./stage";

type Shown = {
  stage: Stage;
  begun: boolean;
  seatsLeft: number;
  quota: number;
  opensOn: string | null;
  closesOn: string | null;
};

/** The state of a class or event in two or three words. The office runs it from the list on, the public from the first day. */
export function publicStageWords({ stage, seatsLeft, begun }: Pick<Shown, "stage" | "seatsLeft" | "begun">): string {
  if (stage === "running" && !begun) return "Pendaftaran ditutup";
  return stage === "open" && seatsLeft === 0 ? "Penuh, daftar tunggu dibuka" : STAGE_WORDS[stage];
}

/** What the state means to somebody who thinks of joining. */
export function stageSentence({ stage, seatsLeft, begun, opensOn, closesOn }: Shown): string {
  switch (stage) {
    case "announced":
      return `Anda bisa mendaftar mulai ${opensOn ? formatDate(opensOn) : "sebentar lagi"}.`;
    case "open": {
      const until = ` sampai ${closesOn ? formatDate(closesOn) : "kegiatan dimulai"}`;
      return seatsLeft === 0
        ? `Semua tempat sudah terisi. Anda masih bisa mendaftar${until} dan masuk daftar tunggu: bila ada yang batal, yang terdepan dalam urutan naik.`
        : `Anda bisa mendaftar${until}.`;
    }
    case "closed":
      return "Permohonan baru tetap diterima dan menunggu kegiatan berikutnya.";
    case "running":
      return begun
        ? "Kegiatan sedang berlangsung. Permohonan baru menunggu kegiatan berikutnya."
        : "Daftar peserta dan undangan sedang disiapkan. Permohonan baru menunggu kegiatan berikutnya.";
    case "finished":
      return "Kegiatan ini sudah selesai.";
    case "cancelled":
      return "Kegiatan ini dibatalkan. Peserta yang sudah mendapat tempat kembali menunggu dengan urutan semula.";
    default:
      return STAGE_WORDS[stage];
  }
}

/** "Tersisa 12 dari 30 tempat"; once nobody can join any more only the size is of interest. */
export function seatsWords({ stage, seatsLeft, quota }: Pick<Shown, "stage" | "seatsLeft" | "quota">): string {
  if (stage === "finished" || stage === "cancelled") return `${quota} tempat`;
  return seatsLeft === 0 ? `Penuh: ${quota} tempat sudah terisi` : `Tersisa ${seatsLeft} dari ${quota} tempat`;
}

/** "1 sampai 20 November 2026", said with whole dates. */
export function entriesWords({ opensOn, closesOn }: Pick<Shown, "opensOn" | "closesOn">): string {
  if (opensOn && closesOn) return `${formatShortDate(opensOn)} sampai ${formatShortDate(closesOn)}`;
  if (opensOn) return `Mulai ${formatShortDate(opensOn)}`;
  return closesOn ? `Sampai ${formatShortDate(closesOn)}` : "Sampai kegiatan dimulai";
}

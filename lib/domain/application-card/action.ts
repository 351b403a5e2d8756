import { lateOf } from "../late";
import { OFFICE } from "../office";
import { witaDate } from "../working-time";
import { type CardFacts, isAsked, offers } from "./facts";

/** `kind` is what the action does; `note` what comes of it. */
export type CardAction = {
  kind:
    | "prove"
    | "continue"
    | "correct"
    | "own_step"
    | "bring"
    | "answer_invitation"
    | "attend"
    | "download"
    | "calendar"
    | "call"
    | "apply_again"
    | "other_services";
  label: string;
  href: string;
  note: string;
};

/** The one press that helps now; null: there is nothing to do but wait. */
export function cardAction(facts: CardFacts): CardAction | null {
  if (!facts.own) return PROVE;
  return ownTurn(facts) ?? result(facts) ?? meanwhile(facts);
}

const PROVE: CardAction = {
  kind: "prove",
  label: "Ini permohonan saya",
  href: "#buka",
  note: "Dengan nomor HP yang diberikan saat mengajukan.",
};

function ownTurn(facts: CardFacts): CardAction | null {
  const { reference, status } = facts;
  if (status === "draft")
    return {
      kind: "continue",
      label: "Ubah dan kirim lagi",
      href: "#lanjutkan",
      note: "Permohonan baru diperiksa sesudah dikirim lagi; nomornya tetap.",
    };
  if (offers(facts, "resubmit"))
    return {
      kind: "correct",
      label: "Perbaiki sekarang",
      href: "#perbaikan",
      note: "Hanya yang diminta saja yang Anda isi lagi.",
    };
  // Their own step is done on OSS.
  if (offers(facts, "complete_duty") && !facts.ossDown)
    return {
      kind: "own_step",
      label: "Lihat langkah Anda",
      href: `/lacak/${reference}/langkah`,
      note: "Dijelaskan satu per satu. Kalau sulit, datang ke loket: dibantu, gratis.",
    };
  if (facts.toBring)
    return {
      kind: "bring",
      label: "Lihat yang perlu dibawa",
      href: "#bawa",
      note: "Permohonan baru bisa diputuskan sesudah berkas itu kami terima.",
    };
  if (isAsked(facts))
    return {
      kind: "answer_invitation",
      label: "Jawab undangan",
      href: "#undangan",
      note: "Hadir atau tidak: tempat yang dilepas dibuka untuk pemohon lain.",
    };
  if (facts.programme?.moment === "held")
    return {
      kind: "attend",
      label: "Lihat waktu dan tempatnya",
      href: "#kegiatan",
      note:
        facts.programme.type === "training"
          ? "Ikuti sampai selesai; kehadiran Anda dicatat di sana."
          : "Ikuti sampai selesai; petugas mencatat bahwa produk Anda ikut tampil.",
    };
  return null;
}

function result({ status, own, outcome, service }: CardFacts): CardAction | null {
  if (status === "completed" && own?.resultFile)
    return {
      kind: "download",
      label: own.nib ? "Unduh NIB" : "Unduh hasil",
      href: `/api/files/${own.resultFile}`,
      note: "Simpan di HP Anda; boleh dicetak.",
    };
  const again = status === "rejected" || status === "withdrawn" || UNSERVED.includes(outcome ?? "");
  if (again && isOver(status))
    return {
      kind: "apply_again",
      label: "Ajukan lagi",
      href: `/layanan/${service.slug}`,
      note: "Boleh kapan saja, gratis.",
    };
  if (status === "completed")
    return { kind: "other_services", label: "Lihat layanan lain", href: "/layanan", note: "Semuanya gratis." };
  return null;
}

/** Whoever went away with nothing may ask again. */
const UNSERVED = ["absent", "not_approved", "cancelled"];

function isOver(status: CardFacts["status"]): boolean {
  return status === "completed" || status === "rejected" || status === "withdrawn";
}

function meanwhile({ programme, rows, now }: CardFacts): CardAction | null {
  if (lateOf(rows))
    return {
      kind: "call",
      label: `Telepon ${OFFICE.phone}`,
      href: OFFICE.phoneHref,
      note: "Sebutkan nomor permohonan Anda.",
    };
  const settled = programme?.moment === "listed" || programme?.moment === "invited";
  if (programme?.public && settled && programme.firstDay && programme.firstDay >= witaDate(now))
    return {
      kind: "calendar",
      label: "Pasang di kalender HP",
      href: `/kegiatan/${programme.id}/kalender.ics`,
      note: "Supaya harinya tidak terlewat.",
    };
  return null;
}

import type { Tone } from "@/components/ui/badge";
import type { GrantItem, StaffItem } from "@/lib/features/users/users.queries";

export const STATE_WORDS: Record<StaffItem["state"], { word: string; tone: Tone }> = {
  active: { word: "Aktif", tone: "success" },
  invited: { word: "Belum membuat kata sandi", tone: "warning" },
  disabled: { word: "Nonaktif", tone: "neutral" },
};

export const KIND_WORDS: Record<GrantItem["kind"], string> = {
  definitive: "Definitif",
  plt: "Plt.",
  plh: "Plh.",
  an: "a.n.",
};

export const WHEN_WORDS: Record<GrantItem["when"], { word: string; tone: Tone }> = {
  now: { word: "Berlaku", tone: "success" },
  coming: { word: "Akan datang", tone: "info" },
  past: { word: "Berakhir", tone: "neutral" },
};

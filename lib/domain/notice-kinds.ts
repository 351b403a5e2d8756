/** The kinds of notices that staff may switch, in the order of the account page. A notice without a kind always comes. */
export const NOTICE_KINDS = ["new_duty", "came_back", "late", "informed", "letter", "digest"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What each is called where somebody chooses. */
export const NOTICE_KIND_WORDS: Record<NoticeKind, string> = {
  new_duty: "Tugas baru, diberikan, atau dialihkan",
  came_back: "Perbaikan dari pemohon masuk",
  late: "Segera jatuh tempo dan lewat tenggat",
  informed: "Langkah yang perlu diketahui selesai",
  letter: "Surat masuk dan disposisi",
  digest: "Ringkasan pagi, pukul 07.30 WITA di hari kerja",
};

export function isNoticeKind(value: unknown): value is NoticeKind {
  return NOTICE_KINDS.some((kind) => kind === value);
}

/** By which way a kind comes. */
export type NoticeWays = { portal: boolean; mail: boolean };
export type NoticeChoices = Record<NoticeKind, NoticeWays>;

/** What is kept, with what holds where nothing was chosen: the portal always, mail as the account says, and the digest by both. */
export function noticeChoices(kept: unknown, mailNotices: boolean): NoticeChoices {
  const chosen = new Map(Object.entries(kept && typeof kept === "object" ? kept : {}));
  return Object.fromEntries(
    NOTICE_KINDS.map((kind): [NoticeKind, NoticeWays] => {
      const ways = (chosen.get(kind) ?? {}) as Partial<Record<keyof NoticeWays, unknown>>;
      return [
        kind,
        {
          portal: typeof ways.portal === "boolean" ? ways.portal : true,
          mail: typeof ways.mail === "boolean" ? ways.mail : mailNotices || kind === "digest",
        },
      ];
    }),
  ) as NoticeChoices;
}

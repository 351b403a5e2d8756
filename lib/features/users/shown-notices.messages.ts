import { NOTICE_KIND_WORDS, NOTICE_KINDS, type NoticeChoices, type NoticeWays } from "@/lib/domain/notice-kinds";

const WAYS = { portal: "portal", mail: "e-mail" } as const satisfies Record<keyof NoticeWays, string>;
const EVERY_WAY = Object.keys(WAYS) as (keyof NoticeWays)[];

const boxes = NOTICE_KINDS.flatMap((kind) => EVERY_WAY.map((way) => ({ kind, way, key: `${kind}.${way}` })));

/** Which boxes of the form are ticked, by "<kind>.<way>". */
export function shownNotices(choices: NoticeChoices): Record<string, string> {
  return Object.fromEntries(boxes.map(({ kind, way, key }) => [key, choices[kind][way] ? "ya" : ""]));
}

/** The ticked boxes of such a record, as the form names them. */
export function tickedNotices(shown: Readonly<Record<string, string>>): Record<keyof NoticeWays, string[]> {
  const of = (wanted: keyof NoticeWays) =>
    boxes.filter(({ way, key }) => way === wanted && shown[key] === "ya").map(({ kind }) => kind);
  return { portal: of("portal"), mail: of("mail") };
}

/** The same boxes in words. */
export function noticeLabels(): Record<string, string> {
  return Object.fromEntries(boxes.map(({ kind, way, key }) => [key, `${NOTICE_KIND_WORDS[kind]} lewat ${WAYS[way]}`]));
}

export function noticeTickWords(_key: string, text: string): string {
  return text ? "dikirim" : "tidak dikirim";
}

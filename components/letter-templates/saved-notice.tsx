import { Notice } from "@/components/ui/notice";
import { NOTHING_CHANGED } from "@/lib/domain/form-state";

type Props = {
  /** What has just happened, as the address says it. */
  news: string | string[] | undefined;
  /** Said of a new version. */
  saved: string;
};

export function SavedNotice({ news, saved }: Props) {
  if (news === "simpan") return <Notice tone="success" title={saved} live className="mt-4 max-w-read" />;
  return news === "sama" ? <Notice tone="info" title={NOTHING_CHANGED} live className="mt-4 max-w-read" /> : null;
}

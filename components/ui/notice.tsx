import type { ReactNode } from "react";
import { cx } from "./cx";

export type NoticeTone = "info" | "success" | "warning" | "danger";

/** A message box. `live` speaks it to screen readers when it appears after an action. */
export function Notice({
  tone = "info",
  title,
  children,
  live,
  id,
  className,
}: {
  tone?: NoticeTone;
  title?: string;
  children?: ReactNode;
  live?: boolean;
  /** Where a link leads to it. */
  id?: string;
  className?: string;
}) {
  return (
    <div
      id={id}
      role={live ? (tone === "danger" ? "alert" : "status") : undefined}
      className={cx("border-l-4 px-4 py-3", LOOK[tone], className)}
    >
      <p className={cx("font-semibold", !title && "sr-only")}>{title ?? WORD[tone]}</p>
      {children && <div className={cx("space-y-2", title && "mt-1")}>{children}</div>}
    </div>
  );
}

const LOOK: Record<NoticeTone, string> = {
  info: "border-info bg-info-wash",
  success: "border-success bg-success-wash",
  warning: "border-warning bg-warning-wash",
  danger: "border-danger bg-danger-wash",
};

const WORD: Record<NoticeTone, string> = {
  info: "Keterangan",
  success: "Berhasil",
  warning: "Perhatian",
  danger: "Ada masalah",
};

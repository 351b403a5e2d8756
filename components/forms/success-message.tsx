"use client";

import { Notice } from "../ui/notice";

/** What happened, for actions that stay on their page. */
export function SuccessMessage({ ok, message }: { ok: boolean; message?: string }) {
  if (!ok || !message) return null;
  return <Notice tone="success" title={message} live className="mb-6" />;
}

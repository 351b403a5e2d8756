"use client";

import { lazyAid } from "@/components/forms/lazy-aid";
import type { IdentifierKind } from "@/lib/domain/forms/question";
import { KbliAid } from "./kbli-aid";

const EmailHint = lazyAid(async () => (await import("./email-hint")).EmailHint);

/** What helps with one field, fetched when it is shown: most who read the page have no such field. */
export function FieldAid({ kind, name, known }: { kind: IdentifierKind; name: string; known: string | null }) {
  if (kind === "email") return <EmailHint name={name} known={known} />;
  return kind === "kbli" ? <KbliAid name={name} /> : null;
}

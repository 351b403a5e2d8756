"use client";

import type { ActionFormProps } from "@/components/forms/action-form";
import { ValidatedForm } from "@/components/forms/validated-form";
import type { PageJudging } from "./page-checker";

/** The form of a page of questions: whatever needs no server is judged here, by the rules of the server, all at once. */
export function WalkForm({ judging, ...form }: ActionFormProps & { judging: PageJudging }) {
  return (
    <ValidatedForm
      {...form}
      checker={async (element, tell) => {
        const { startJudging } = await import("./page-checker");
        startJudging(element, judging, tell);
      }}
    />
  );
}

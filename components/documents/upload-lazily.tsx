"use client";

import { type ComponentProps, Suspense } from "react";
import { lazyAid } from "@/components/forms/lazy-aid";
import type { UploadIsland } from "./upload-island";

type IslandProps = ComponentProps<typeof UploadIsland>;

const Island = lazyAid<IslandProps>(
  async () => (await import("./upload-island")).UploadIsland,
  ({ children }) => children,
);

/** The island's code comes only where a file can be chosen; until then, and without JavaScript, the plain form stands. */
export function UploadLazily(props: IslandProps) {
  return (
    <Suspense fallback={props.children}>
      <Island {...props} />
    </Suspense>
  );
}

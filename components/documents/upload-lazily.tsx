"use client";

import { type ComponentProps, lazy, Suspense } from "react";

const Island = lazy(() => import("./upload-island").then((module) => ({ default: module.UploadIsland })));

/** The island's code comes only where a file can be chosen; until then, and without JavaScript, the plain form stands. */
export function UploadLazily(props: ComponentProps<typeof Island>) {
  return (
    <Suspense fallback={props.children}>
      <Island {...props} />
    </Suspense>
  );
}

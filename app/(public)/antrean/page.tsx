import type { Metadata } from "next";
import { WaitingRoom } from "@/components/queue-numbers/waiting-room";
import { readBoard } from "@/lib/features/queue-numbers/queue-numbers.queries";
import { publicContext } from "@/lib/platform/context";
import { sendNoScript } from "@/lib/platform/no-script";

/** Seconds between two looks of a screen that nobody touches. */
const REFRESH = "5";

export const metadata: Metadata = { title: "Antrean loket", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WaitingRoomPage({ searchParams }: Props) {
  sendNoScript();
  const ctx = publicContext();
  // Who reads on a phone looks again when they want to; a page that jumps by itself is for the wall alone.
  const onWall = (await searchParams).layar !== undefined;
  return (
    <>
      {onWall && <meta httpEquiv="refresh" content={REFRESH} />}
      <WaitingRoom board={await readBoard(ctx)} at={ctx.clock()} onWall={onWall} />
    </>
  );
}

export function frontDoorRefusal(
  method: string | undefined,
  url: string | undefined,
): { status: number; sentence: string } | null;

export function unreadableAnswer(error?: { code?: string }): string;

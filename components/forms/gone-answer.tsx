import { Notice } from "@/components/ui/notice";
import type { BroughtAnswer } from "@/lib/domain/brought-answer";
import { type FormsOfRun, goneAnswer } from "@/lib/domain/gone-answer";
import type { CommandType } from "@/lib/domain/workflow";

type Props = { brought: BroughtAnswer | null; forms: FormsOfRun; commands: readonly { type: CommandType }[] };

/** Above a run's page: the answer to a form that it has no more, so that nothing that was sent ends in silence. */
export function GoneAnswer({ brought, forms, commands }: Props) {
  const told = goneAnswer(brought, forms, commands);
  if (!told) return null;
  return (
    <Notice tone="warning" title="Kiriman tadi tidak diterima" live className="mb-6 max-w-read">
      <p>{told.message}</p>
      {told.typed.map((words) => (
        <p key={words} className="whitespace-pre-line">{`Yang tadi Anda tulis: “${words}”`}</p>
      ))}
    </Notice>
  );
}

import type { RunKey } from "@/lib/domain/run-address";
import type { Available, State, TimelineRow } from "@/lib/domain/workflow";
import type { Calendar } from "@/lib/domain/working-time";
import type { Assignee } from "@/lib/features/desk/assignees.queries";

/** What the panel of a run must know, whatever it is a run of. */
export type PanelView = {
  run: RunKey;
  open: State["open"];
  /** What the office must decide before the applicant's own duty can be done. */
  toDecide: readonly string[];
  rows: TimelineRow[];
  commands: Available[];
  duties: readonly { id: string; task: string; row: number; verb: string; role: string }[];
  holder: { id: string; name: string } | null;
  assignees: readonly Assignee[];
  actingAs: string | null;
  calendar: Calendar;
};

type Shown = Omit<PanelView, "run" | "open" | "toDecide"> & {
  state: Pick<State, "open"> & { toDecide?: readonly string[] };
};

export function panelViewOf(run: RunKey, { state, ...shown }: Shown): PanelView {
  const { rows, commands, duties, holder, assignees, actingAs, calendar } = shown;
  const { open, toDecide = [] } = state;
  return { run, open, toDecide, rows, commands, duties, holder, assignees, actingAs, calendar };
}

export function commandIn(commands: readonly Available[], type: Available["type"]): Available | undefined {
  return commands.find((command) => command.type === type);
}

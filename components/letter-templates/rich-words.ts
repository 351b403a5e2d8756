import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { Fragment, type Node, Schema, Slice } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { joinPieces, piecesOf, type WordsPiece } from "@/lib/domain/letters/template-form";

/** The event by which a button asks the editor to write a placeholder; `detail`: its name. */
const INSERT_FIELD = "sisipkan";

type Said = { describedBy: string | null; invalid: boolean };
export type RichWords = { describe(said: Said): void; end(): void };

type Options = Said & {
  label: string;
  /** One paragraph, or as many as there are lines. */
  lines: boolean;
  names: readonly string[];
};

/**
 * Draws the words of a text area with its placeholders as single pieces, and writes every change back into it as the
 * same plain text: the form knows nothing of this editor. Gives back how to take it down, and how to say what is wrong
 * with the words while somebody writes in it.
 */
export function mountRichWords(area: HTMLTextAreaElement, place: HTMLElement, options: Options): RichWords {
  const schema = schemaOf(options.lines);
  const view = new EditorView(place, {
    state: EditorState.create({ doc: docOf(schema, area.value, options.names), plugins: pluginsOf() }),
    attributes: attributesOf(options),
    clipboardTextSerializer: (slice) => textOf(slice.content),
    // Pasted pages come as their words alone.
    handlePaste(_view, event) {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const words = new Slice(Fragment.from(paragraphsOf(schema, text, options.names)), 1, 1);
      view.dispatch(view.state.tr.replaceSelection(words).scrollIntoView());
      return true;
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (!transaction.docChanged) return;
      area.value = textOf(view.state.doc.content);
      area.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  const forward = () => view.focus();
  const write = (event: Event) => {
    const { field } = schema.nodes;
    const name = (event as CustomEvent<string>).detail;
    if (field) view.dispatch(view.state.tr.replaceSelectionWith(field.create({ name })).scrollIntoView());
    view.focus();
  };
  area.addEventListener("focus", forward);
  view.dom.addEventListener(INSERT_FIELD, write);
  return {
    describe: (said) => view.setProps({ attributes: attributesOf({ ...options, ...said }) }),
    end() {
      area.removeEventListener("focus", forward);
      view.destroy();
    },
  };
}

function schemaOf(lines: boolean) {
  return new Schema({
    nodes: {
      doc: { content: lines ? "paragraph+" : "paragraph" },
      paragraph: { content: "inline*", toDOM: () => ["p", 0], parseDOM: [{ tag: "p" }] },
      text: { group: "inline" },
      field: {
        group: "inline",
        inline: true,
        atom: true,
        attrs: { name: {} },
        toDOM: (node) => [
          "span",
          { class: "rounded-control bg-primary-wash px-1 text-primary-strong" },
          `[${node.attrs.name}]`,
        ],
      },
    },
  });
}

type WordsSchema = ReturnType<typeof schemaOf>;

function docOf(schema: WordsSchema, text: string, names: readonly string[]): Node {
  return schema.node("doc", null, paragraphsOf(schema, text, names));
}

function paragraphsOf(schema: WordsSchema, text: string, names: readonly string[]): Node[] {
  const several = schema.nodes.doc.spec.content === "paragraph+";
  const lines = several ? text.split(/\r?\n/) : [text.replace(/\s*\r?\n\s*/g, " ")];
  return lines.map((line) =>
    schema.node(
      "paragraph",
      null,
      piecesOf(line, names).map((piece) =>
        "text" in piece ? schema.text(piece.text) : schema.node("field", { name: piece.field }),
      ),
    ),
  );
}

function textOf(content: Fragment): string {
  const lines: string[] = [];
  content.forEach((paragraph) => {
    const pieces: WordsPiece[] = [];
    const read = (node: Node) => {
      pieces.push(node.isText ? { text: node.text ?? "" } : { field: String(node.attrs.name) });
    };
    if (paragraph.isInline) read(paragraph);
    else paragraph.forEach(read);
    lines.push(joinPieces(pieces));
  });
  return lines.join("\n");
}

function pluginsOf() {
  return [history(), keymap({ "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo }), keymap(baseKeymap)];
}

function attributesOf({ label, describedBy, invalid }: Options): Record<string, string> {
  return {
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label,
    ...(describedBy && { "aria-describedby": describedBy }),
    ...(invalid && { "aria-invalid": "true" }),
    "data-rich": "",
    class: `block min-h-target w-full rounded-control border-2 bg-paper px-3 py-2 whitespace-pre-wrap wrap-anywhere ${invalid ? "border-danger" : "border-line-strong"}`,
  };
}

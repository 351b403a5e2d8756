import { cx } from "@/components/ui/cx";
import { Slashed } from "@/components/ui/slashed";
import type { LetterModel, Signer } from "@/lib/domain/letters/model";
import { type Marked, type Sheet, type SheetBlock, sheetOf } from "@/lib/domain/letters/sheet";
import { SheetTable } from "./sheet-table";

/** A letter as a page of the portal: the words of the PDF in the portal's look, and printable by itself. */
export function LetterSheet({ model }: { model: LetterModel }) {
  const sheet = sheetOf(model);
  return (
    <article
      aria-label={sheet.title}
      className="max-w-[52rem] border border-line bg-paper px-4 py-6 wrap-anywhere sm:px-10 sm:py-10 print:border-0 print:p-0"
    >
      {sheet.draft && (
        <p className="mb-4 inline-block border-2 border-line-strong px-2 font-bold tracking-widest text-ink-soft">
          DRAF
        </p>
      )}
      {sheet.letterhead && <Head letterhead={sheet.letterhead} />}
      <div className={cx("space-y-4", sheet.certificate && "text-center")}>
        {sheet.blocks.map((block, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a letter have no other name and never move
          <SheetPart key={place} block={block} />
        ))}
      </div>
      {sheet.initials.length > 0 && <Initials posts={sheet.initials} />}
      {sheet.check && (
        <p className="mt-8 border-t border-line pt-2 text-small">
          <span>{sheet.check.sentence}</span>
          {sheet.check.code && (
            <>
              <span>, kode </span>
              <span className="font-mono">{sheet.check.code}</span>
            </>
          )}
        </p>
      )}
    </article>
  );
}

function Head({ letterhead }: { letterhead: NonNullable<Sheet["letterhead"]> }) {
  const { government, office, address, contact, arms } = letterhead;
  return (
    <header className="mb-6 flex items-center gap-4 border-b-4 border-double border-ink pb-3">
      {arms && (
        // biome-ignore lint/performance/noImgElement: the picture lies in the letter itself, no address leads to it
        <img src={`data:${arms.type};base64,${arms.data}`} alt="" className="max-h-20 w-16 shrink-0 object-contain" />
      )}
      <div className="min-w-0 flex-1 text-center">
        <p>{government}</p>
        <p className="text-large font-bold">{office}</p>
        <p className="text-small">{address}</p>
        {contact && <p className="text-small">{contact}</p>}
      </div>
    </header>
  );
}

function SheetPart({ block }: { block: SheetBlock }) {
  switch (block.type) {
    case "correspondence":
      return (
        <>
          <p className="text-right">{block.date}</p>
          <Facts rows={block.facts} named={block.subject} />
          <address className="not-italic">
            {block.to.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and none of them moves
              <span key={place} className="block whitespace-pre-line">
                {line}
              </span>
            ))}
          </address>
        </>
      );
    case "title":
      return (
        <div className="text-center">
          <h2 className="font-bold">{block.lines.join(" ")}</h2>
          {block.number && (
            <p>
              <Slashed text={block.number} />
            </p>
          )}
          {block.about && <p className="mt-2">TENTANG</p>}
          {block.about && <p className="font-bold">{block.about}</p>}
        </div>
      );
    case "heading":
      return <Heading block={block} />;
    case "paragraph":
      return (
        <p
          className={cx("whitespace-pre-line", ALIGN[block.align], block.strong && "font-bold", block.indent && "pl-8")}
        >
          <Slashed text={block.text} />
        </p>
      );
    case "points":
    case "copies":
      return (
        <div>
          {block.type === "copies" && <p>Tembusan:</p>}
          <Points items={block.items} />
        </div>
      );
    case "clause":
      return (
        <div className="sm:grid sm:grid-cols-[8rem_minmax(0,1fr)] sm:gap-x-2">
          <p>{block.label}</p>
          <Points items={block.items} />
        </div>
      );
    case "facts":
      return <Facts rows={block.rows} />;
    case "table":
      return <SheetTable table={block} />;
    case "signatures":
      return <Signatures rows={block.rows} />;
    case "annex":
      return <Annex lines={block.lines} />;
  }
}

function Heading({ block: { level, text, centred } }: { block: Extract<SheetBlock, { type: "heading" }> }) {
  const Level = level === 1 ? "h2" : "h3";
  return <Level className={cx("font-bold", centred && "text-center")}>{text}</Level>;
}

/** Its first line is its name among the headings. */
function Annex({ lines: [name, ...rest] }: { lines: string[] }) {
  return (
    <div className="border-t border-line pt-6 print:break-before-page print:border-0">
      {name && <h2>{name}</h2>}
      {rest.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and none of them moves
        <p key={place}>
          <Slashed text={line} />
        </p>
      ))}
    </div>
  );
}

const ALIGN = { left: "text-left", center: "text-center", right: "text-right", justify: "sm:text-justify" } as const;

/** `named`: the row whose value is the letter's name among the headings. */
function Facts({ rows, named }: { rows: readonly (readonly [string, string])[]; named?: number }) {
  return (
    <dl className="sm:grid sm:grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] sm:gap-x-4">
      {rows.map(([label, value], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may bear one label, and none of them moves
        <div key={place} className="contents">
          <dt className="text-ink-soft sm:text-ink">{label}</dt>
          <dd className="mb-1 whitespace-pre-line sm:mb-0">
            {place === named ? <h2>{value}</h2> : <Slashed text={value} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Points({ items }: { items: Marked[] }) {
  return (
    <ul className="space-y-1">
      {items.map(([mark, text], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two points may say the same, and none of them moves
        <li key={place} className="flex gap-2">
          {mark && <span className="min-w-6 shrink-0">{mark}</span>}
          <span className="min-w-0 whitespace-pre-line sm:text-justify">
            <Slashed text={text} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Signatures({ rows }: { rows: (Signer | null)[][] }) {
  return rows.map((row, place) => (
    <div
      // biome-ignore lint/suspicious/noArrayIndexKey: a row of signatures has no name of its own
      key={place}
      className="mt-6 flex break-before-avoid break-inside-avoid flex-wrap justify-between gap-6 sm:flex-nowrap"
    >
      {row.map((signer, column) =>
        signer ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same person may sign twice
          <div key={column} className="min-w-0 flex-1">
            {signer.above.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and none of them moves
              <p key={at}>{line}</p>
            ))}
            <p>{signer.post}</p>
            <p className="mt-16 font-bold">{signer.name}</p>
            {signer.rank && <p>{signer.rank}</p>}
            {signer.nip && <p>{signer.nip}</p>}
          </div>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has no name
          <div key={column} className="hidden flex-1 sm:block" />
        ),
      )}
    </div>
  ));
}

function Initials({ posts }: { posts: string[] }) {
  return (
    <table className="mt-8 border-collapse text-small">
      <caption className="text-left">Paraf</caption>
      <tbody>
        {posts.map((post, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one post may stand twice
          <tr key={place}>
            <th scope="row" className="border border-line-strong px-2 py-1 text-left font-normal">
              {post}
            </th>
            <td className="w-20 border border-line-strong" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { Notice } from "@/components/ui/notice";
import type { NumberExample } from "@/lib/domain/letters/example-number";

/** How numbers read by a format, and what is wrong with it. */
export function NumberExampleView({ example: { numbers, problems } }: { example: NumberExample }) {
  return (
    <div className="mt-4">
      {numbers.length > 0 && (
        <>
          <p className="font-semibold">Contoh</p>
          <ul>
            {numbers.map(({ series, number }) => (
              <li key={series} className="wrap-anywhere">
                {series}: <span className="font-mono">{number}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {problems.length > 0 && (
        <Notice tone="warning" title="Nomor dengan susunan ini bermasalah" className="mt-3">
          <ul>
            {problems.map(({ part, words }) => (
              <li key={`${part}${words}`}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

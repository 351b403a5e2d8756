import { PageTitle } from "@/components/layout/page-title";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { OSS_ADDRESS } from "@/lib/domain/oss-session";
import { type Calendar, formatDateTime, formatDuration, workingMilliseconds } from "@/lib/domain/working-time";
import type { ListedOutage, OutageNow } from "@/lib/features/oss/oss.queries";
import { BeginOutageForm } from "./outage-forms";
import { outageNews } from "./outage-news";
import { OutageNotice } from "./outage-notice";

type Props = {
  outage: OutageNow | null;
  outages: ListedOutage[];
  calendar: Calendar;
  now: Date;
  news: string;
  requestId: string;
};

/** OSS and its outages: one press for all cases, and the last ones, for whoever asks how the time was counted. */
export function OutagePage({ outage, outages, calendar, now, news, requestId }: Props) {
  const said = outageNews(news, outage);
  return (
    <>
      <PageTitle
        title="Gangguan OSS"
        lead="Selama OSS terganggu, waktu pelayanan NIB tidak dihitung: bukan waktu kantor, bukan waktu pemohon."
      />
      {said && (
        <Notice tone="success" live>
          {said}
        </Notice>
      )}
      {outage ? (
        <OutageNotice outage={outage} />
      ) : (
        <section aria-labelledby="tandai" className="max-w-read">
          <h2 id="tandai" className="text-h2">
            OSS tidak bisa dipakai?
          </h2>
          <p className="mt-1">
            Coba dulu{" "}
            <a href={OSS_ADDRESS} target="_blank" rel="noreferrer">
              oss.go.id
            </a>{" "}
            di peramban lain. Pemohon yang menunggu akan membaca bahwa OSS sedang terganggu dan bahwa itu bukan
            kesalahan mereka.
          </p>
          <div className="mt-3">
            <BeginOutageForm requestId={requestId} />
          </div>
        </section>
      )}
      <h2 className="mt-8 text-h2">Yang tercatat</h2>
      {outages.length === 0 ? (
        <Empty title="Belum pernah ditandai terganggu" />
      ) : (
        <Table caption="Gangguan OSS, yang terbaru di atas" captionHidden stacked>
          <TableHead>
            <Th>Sejak</Th>
            <Th>Sampai</Th>
            <Th>Jam kerja</Th>
            <Th className="w-2/5">Yang tidak jalan</Th>
          </TableHead>
          <tbody>
            {outages.map(({ id, reason, beganAt, begunBy, endedAt, endedBy }) => (
              <Tr key={id}>
                <Td>
                  {formatDateTime(beganAt)}
                  <span className="block text-small text-ink-soft">{begunBy}</span>
                </Td>
                <Td>
                  {endedAt ? formatDateTime(endedAt) : "masih terganggu"}
                  {endedBy && <span className="block text-small text-ink-soft">{endedBy}</span>}
                </Td>
                <Td>{formatDuration(workingMilliseconds(calendar, beganAt, endedAt ?? now))}</Td>
                <Td>{reason}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}

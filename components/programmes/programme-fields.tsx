import { villageGroups } from "@/components/drafts/villages";
import { DateField } from "@/components/forms/date-field";
import { FieldSet } from "@/components/forms/form-section";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { UnitField } from "@/components/forms/unit-field";
import { isPublicType, type ProgrammeType, quotaHead, quotaWords } from "@/lib/domain/programmes";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";

type Props = {
  type: ProgrammeType;
  /** What stands there already. */
  facts?: ProgrammeView["facts"];
  /** Days are settled with the opening. */
  frame: boolean;
  /** Seats until it begins; how many of them are taken. */
  seats?: { taken: number } | null;
};

/** What each kind of programme asks; the server judges the same fields for all of them. */
export function ProgrammeFields({ type, facts, frame, seats = { taken: 0 } }: Props) {
  const isPublic = isPublicType(type);
  const quota = facts ? { defaultValue: String(facts.quota) } : {};
  return (
    <>
      <FieldSet title="Kegiatan">
        <TextField
          name="title"
          label="Nama kegiatan"
          maxLength={150}
          requiredMessage="Tulis nama kegiatan."
          {...given(facts?.title)}
        />
        <TextArea
          name="description"
          label="Keterangan"
          hint={isPublic ? "Dibaca warga di halaman kegiatan." : "Untuk petugas."}
          optional
          maxLength={4000}
          {...given(facts?.description)}
        />
        {seats && (
          <UnitField
            name="quota"
            {...seatsHint(seats.taken)}
            label={quotaHead(type)}
            unit="orang"
            requiredMessage={`Tulis ${quotaWords(type)}.`}
            {...quota}
          />
        )}
        {type === "promotion" && (
          <UnitField name="booths" label="Jumlah stan" unit="stan" optional {...given(facts?.booths?.toString())} />
        )}
        {!isPublic && (
          <TextField name="budgetLine" label="Mata anggaran" optional maxLength={200} {...given(facts?.budgetLine)} />
        )}
      </FieldSet>
      {isPublic && <DayFields facts={facts} frame={frame} />}
      <FieldSet
        title="Tempat"
        {...(isPublic && !frame ? { hint: "Kalau tempat atau jam diubah, peserta dan peminatnya diberi kabar." } : {})}
      >
        <TextField name="place" label="Nama dan alamat tempat" optional maxLength={300} {...given(facts?.place)} />
        <SelectField
          name="villageCode"
          label="Desa atau kelurahan"
          optional
          groups={villageGroups()}
          {...given(facts?.villageCode ?? undefined)}
        />
      </FieldSet>
    </>
  );
}

function DayFields({ facts, frame }: { facts: ProgrammeView["facts"] | undefined; frame: boolean }) {
  return (
    <>
      <FieldSet
        title="Hari dan jam"
        {...(frame ? {} : { hint: "Hari diubah lewat “Ubah jadwal”, agar peserta diberi kabar." })}
      >
        {frame && (
          <>
            <DateField
              name="firstDay"
              label="Hari pertama"
              requiredMessage="Tulis hari pertama."
              {...given(facts?.firstDay)}
            />
            <DateField
              name="lastDay"
              label="Hari terakhir"
              hint="Dikosongkan bila hanya satu hari."
              optional
              {...given(facts?.lastDay === facts?.firstDay ? undefined : facts?.lastDay)}
            />
          </>
        )}
        <TextField
          name="hours"
          label="Jam"
          hint="Misalnya 09.00-15.00"
          optional
          maxLength={60}
          size="medium"
          {...given(facts?.hours)}
        />
      </FieldSet>
      <FieldSet title="Pendaftaran">
        <DateField
          name="opensOn"
          label="Dibuka mulai"
          hint="Dikosongkan: sejak kegiatan dibuka."
          optional
          {...given(facts?.opensOn)}
        />
        <DateField
          name="closesOn"
          label="Ditutup sesudah"
          hint="Dikosongkan: sampai sehari sebelum hari pertama."
          optional
          {...given(facts?.closesOn)}
        />
      </FieldSet>
    </>
  );
}

/** What a change does, said before it is pressed. */
function seatsHint(taken: number): { hint?: string } {
  return taken > 0
    ? {
        hint: `Paling sedikit ${taken}, yang sudah masuk. Kalau penuh lalu ditambah, antrean terdepan langsung masuk, selama daftarnya belum disahkan.`,
      }
    : {};
}

function given(value: string | null | undefined): { defaultValue?: string } {
  return value ? { defaultValue: value } : {};
}

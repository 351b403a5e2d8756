-- Serial, birth date and sex together are the NIK: the mask no longer shows the serial.
ALTER TABLE "application" DROP CONSTRAINT "application_nik_masked";
ALTER TABLE "person" DROP CONSTRAINT "person_nik_masked";
UPDATE "application" SET "nik_masked" = left("nik_masked", 6) || '**********';
UPDATE "person" SET "nik_masked" = left("nik_masked", 6) || '**********';
ALTER TABLE "application" ADD CONSTRAINT "application_nik_masked" CHECK ("nik_masked" ~ '^[0-9]{6}[*]{10}$');
ALTER TABLE "person" ADD CONSTRAINT "person_nik_masked" CHECK ("nik_masked" ~ '^[0-9]{6}[*]{10}$');

-- The register keeps the year. The date itself stays with the answers of the case, from where the task
-- "seal_birth_dates" moves it to the NIK; it finds the rows that wait for it by this index.
ALTER TABLE "person" ADD COLUMN "birth_year" INTEGER;
UPDATE "person" SET "birth_year" = extract(year FROM "birth_date")::int;
ALTER TABLE "person" DROP COLUMN "birth_date";
CREATE INDEX "application_birth_date_open" ON "application" ("id") WHERE "answers" #> '{identity,birthDate}' IS NOT NULL;

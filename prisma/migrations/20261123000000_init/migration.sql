-- CreateEnum
CREATE TYPE "application_status" AS ENUM ('draft', 'submitted', 'in_verification', 'needs_correction', 'waiting_programme', 'in_progress', 'completed', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "requirement_status" AS ENUM ('missing', 'given', 'accepted', 'rejected', 'waived');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('requirement', 'output');

-- CreateEnum
CREATE TYPE "scan_state" AS ENUM ('not_scanned', 'clean', 'quarantined');

-- CreateEnum
CREATE TYPE "upload_state" AS ENUM ('open', 'stored', 'done', 'failed');

-- CreateEnum
CREATE TYPE "notice_channel" AS ENUM ('portal', 'mail');

-- CreateEnum
CREATE TYPE "notice_state" AS ENUM ('pending', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "programme_type" AS ENUM ('training', 'stall_proposal', 'equipment_proposal', 'promotion');

-- CreateEnum
CREATE TYPE "programme_status" AS ENUM ('draft', 'open', 'running', 'finished', 'cancelled');

-- CreateEnum
CREATE TYPE "run_scope" AS ENUM ('application', 'programme');

-- CreateEnum
CREATE TYPE "grant_kind" AS ENUM ('definitive', 'plt', 'plh');

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "run_id" UUID NOT NULL,
    "service_slug" TEXT NOT NULL,
    "business_id" UUID,
    "answers" JSONB NOT NULL,
    "identity_cipher" BYTEA NOT NULL,
    "identity_key_id" TEXT NOT NULL,
    "nik_hash" TEXT NOT NULL,
    "nik_masked" TEXT NOT NULL,
    "applicant_name" TEXT NOT NULL,
    "business_name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT,
    "village_code" TEXT NOT NULL,
    "kecamatan_code" TEXT NOT NULL,
    "status" "application_status" NOT NULL DEFAULT 'draft',
    "current_row" INTEGER,
    "due_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "wished_programme_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_requirement" (
    "application_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "state" "requirement_status" NOT NULL,
    "row_no" INTEGER,
    "reason" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "application_requirement_pkey" PRIMARY KEY ("application_id","key")
);

-- CreateTable
CREATE TABLE "submit_request" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submit_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "resume_hash" TEXT NOT NULL,
    "service_slug" TEXT NOT NULL,
    "answers_cipher" BYTEA NOT NULL,
    "answers_key_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "request_id" UUID NOT NULL,
    "application_id" UUID,
    "wished_programme_id" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citizen_session" (
    "token_hash" TEXT NOT NULL,
    "application_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "citizen_session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "internal_note" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "internal_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nib_issue" (
    "application_id" UUID NOT NULL,
    "nib" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "kecamatan_code" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "nib_issue_pkey" PRIMARY KEY ("application_id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL DEFAULT '',
    "roles" TEXT[],
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL DEFAULT '',
    "subject_id" TEXT NOT NULL DEFAULT '',
    "reference" TEXT NOT NULL DEFAULT '',
    "detail" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "draft_id" UUID,
    "application_id" UUID,
    "run_id" UUID,
    "kind" "document_kind" NOT NULL,
    "requirement_key" TEXT,
    "duty_id" TEXT,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_name" TEXT NOT NULL,
    "scan_state" "scan_state" NOT NULL DEFAULT 'not_scanned',
    "uploaded_by" TEXT NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upload" (
    "custom_id" UUID NOT NULL,
    "file_key" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "state" "upload_state" NOT NULL DEFAULT 'open',
    "metadata" JSONB NOT NULL,
    "callback_slug" TEXT NOT NULL DEFAULT '',
    "document_id" UUID,
    "answer" JSONB,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("custom_id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "run_id" UUID,
    "application_id" UUID,
    "staff_id" UUID,
    "channel" "notice_channel" NOT NULL,
    "recipient" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "link" TEXT NOT NULL DEFAULT '',
    "message_id" TEXT,
    "state" "notice_state" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "office_hours" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "hours" JSONB NOT NULL,

    CONSTRAINT "office_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "number_series" (
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "number_series_pkey" PRIMARY KEY ("series","year")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL DEFAULT 'system',

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "kbli" (
    "version" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "kbli_pkey" PRIMARY KEY ("version","code")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "service_slug" TEXT NOT NULL,
    "type" "programme_type" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "first_day" DATE,
    "last_day" DATE,
    "hours" TEXT NOT NULL DEFAULT '',
    "village_code" TEXT,
    "place" TEXT NOT NULL DEFAULT '',
    "quota" INTEGER NOT NULL,
    "seats_taken" INTEGER NOT NULL DEFAULT 0,
    "opens_on" DATE,
    "closes_on" DATE,
    "details" JSONB NOT NULL DEFAULT '{}',
    "status" "programme_status" NOT NULL DEFAULT 'draft',
    "current_row" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "gathered_sequence" INTEGER NOT NULL,
    "released_sequence" INTEGER,
    "gathered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "nik_hash" TEXT NOT NULL,
    "nik_cipher" BYTEA NOT NULL,
    "nik_key_id" TEXT NOT NULL,
    "nik_masked" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sex" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT,
    "village_code" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "business" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "village_code" TEXT NOT NULL,
    "kecamatan_code" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "year_begun" INTEGER NOT NULL,
    "own_capital" BIGINT NOT NULL,
    "yearly_sales" BIGINT NOT NULL,
    "workers" INTEGER NOT NULL,
    "umkm_class" TEXT NOT NULL,
    "kbli_version" TEXT,
    "kbli_code" TEXT,
    "nib" TEXT,
    "formal_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "business_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run" (
    "id" UUID NOT NULL,
    "scope" "run_scope" NOT NULL,
    "pinned_hash" TEXT NOT NULL,
    "last_sequence" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_event" (
    "run_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "request_id" TEXT NOT NULL,

    CONSTRAINT "history_event_pkey" PRIMARY KEY ("run_id","sequence")
);

-- CreateTable
CREATE TABLE "open_duty" (
    "run_id" UUID NOT NULL,
    "duty_id" TEXT NOT NULL,
    "scope" "run_scope" NOT NULL,
    "application_id" UUID,
    "programme_id" UUID,
    "service_slug" TEXT NOT NULL,
    "kecamatan_code" TEXT,
    "status" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "row_no" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_by_id" UUID,
    "claimed_at" TIMESTAMPTZ(3),

    CONSTRAINT "open_duty_pkey" PRIMARY KEY ("run_id","duty_id")
);

-- CreateTable
CREATE TABLE "sop" (
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "sop_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "sop_version" (
    "id" UUID NOT NULL,
    "sop_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "definition" JSONB NOT NULL,
    "marks" JSONB NOT NULL DEFAULT '[]',
    "note" TEXT NOT NULL DEFAULT '',
    "effective_from" DATE NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by" TEXT NOT NULL,

    CONSTRAINT "sop_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service" (
    "slug" TEXT NOT NULL,
    "letter" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "sop_key" TEXT NOT NULL,
    "rows" INTEGER[],
    "position" INTEGER NOT NULL,
    "requirements" JSONB NOT NULL,
    "standard" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "service_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "pinned_definition" (
    "hash" TEXT NOT NULL,
    "sop_version_id" UUID NOT NULL,
    "service_slug" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "requirements" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pinned_definition_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nip" TEXT,
    "rank" TEXT,
    "post" TEXT,
    "password_hash" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "mail_notices" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "kind" "grant_kind" NOT NULL DEFAULT 'definitive',
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_invite" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_invite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "session_version" INTEGER NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "application_reference_key" ON "application"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "application_run_id_key" ON "application"("run_id");

-- CreateIndex
CREATE INDEX "application_nik_hash_idx" ON "application"("nik_hash");

-- CreateIndex
CREATE INDEX "application_business_id_idx" ON "application"("business_id");

-- CreateIndex
CREATE INDEX "application_service_slug_status_submitted_at_id_idx" ON "application"("service_slug", "status", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "application_status_submitted_at_id_idx" ON "application"("status", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "application_wished_programme_id_idx" ON "application"("wished_programme_id");

-- CreateIndex
CREATE INDEX "submit_request_application_id_idx" ON "submit_request"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_resume_hash_key" ON "draft"("resume_hash");

-- CreateIndex
CREATE UNIQUE INDEX "draft_request_id_key" ON "draft"("request_id");

-- CreateIndex
CREATE INDEX "draft_expires_at_idx" ON "draft"("expires_at");

-- CreateIndex
CREATE INDEX "draft_application_id_idx" ON "draft"("application_id");

-- CreateIndex
CREATE INDEX "citizen_session_application_id_idx" ON "citizen_session"("application_id");

-- CreateIndex
CREATE INDEX "citizen_session_expires_at_idx" ON "citizen_session"("expires_at");

-- CreateIndex
CREATE INDEX "internal_note_application_id_created_at_idx" ON "internal_note"("application_id", "created_at");

-- CreateIndex
CREATE INDEX "nib_issue_issued_on_kecamatan_code_idx" ON "nib_issue"("issued_on", "kecamatan_code");

-- CreateIndex
CREATE INDEX "audit_entry_at_id_idx" ON "audit_entry"("at", "id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_id_idx" ON "audit_entry"("actor_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_action_id_idx" ON "audit_entry"("action", "id");

-- CreateIndex
CREATE INDEX "audit_entry_reference_id_idx" ON "audit_entry"("reference", "id");

-- CreateIndex
CREATE UNIQUE INDEX "document_storage_name_key" ON "document"("storage_name");

-- CreateIndex
CREATE INDEX "document_draft_id_idx" ON "document"("draft_id");

-- CreateIndex
CREATE INDEX "document_application_id_idx" ON "document"("application_id");

-- CreateIndex
CREATE INDEX "document_run_id_idx" ON "document"("run_id");

-- CreateIndex
CREATE INDEX "upload_file_key_idx" ON "upload"("file_key");

-- CreateIndex
CREATE INDEX "upload_updated_at_idx" ON "upload"("updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_dedupe_key_key" ON "notice"("dedupe_key");

-- CreateIndex
CREATE UNIQUE INDEX "notice_message_id_key" ON "notice"("message_id");

-- CreateIndex
CREATE INDEX "notice_application_id_created_at_idx" ON "notice"("application_id", "created_at");

-- CreateIndex
CREATE INDEX "notice_staff_id_read_at_created_at_idx" ON "notice"("staff_id", "read_at", "created_at");

-- CreateIndex
CREATE INDEX "notice_state_created_at_idx" ON "notice"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "office_hours_position_key" ON "office_hours"("position");

-- CreateIndex
CREATE UNIQUE INDEX "programme_run_id_key" ON "programme"("run_id");

-- CreateIndex
CREATE INDEX "programme_status_first_day_idx" ON "programme"("status", "first_day");

-- CreateIndex
CREATE INDEX "programme_service_slug_status_idx" ON "programme"("service_slug", "status");

-- CreateIndex
CREATE INDEX "seat_programme_id_position_idx" ON "seat"("programme_id", "position");

-- CreateIndex
CREATE INDEX "seat_application_id_idx" ON "seat"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_nik_hash_key" ON "person"("nik_hash");

-- CreateIndex
CREATE INDEX "business_person_id_idx" ON "business"("person_id");

-- CreateIndex
CREATE INDEX "business_kecamatan_code_name_id_idx" ON "business"("kecamatan_code", "name", "id");

-- CreateIndex
CREATE INDEX "business_name_id_idx" ON "business"("name", "id");

-- CreateIndex
CREATE INDEX "run_pinned_hash_idx" ON "run"("pinned_hash");

-- CreateIndex
CREATE INDEX "open_duty_role_due_at_run_id_idx" ON "open_duty"("role", "due_at", "run_id");

-- CreateIndex
CREATE INDEX "open_duty_application_id_idx" ON "open_duty"("application_id");

-- CreateIndex
CREATE INDEX "open_duty_claimed_by_id_idx" ON "open_duty"("claimed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "sop_version_sop_key_version_key" ON "sop_version"("sop_key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "service_letter_key" ON "service"("letter");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_key" ON "staff"("email");

-- CreateIndex
CREATE INDEX "role_grant_staff_id_idx" ON "role_grant"("staff_id");

-- CreateIndex
CREATE INDEX "role_grant_role_idx" ON "role_grant"("role");

-- CreateIndex
CREATE UNIQUE INDEX "staff_invite_token_hash_key" ON "staff_invite"("token_hash");

-- CreateIndex
CREATE INDEX "staff_invite_staff_id_idx" ON "staff_invite"("staff_id");

-- CreateIndex
CREATE INDEX "staff_session_staff_id_idx" ON "staff_session"("staff_id");

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_service_slug_fkey" FOREIGN KEY ("service_slug") REFERENCES "service"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_wished_programme_id_fkey" FOREIGN KEY ("wished_programme_id") REFERENCES "programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_requirement" ADD CONSTRAINT "application_requirement_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submit_request" ADD CONSTRAINT "submit_request_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_session" ADD CONSTRAINT "citizen_session_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "internal_note" ADD CONSTRAINT "internal_note_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nib_issue" ADD CONSTRAINT "nib_issue_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "business" ADD CONSTRAINT "business_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_pinned_hash_fkey" FOREIGN KEY ("pinned_hash") REFERENCES "pinned_definition"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_event" ADD CONSTRAINT "history_event_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_duty" ADD CONSTRAINT "open_duty_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_duty" ADD CONSTRAINT "open_duty_claimed_by_id_fkey" FOREIGN KEY ("claimed_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_duty" ADD CONSTRAINT "open_duty_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_duty" ADD CONSTRAINT "open_duty_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sop_version" ADD CONSTRAINT "sop_version_sop_key_fkey" FOREIGN KEY ("sop_key") REFERENCES "sop"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_sop_key_fkey" FOREIGN KEY ("sop_key") REFERENCES "sop"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pinned_definition" ADD CONSTRAINT "pinned_definition_sop_version_id_fkey" FOREIGN KEY ("sop_version_id") REFERENCES "sop_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_invite" ADD CONSTRAINT "staff_invite_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

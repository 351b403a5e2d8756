-- A service may bring its form as data; the ones the portal ships with have theirs in lib/domain/forms/services.
ALTER TABLE "service" ADD COLUMN "form" JSONB;

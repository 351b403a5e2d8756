-- CreateIndex
CREATE INDEX "application_email_idx" ON "application"("email");

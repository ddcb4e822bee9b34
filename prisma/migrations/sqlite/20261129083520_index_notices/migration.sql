-- DropIndex
DROP INDEX "Notice_state_held_dueAt_id_idx";

-- CreateIndex
CREATE INDEX "Notice_state_held_sleepUntil_dueAt_id_idx" ON "Notice"("state", "held", "sleepUntil", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Notice_state_held_sleepFrom_idx" ON "Notice"("state", "held", "sleepFrom");

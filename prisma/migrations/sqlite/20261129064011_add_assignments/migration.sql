-- CreateTable
CREATE TABLE "Assignment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "committeeCode" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "due" TEXT,
    "document" TEXT,
    "evidence" TEXT NOT NULL,
    "reminders" TEXT NOT NULL,
    "followerId" TEXT,
    "givenById" TEXT,
    "givenAt" DATETIME NOT NULL,
    "recurringId" INTEGER,
    "recurrence" TEXT
);

-- CreateTable
CREATE TABLE "Part" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "assignmentId" INTEGER NOT NULL,
    "unitCode" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "due" TEXT,
    "evidence" TEXT,
    "extensionUntil" TEXT,
    "extensionReason" TEXT,
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "Part_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "partId" INTEGER,
    "personId" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "held" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "sleepFrom" DATETIME,
    "sleepUntil" DATETIME,
    "why" TEXT,
    "handedAt" DATETIME,
    "delivery" TEXT
);

-- CreateTable
CREATE TABLE "SpecialDay" (
    "date" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "certainty" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Preference" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "digestWeekday" INTEGER,
    "digestTime" TEXT,
    "mutedUntil" TEXT,
    "quietFrom" TEXT,
    "quietTo" TEXT,
    "leaveFrom" TEXT,
    "leaveTo" TEXT
);

-- CreateTable
CREATE TABLE "Wording" (
    "committeeCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("committeeCode", "name", "language")
);

-- CreateTable
CREATE TABLE "Recurring" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "committeeCode" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "units" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "document" TEXT,
    "evidence" TEXT NOT NULL,
    "reminders" TEXT NOT NULL,
    "followerId" TEXT,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME
);

-- CreateIndex
CREATE INDEX "Assignment_committeeCode_idx" ON "Assignment"("committeeCode");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_recurringId_recurrence_key" ON "Assignment"("recurringId", "recurrence");

-- CreateIndex
CREATE INDEX "Part_unitCode_state_idx" ON "Part"("unitCode", "state");

-- CreateIndex
CREATE INDEX "Part_state_due_idx" ON "Part"("state", "due");

-- CreateIndex
CREATE UNIQUE INDEX "Part_assignmentId_unitCode_key" ON "Part"("assignmentId", "unitCode");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_key_key" ON "Notice"("key");

-- CreateIndex
CREATE INDEX "Notice_state_held_dueAt_id_idx" ON "Notice"("state", "held", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Notice_partId_idx" ON "Notice"("partId");

-- CreateIndex
CREATE INDEX "Notice_personId_state_idx" ON "Notice"("personId", "state");

-- CreateIndex
CREATE INDEX "Notice_delivery_idx" ON "Notice"("delivery");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_id_idx" ON "AuditEntry"("subject", "id");

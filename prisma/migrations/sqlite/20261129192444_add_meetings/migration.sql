-- CreateTable
CREATE TABLE "MeetingSeries" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "committeeCode" TEXT NOT NULL,
    "title" TEXT,
    "rule" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "committeeCode" TEXT NOT NULL,
    "title" TEXT,
    "date" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "seriesId" INTEGER,
    "seriesDate" TEXT,
    "setAt" DATETIME NOT NULL,
    "createdById" TEXT,
    "cancelledAt" DATETIME
);

-- CreateIndex
CREATE INDEX "Meeting_committeeCode_date_idx" ON "Meeting"("committeeCode", "date");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_seriesId_seriesDate_key" ON "Meeting"("seriesId", "seriesDate");

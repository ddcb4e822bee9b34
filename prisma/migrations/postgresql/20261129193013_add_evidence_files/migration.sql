-- AlterTable
ALTER TABLE "Part" ADD COLUMN     "files" TEXT NOT NULL DEFAULT '[]';

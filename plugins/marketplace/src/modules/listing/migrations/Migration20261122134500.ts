import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** One number that changes with every write of documents, in the same transaction as they do. */
export class Migration20261122134500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "listing_version" (
      "id" boolean primary key default true check ("id"), "version" bigint not null default 0);`)
    this.addSql(`insert into "listing_version" default values on conflict do nothing;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "listing_version";`)
  }
}

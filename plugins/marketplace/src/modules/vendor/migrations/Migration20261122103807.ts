import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122103807 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "vendor_member" add column if not exists "invite_hash" text null, add column if not exists "invite_expires_at" timestamptz null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "vendor_member" drop column if exists "invite_hash", drop column if exists "invite_expires_at";`
    )
  }
}

import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122103000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "held_lock" ("key" text not null, "owner" text null, "expires_at" timestamptz null, constraint "held_lock_pkey" primary key ("key"));`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "held_lock";`)
  }
}

import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122133659 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "vendor" add column if not exists "legal_name" text null, add column if not exists "tax_id" text null, add column if not exists "address_1" text null, add column if not exists "address_2" text null, add column if not exists "postal_code" text null, add column if not exists "province" text null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "vendor" drop column if exists "legal_name", drop column if exists "tax_id", drop column if exists "address_1", drop column if exists "address_2", drop column if exists "postal_code", drop column if exists "province";`
    )
  }
}

import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122133429 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "vendor_order_line" add column if not exists "commission_rule_id" text null, add column if not exists "commission_rule_name" text null, add column if not exists "commission_fixed" bigint not null default 0, add column if not exists "commission_minimum" bigint null, add column if not exists "commission_maximum" bigint null;`
    )
    this
      .addSql(`alter table "vendor_order_line" add constraint "vendor_order_line_commission_terms" check (
      least(commission_fixed, commission_minimum, commission_maximum) >= 0
      and commission_minimum <= commission_maximum);`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "vendor_order_line" drop constraint if exists "vendor_order_line_commission_terms";`
    )
    this.addSql(
      `alter table if exists "vendor_order_line" drop column if exists "commission_rule_id", drop column if exists "commission_rule_name", drop column if exists "commission_fixed", drop column if exists "commission_minimum", drop column if exists "commission_maximum";`
    )
  }
}

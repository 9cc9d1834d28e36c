import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122102553 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "vendor_order_line" drop constraint if exists "vendor_order_line_reference_unique";`
    )
    this.addSql(
      `alter table if exists "vendor_order" drop constraint if exists "vendor_order_cart_vendor_unique";`
    )
    this.addSql(
      `alter table if exists "vendor_order" drop constraint if exists "vendor_order_order_vendor_unique";`
    )
    this.addSql(
      `create table if not exists "vendor_order" ("id" text not null, "order_id" text not null, "cart_id" text null, "vendor_id" text not null, "ordinal" integer not null, "display_id" text not null, "status" text check ("status" in ('pending', 'processing', 'shipped', 'delivered', 'completed', 'canceled')) not null default 'pending', "currency_code" text not null, "email" text null, "customer_name" text null, "shipping_address" jsonb null, "item_subtotal" bigint not null, "shipping_subtotal" bigint not null, "discount_total" bigint not null, "tax_total" bigint not null, "item_total" bigint not null, "shipping_total" bigint not null, "total" bigint not null, "commission_total" bigint not null, "operator_tax_total" bigint not null, "net_total" bigint not null, "carrier" text null, "tracking_number" text null, "tracking_url" text null, "placed_at" timestamptz not null, "shipped_at" timestamptz null, "delivered_at" timestamptz null, "completed_at" timestamptz null, "canceled_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_order_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_vendor_order_deleted_at" ON "vendor_order" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_vendor_order_order_vendor_unique" ON "vendor_order" ("order_id", "vendor_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_vendor_order_cart_vendor_unique" ON "vendor_order" ("cart_id", "vendor_id") WHERE cart_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_vendor_order_vendor_placed" ON "vendor_order" ("vendor_id", "placed_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_vendor_order_status" ON "vendor_order" ("status") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "vendor_order_line" ("id" text not null, "kind" text check ("kind" in ('item', 'shipping')) not null, "reference_id" text not null, "title" text not null, "variant_title" text null, "thumbnail" text null, "product_id" text null, "variant_id" text null, "quantity" numeric not null, "unit_price" bigint not null, "subtotal" bigint not null, "discount_total" bigint not null, "tax_total" bigint not null, "total" bigint not null, "commission_rate" integer not null, "commission_amount" bigint not null, "operator_tax" bigint not null, "net_amount" bigint not null, "vendor_order_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_order_line_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_vendor_order_line_vendor_order_id" ON "vendor_order_line" ("vendor_order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_vendor_order_line_deleted_at" ON "vendor_order_line" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_vendor_order_line_reference_unique" ON "vendor_order_line" ("reference_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "vendor_order_status_change" ("id" text not null, "from" text check ("from" in ('pending', 'processing', 'shipped', 'delivered', 'completed', 'canceled')) null, "to" text check ("to" in ('pending', 'processing', 'shipped', 'delivered', 'completed', 'canceled')) not null, "reason" text null, "actor_type" text check ("actor_type" in ('vendor', 'operator', 'system')) not null, "actor_id" text null, "vendor_order_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_order_status_change_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_vendor_order_status_change_vendor_order_id" ON "vendor_order_status_change" ("vendor_order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_vendor_order_status_change_deleted_at" ON "vendor_order_status_change" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    // Amounts are minor units of currency_code. The parts must add up whatever wrote the row.
    this.addSql(`alter table "vendor_order"
      add constraint "vendor_order_parts_add_up" check (
        total = item_subtotal + shipping_subtotal + tax_total - discount_total
        and total = item_total + shipping_total),
      add constraint "vendor_order_net_adds_up" check (net_total = total - commission_total - operator_tax_total),
      add constraint "vendor_order_not_negative" check (
        least(item_subtotal, shipping_subtotal, discount_total, tax_total, item_total, shipping_total,
              total, commission_total, operator_tax_total, net_total) >= 0);`)
    this.addSql(`alter table "vendor_order_line"
      add constraint "vendor_order_line_parts_add_up" check (total = subtotal + tax_total - discount_total),
      add constraint "vendor_order_line_net_adds_up" check (net_amount = total - commission_amount - operator_tax),
      add constraint "vendor_order_line_not_negative" check (
        quantity > 0 and commission_rate between 0 and 10000 and
        least(unit_price, subtotal, discount_total, tax_total, total, commission_amount, operator_tax, net_amount) >= 0);`)

    this.addSql(
      `alter table if exists "vendor_order_line" add constraint "vendor_order_line_vendor_order_id_foreign" foreign key ("vendor_order_id") references "vendor_order" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "vendor_order_status_change" add constraint "vendor_order_status_change_vendor_order_id_foreign" foreign key ("vendor_order_id") references "vendor_order" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "vendor_order_line" drop constraint if exists "vendor_order_line_vendor_order_id_foreign";`
    )

    this.addSql(
      `alter table if exists "vendor_order_status_change" drop constraint if exists "vendor_order_status_change_vendor_order_id_foreign";`
    )

    this.addSql(`drop table if exists "vendor_order" cascade;`)

    this.addSql(`drop table if exists "vendor_order_line" cascade;`)

    this.addSql(`drop table if exists "vendor_order_status_change" cascade;`)
  }
}

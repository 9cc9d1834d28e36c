import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122101118 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "vendor" ("id" text not null, "handle" text not null, "name" text not null, "email" text not null, "status" text check ("status" in ('pending', 'approved', 'rejected', 'suspended', 'closed')) not null default 'pending', "status_reason" text null, "description" text null, "logo" text null, "banner" text null, "country_code" text null, "city" text null, "phone" text null, "website" text null, "shipping_policy" text null, "return_policy" text null, "is_house" boolean not null default false, "stock_location_id" text null, "shipping_profile_id" text null, "fulfillment_set_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_vendor_deleted_at" ON "vendor" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_vendor_handle_unique" ON "vendor" (lower("handle")) WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `alter table "vendor" drop constraint if exists "vendor_handle_lower", add constraint "vendor_handle_lower" check (handle = lower(handle));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_vendor_house_unique" ON "vendor" ("is_house") WHERE is_house = true AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_vendor_status" ON "vendor" ("status") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "vendor_member" ("id" text not null, "first_name" text not null, "last_name" text not null, "email" text not null, "role" text check ("role" in ('owner', 'manager', 'fulfiller')) not null default 'owner', "vendor_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_member_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_vendor_member_vendor_id" ON "vendor_member" ("vendor_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_vendor_member_deleted_at" ON "vendor_member" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_vendor_member_email_unique" ON "vendor_member" ("email") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "vendor_status_change" ("id" text not null, "from" text check ("from" in ('pending', 'approved', 'rejected', 'suspended', 'closed')) null, "to" text check ("to" in ('pending', 'approved', 'rejected', 'suspended', 'closed')) not null, "reason" text null, "actor_type" text check ("actor_type" in ('operator', 'vendor', 'system')) not null, "actor_id" text null, "vendor_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_status_change_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_vendor_status_change_vendor_id" ON "vendor_status_change" ("vendor_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_vendor_status_change_deleted_at" ON "vendor_status_change" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "vendor_member" add constraint "vendor_member_vendor_id_foreign" foreign key ("vendor_id") references "vendor" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "vendor_status_change" add constraint "vendor_status_change_vendor_id_foreign" foreign key ("vendor_id") references "vendor" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "vendor_member" drop constraint if exists "vendor_member_vendor_id_foreign";`
    )

    this.addSql(
      `alter table if exists "vendor_status_change" drop constraint if exists "vendor_status_change_vendor_id_foreign";`
    )

    this.addSql(`drop table if exists "vendor" cascade;`)

    this.addSql(`drop table if exists "vendor_member" cascade;`)

    this.addSql(`drop table if exists "vendor_status_change" cascade;`)
  }
}

import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122102312 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "listing_image" drop constraint if exists "listing_image_url_unique";`
    )
    this.addSql(
      `alter table if exists "listing" drop constraint if exists "listing_product_id_unique";`
    )
    this.addSql(
      `create table if not exists "listing" ("id" text not null, "product_id" text not null, "vendor_id" text not null, "kind" text check ("kind" in ('physical', 'digital', 'service')) not null default 'physical', "status" text check ("status" in ('draft', 'proposed', 'published', 'rejected')) not null default 'draft', "submitted_at" timestamptz null, "published_at" timestamptz null, "rejection_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_deleted_at" ON "listing" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_listing_product_id_unique" ON "listing" ("product_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_vendor_id_status" ON "listing" ("vendor_id", "status") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_status_submitted_at" ON "listing" ("status", "submitted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "listing_image" ("id" text not null, "vendor_id" text not null, "url" text not null, "width" integer not null, "height" integer not null, "sizes" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_image_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_image_deleted_at" ON "listing_image" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_listing_image_url_unique" ON "listing_image" ("url") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_image_vendor_id" ON "listing_image" ("vendor_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "listing_review" ("id" text not null, "product_id" text not null, "vendor_id" text not null, "from" text check ("from" in ('draft', 'proposed', 'published', 'rejected')) not null, "to" text check ("to" in ('draft', 'proposed', 'published', 'rejected')) not null, "reason" text null, "actor_type" text check ("actor_type" in ('vendor', 'operator', 'system')) not null, "actor_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_review_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_review_deleted_at" ON "listing_review" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_review_product_id" ON "listing_review" ("product_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_review_vendor_id_to" ON "listing_review" ("vendor_id", "to") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "listing" cascade;`)

    this.addSql(`drop table if exists "listing_image" cascade;`)

    this.addSql(`drop table if exists "listing_review" cascade;`)
  }
}

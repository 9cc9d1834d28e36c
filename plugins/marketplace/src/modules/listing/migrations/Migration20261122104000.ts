import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The read model of the shop (docs/adr/0003-listing-read-model.md). Hand-written: it is read
 * and written by SQL only, so it has no MikroORM models.
 */
export class Migration20261122104000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create extension if not exists pg_trgm;`)
    this.addSql(`create extension if not exists unaccent;`)
    // Text search that does not care about accents: as the words stand, and by English stems.
    for (const [name, base, dictionary] of [
      ["listing_simple", "simple", "simple"],
      ["listing_english", "english", "english_stem"],
    ]) {
      this.addSql(`do $$ begin
        if not exists (select 1 from pg_ts_config where cfgname = '${name}') then
          create text search configuration ${name} (copy = ${base});
          alter text search configuration ${name}
            alter mapping for asciihword, asciiword, hword, hword_asciipart, hword_part, word
            with unaccent, ${dictionary};
        end if;
      end $$;`)
    }
    this.addSql(`create table if not exists listing_document (
      id text not null primary key,
      handle text not null,
      kind text not null,
      vendor_id text not null,
      vendor_handle text not null,
      vendor_name text not null,
      categories text[] not null,
      tags text[] not null,
      in_stock boolean not null,
      created_at timestamptz not null,
      published_at timestamptz not null,
      search tsvector not null,
      words text not null,
      card text not null,
      detail text not null,
      source_version text not null,
      synced_at timestamptz not null default now()
    );`)
    // The JSON texts live out of line, so that filters and facets walk a narrow table.
    this.addSql(`alter table listing_document alter column card set storage external,
      alter column detail set storage external;`)
    this.addSql(`alter table listing_document set (toast_tuple_target = 512);`)
    this.addSql(
      `create unique index if not exists "IDX_listing_document_handle" on listing_document (handle);`
    )
    this.addSql(
      `create index if not exists "IDX_listing_document_newest" on listing_document (published_at desc, id desc);`
    )
    this.addSql(
      `create index if not exists "IDX_listing_document_vendor" on listing_document (vendor_handle, published_at desc, id desc);`
    )
    this.addSql(
      `create index if not exists "IDX_listing_document_vendor_id" on listing_document (vendor_id);`
    )
    this.addSql(
      `create index if not exists "IDX_listing_document_categories" on listing_document using gin (categories);`
    )
    this.addSql(
      `create index if not exists "IDX_listing_document_tags" on listing_document using gin (tags);`
    )
    this.addSql(
      `create index if not exists "IDX_listing_document_search" on listing_document using gin (search);`
    )
    this.addSql(
      `create index if not exists "IDX_listing_document_words" on listing_document using gin (words gin_trgm_ops);`
    )

    this.addSql(`create table if not exists listing_price (
      listing_id text not null references listing_document (id) on delete cascade,
      currency_code text not null,
      min numeric not null,
      max numeric not null,
      primary key (listing_id, currency_code)
    );`)
    this.addSql(
      `create index if not exists "IDX_listing_price_min" on listing_price (currency_code, min, listing_id);`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists listing_price;`)
    this.addSql(`drop table if exists listing_document;`)
    this.addSql(`drop text search configuration if exists listing_simple;`)
    this.addSql(`drop text search configuration if exists listing_english;`)
  }
}

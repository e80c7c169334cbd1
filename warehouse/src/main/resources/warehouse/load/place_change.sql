-- One row per old unit and unit that took it over.
with
  loaded as (
    select
      cast(from_place_id as varchar) as from_place_id,
      cast(to_place_id as varchar) as to_place_id,
      cast(effective_on as date) as effective_on,
      cast(kind as varchar) as kind,
      cast(weight_part as double) / cast(weight_whole as double) as weight,
      cast(weight_basis as varchar) as weight_basis,
      cast(known_part as double) / cast(known_whole as double) as counted_share,
      cast(document as varchar) as document,
      cast(is_suspect as boolean) as is_suspect
    from landed
  )
select * from loaded

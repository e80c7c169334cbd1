-- One row per commune, district or province, day of boundaries and unit on them that it, or a part of it, lies in.
with
  shares as (
    select
      share.place_id,
      boundary_day.boundaries_on,
      share.unit_id,
      share.level as unit_level,
      cast(share.weight as double) as weight,
      ['whole', 'counted', 'village', 'area', 'population', 'equal'][share.distrust]
        as weight_basis,
      cast(share.counted_weight as double) / cast(share.weight as double) as counted_share,
    from share
    join boundary_day on boundary_day.drawn_on = share.drawn_on
  )
select * from shares order by place_id, boundaries_on, unit_level, unit_id

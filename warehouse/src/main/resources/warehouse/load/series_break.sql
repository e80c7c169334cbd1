-- One row per break of an indicator's series.
with
  loaded as (
    select
      cast(indicator_id as varchar) as indicator_id,
      cast(effective_on as date) as effective_on,
      cast(year as integer) as year,
      cast(kind as varchar) as kind,
      cast(label_vi as varchar) as label_vi,
      cast(message_vi as varchar) as message_vi,
      cast(document as varchar) as document
    from landed
  )
select * from loaded

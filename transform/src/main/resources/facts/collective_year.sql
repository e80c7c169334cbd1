-- One row per collective per year.
with counted as (
    select
        year,
        listed_place_id,
        place_id,
        kind,
        collective_code,
        village_code,
        level,
        unit_kind,
        school_level,
        registration,
        is_recognised,
        is_re_recognised,
        rating,
        points,
        has_training_plan,
        decided_on,
        valid_to,
        adults,
        adults_titled,
        workers,
        workers_titled,
        coalesce(village_place_id, place_id) as finest_place_id,
        unit_name
    from collective
    where is_counted
)
select * from counted

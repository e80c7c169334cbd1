-- One row per key of a table of a database: what landed last, unless a later sweep missed the key.
with delivered as (
    select
        {delivered_columns},
        rows_of.submission_id,
        landed_submission.sequence
    from {table}_delivered as rows_of
    join landed_submission
        on landed_submission.submission_id = rows_of.submission_id
),
ranked as (
    select
        {columns},
        submission_id,
        sequence,
        row_number() over (
            partition by {key}
            order by
                sequence desc nulls last,
                submission_id asc nulls last
        ) as rank_of_row
    from delivered
),
sweep as (
    select
        source,
        max(sequence) as sequence
    from landed_submission
    where form = '{form}'
        and kind = 'keys'
    group by source
),
swept_key as (
    select
        {key},
        1 as is_there
    from {table}_keys
),
folded as (
    select
        {ranked_columns},
        ranked.submission_id
    from ranked
    left join sweep
        on sweep.source = ranked.source
    left join swept_key
        on {same_key}
    where ranked.rank_of_row = 1
        and (
            sweep.sequence is null
            or ranked.sequence > sweep.sequence
            or swept_key.is_there = 1
        )
)
select * from folded

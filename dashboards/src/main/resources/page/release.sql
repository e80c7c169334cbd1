-- One row: the publication that this file is.
with

published as (
    select
        release_id,
        cast(created_at as varchar) as created_at,
        cast(as_of as varchar) as as_of,
    from mart.release
    where is_this_file
)

select * from published

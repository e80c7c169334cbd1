-- One row per village of the communes' lists, as the latest of them says.
with ranked as (
    select
        submission.place_id as commune_id,
        submission.village_prefix || landed_thon.code || submission.village_suffix as place_id,
        landed_thon.code as village_code,
        landed_thon.name,
        landed_thon.kind,
        landed_thon.parent_code,
        landed_thon.valid_from,
        landed_thon.valid_to,
        row_number() over (
            partition by submission.place_id, landed_thon.code
            order by
                submission.last_on desc nulls last,
                submission.sender asc nulls first,
                submission.period asc nulls last,
                landed_thon.row_number asc nulls last,
                submission.submission_id asc nulls last
        ) as rank_of_row
    from landed_thon
    join submission
        on submission.submission_id = landed_thon.submission_id
    where submission.place_level = 'commune'
),
latest as (
    select
        commune_id,
        place_id,
        village_code,
        name,
        kind,
        parent_code,
        valid_from,
        valid_to,
        case kind
            when 'village' then 'Thôn'
            when 'old_village' then 'Làng'
            when 'hamlet' then 'Ấp'
            when 'quarter' then 'Khóm'
            when 'residential_group' then 'Tổ dân phố'
            when 'self_managed_group' then 'Tổ nhân dân tự quản'
        end as type
    from ranked
    where rank_of_row = 1
)
select * from latest

-- One row per row of thanhvien, with the collective it finds.
with member as (
    select
        landed_thanhvien.person_id,
        submission.year,
        submission.is_first_half,
        submission.place_id,
        submission.place_code,
        submission.place_level,
        submission.standing_id,
        submission.village_prefix,
        submission.village_suffix,
        submission.sender,
        landed_thanhvien.submission_id,
        landed_thanhvien.row_number as line,
        landed_thanhvien.birth_year,
        landed_thanhvien.gender,
        landed_thanhvien.village_code,
        landed_thanhvien.is_worker,
        landed_thanhvien.kind,
        landed_thanhvien.collective_code,
        coalesce(place_version.place_id, submission.place_id) as listed_place_id,
        coalesce(place_version.province_id, submission.province_id) as listed_province_id
    from landed_thanhvien
    join submission
        on submission.submission_id = landed_thanhvien.submission_id
    left join place_version
        on place_version.code = landed_thanhvien.listed_place_code
        and place_version.valid_from <= submission.last_on
        and place_version.valid_to >= submission.last_on
),
matched as (
    select
        member.*,
        coalesce(own.home_id, wider.home_id) as home_id,
        coalesce(own.is_recognised, wider.is_recognised, false) as is_recognised,
        coalesce(own.level, wider.level) as level,
        coalesce(own.place_id, wider.place_id) as unit_place_id,
        case when own.home_id is null then wider.unit_kind else own.unit_kind end as unit_kind,
        coalesce(own.listed_place_id, wider.listed_place_id) as unit_listed_place_id,
        coalesce(own.listed_place_code, wider.listed_place_code) as unit_listed_place_code
    from member
    left join collective as own
        on own.year = member.year
        and own.is_first_half = member.is_first_half
        and own.home_id = member.listed_place_id
        and own.kind = member.kind
        and own.collective_code = member.collective_code
    left join collective as wider
        on wider.year = member.year
        and wider.is_first_half = member.is_first_half
        and wider.home_id = case when own.home_id is null then member.listed_province_id end
        and wider.kind = member.kind
        and wider.collective_code = member.collective_code
        and wider.kind = 'unit'
        and wider.level in ('district', 'province')
)
select * from matched

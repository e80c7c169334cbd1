-- One row per row of thanhvien, with the collective it finds.
with province_of_place as (
    -- A province that was renamed has versions, so the day says which.
    select
        unit_ancestor.place_id,
        province.place_id as province_id,
        province.valid_from,
        province.valid_to
    from unit_ancestor
    join place_version as province
        on province.place_id = unit_ancestor.ancestor_id
    where unit_ancestor.ancestor_level = 'province'
),
member as (
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
        coalesce(province_of_place.province_id, submission.province_id) as listed_province_id
    from landed_thanhvien
    join submission
        on submission.submission_id = landed_thanhvien.submission_id
    left join place_version
        on place_version.code = landed_thanhvien.listed_place_code
        and place_version.valid_from <= submission.last_on
        and place_version.valid_to >= submission.last_on
    left join province_of_place
        on province_of_place.place_id = place_version.place_id
        and province_of_place.valid_from <= submission.last_on
        and province_of_place.valid_to >= submission.last_on
),
found as (
    select
        member.*,
        own.home_id as own_home_id,
        own.is_recognised as own_is_recognised,
        own.level as own_level,
        own.place_id as own_place_id,
        own.unit_kind as own_unit_kind,
        own.listed_place_id as own_listed_place_id,
        own.listed_place_code as own_listed_place_code,
        -- A unit that its place does not list is looked for in the province.
        case
            when own.home_id is null and member.kind = 'unit' then member.listed_province_id
        end as wider_home_id
    from member
    left join collective_sought as own
        on own.year = member.year
        and own.is_first_half = member.is_first_half
        and own.home_id = member.listed_place_id
        and own.kind = member.kind
        and own.collective_code = member.collective_code
),
wider_unit as (
    select
        year,
        is_first_half,
        home_id,
        collective_code,
        is_recognised,
        level,
        place_id,
        unit_kind,
        listed_place_id,
        listed_place_code
    from collective_sought
    where kind = 'unit'
        and level in ('district', 'province')
),
matched as (
    select
        found.person_id,
        found.year,
        found.is_first_half,
        found.place_id,
        found.place_code,
        found.place_level,
        found.standing_id,
        found.village_prefix,
        found.village_suffix,
        found.sender,
        found.submission_id,
        found.line,
        found.birth_year,
        found.gender,
        found.village_code,
        found.is_worker,
        found.kind,
        found.collective_code,
        coalesce(found.own_home_id, wider_unit.home_id) as home_id,
        coalesce(found.own_is_recognised, wider_unit.is_recognised, false) as is_recognised,
        coalesce(found.own_level, wider_unit.level) as level,
        coalesce(found.own_place_id, wider_unit.place_id) as unit_place_id,
        case
            when found.own_home_id is null then wider_unit.unit_kind
            else found.own_unit_kind
        end as unit_kind,
        coalesce(found.own_listed_place_id, wider_unit.listed_place_id) as unit_listed_place_id,
        coalesce(found.own_listed_place_code, wider_unit.listed_place_code)
            as unit_listed_place_code
    from found
    left join wider_unit
        on wider_unit.year = found.year
        and wider_unit.is_first_half = found.is_first_half
        and wider_unit.home_id = found.wider_home_id
        and wider_unit.collective_code = found.collective_code
)
select * from matched

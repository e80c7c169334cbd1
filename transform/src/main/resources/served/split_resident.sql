-- One row per person of a commune just before it was split, and the successor that lists the person first.
with listed as (
    select
        landed_cdht.person_id,
        landed_cdht.submission_id
    from landed_cdht
    union all
    select
        landed_thanhvien.person_id,
        landed_thanhvien.submission_id
    from landed_thanhvien
),
-- A person of both halves has one row in the year of the change, at the successor.
resident as (
    select
        listed.person_id,
        split_commune.from_place_id,
        split_commune.change_year
    from split_commune
    join submission
        on submission.place_id = split_commune.from_place_id
        and submission.year = split_commune.change_year
    join listed
        on listed.submission_id = submission.submission_id
    union
    select
        person_year.person_id,
        split_commune.from_place_id,
        split_commune.change_year
    from split_commune
    join person_year
        on person_year.home_place_id = split_commune.from_place_id
        and person_year.year = split_commune.change_year - 1
),
person_list as (
    select distinct
        place_id,
        year
    from submission
    where form in ('cdht', 'thanhvien')
        and rows_accepted > 0
),
-- A successor that a later reform took over whole sends its lists under the name of that one.
later_name as (
    select
        place_pair.from_place_id,
        place_pair.to_place_id,
        person_list.place_id,
        person_list.year
    from place_pair
    join person_list
        on person_list.place_id = place_pair.to_place_id
    where place_pair.is_split
        and person_list.year >= place_pair.change_year
    union
    select
        place_pair.from_place_id,
        place_pair.to_place_id,
        person_list.place_id,
        person_list.year
    from place_pair
    join standing
        on standing.place_id = place_pair.to_place_id
    join person_list
        on person_list.place_id = standing.standing_id
        and person_list.year = standing.year
    where place_pair.is_split
        and person_list.year >= place_pair.change_year
),
named as (
    select
        from_place_id,
        to_place_id,
        place_id,
        year,
        count(*) over (partition by from_place_id, place_id, year) as bearers
    from later_name
),
own_name as (
    select *
    from named
    where bearers = 1
),
reporting as (
    select distinct
        from_place_id,
        to_place_id,
        year
    from own_name
),
-- A year without the lists of one successor would send its people to the others.
complete_year as (
    select
        reporting.from_place_id,
        reporting.year
    from reporting
    join split_commune
        on split_commune.from_place_id = reporting.from_place_id
    group by
        reporting.from_place_id,
        reporting.year,
        split_commune.successors
    having count(*) = split_commune.successors
),
sighting as (
    select
        resident.person_id,
        resident.from_place_id,
        person_year.home_place_id,
        person_year.year,
        row_number() over (
            partition by resident.person_id, resident.from_place_id
            order by person_year.year asc nulls last
        ) as rank_of_year
    from resident
    join complete_year
        on complete_year.from_place_id = resident.from_place_id
    join person_year
        on person_year.person_id = resident.person_id
        and person_year.year = complete_year.year
    -- Seen at a district or province only, a person has not moved there.
    where person_year.home_place_id like 'commune:%'
        and person_year.home_place_id <> resident.from_place_id
),
first_sighting as (
    select *
    from sighting
    where rank_of_year = 1
),
placed as (
    select
        resident.from_place_id,
        resident.person_id,
        own_name.to_place_id
    from resident
    left join first_sighting
        on first_sighting.person_id = resident.person_id
        and first_sighting.from_place_id = resident.from_place_id
    left join own_name
        on own_name.from_place_id = first_sighting.from_place_id
        and own_name.place_id = first_sighting.home_place_id
        and own_name.year = first_sighting.year
)
select * from placed

-- One row per year in which a library system knows a loan or an in-house use.
with known as (
    select year
    from library_loan
    union
    select cast(extract(year from used_on) as int) as year
    from koha_statistics
    where used_on is not null
)
select * from known

-- One row per old and new unit between which something passed.
with changed as (
    select * from unit_change
)
select * from changed

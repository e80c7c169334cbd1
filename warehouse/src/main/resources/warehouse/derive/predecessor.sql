-- One row per commune after the last change of boundaries and place before it that gave it land, over renames.
with recursive
  sure as (
    select
      change.from_place_id,
      change.to_place_id,
    from mart.place_change as change
    cross join reform
    where not change.is_suspect and change.effective_on >= reform.after_on
  ),
  chain as (
    select
      to_place_id as place_id,
      from_place_id as before_id,
    from sure
    union
    select
      chain.place_id,
      sure.from_place_id,
    from chain
    join sure on sure.to_place_id = chain.before_id
  ),
  predecessors as (
    select
      chain.place_id,
      chain.before_id,
    from chain
    cross join reform
    join mart.place as place on place.place_id = chain.place_id and place.level = 'commune'
    join mart.place as earlier on earlier.place_id = chain.before_id
    where mart.is_in_force(earlier.valid_from, earlier.valid_to, reform.before_on)
  )
select * from predecessors

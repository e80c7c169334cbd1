-- One row per indicator, year and commune left out; a split one reports only while it holds facts.
with
  left_out as (
    select
      state.indicator_id,
      state.place_id,
      state.year,
    from reporting_state as state
    anti join carried_cell as carried
      on carried.indicator_id = state.indicator_id
      and carried.place_id = state.place_id
      and carried.year = state.year
    where state.level = 'commune' and state.is_left_out
  )
select * from left_out

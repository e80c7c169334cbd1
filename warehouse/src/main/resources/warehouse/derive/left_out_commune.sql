-- One row per indicator, year and commune left out: in force on 31 December, or split and still holding facts.
with
  left_out as (
    select
      state.indicator_id,
      state.place_id,
      state.year,
    from reporting_state as state
    join mart.place as place on place.place_id = state.place_id
    anti join carried_cell as carried
      on carried.indicator_id = state.indicator_id
      and carried.place_id = state.place_id
      and carried.year = state.year
    where
      state.level = 'commune'
      and state.is_left_out
      and (
        mart.is_in_force(place.valid_from, place.valid_to, mart.year_end(state.year))
        or exists (
          select 1
          from standing
          where standing.home_id = state.place_id and standing.year = state.year
        )
      )
  )
select * from left_out

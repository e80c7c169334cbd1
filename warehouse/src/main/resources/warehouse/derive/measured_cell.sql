-- One row per indicator, filter, finest place and year: the sums of the cells that count.
with
  described as (
    select
      cell.*,
      slice.filter,
      case slice.dimension
        when '' then true
        when 'target_group' then list_contains(slice.members, cast(cell.target_group as varchar))
        when 'gender' then list_contains(slice.members, cell.gender)
        when 'age_band' then list_contains(slice.members, cell.age_band)
        when 'unit_level' then list_contains(slice.members, cell.unit_level)
        when 'unit_kind' then list_contains(slice.members, cell.unit_kind)
        when 'school_level' then list_contains(slice.members, cell.school_level)
        when 'rating' then list_contains(slice.members, cell.rating)
      end as is_wanted,
      coalesce(standing.home_id, cell.place_id) as reporting_id,
    from mart.indicator_cell as cell
    join slice on slice.indicator_id = cell.indicator_id
    join standing on standing.place_id = cell.place_id and standing.year = cell.year
  ),
  kept as (
    select
      described.indicator_id,
      described.filter,
      described.place_id,
      described.reporting_id,
      described.year,
      cast(sum(described.numerator) as bigint) as numerator,
      cast(sum(described.denominator) as bigint) as denominator,
      bool_or(described.basis = 'totals') as has_totals,
      mart.joint_precision(described.precision) as precision,
    from described
    left join reporting_state as state
      on state.indicator_id = described.indicator_id
      and state.place_id = described.reporting_id
      and state.year = described.year
    where described.is_wanted and not coalesce(state.is_left_out, false)
    group by all
  )
select * from kept

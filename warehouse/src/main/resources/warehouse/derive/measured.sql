-- One row per subject, place, year and measure that a rule names, known or not: the wide tables of measures, turned.
with
  indicators as (
    select
      'indicator' as subject_kind,
      indicator_id as subject,
      greatest(denominator, previous_denominator) as largest_denominator,
      * exclude (indicator_id) replace (
        numerator::double as numerator,
        denominator::double as denominator,
        excess::double as excess,
        places_left_out::double as places_left_out,
        previous_year::double as previous_year,
        previous_denominator::double as previous_denominator,
        years_missing::double as years_missing,
        history_years::double as history_years,
        peers::double as peers,
        province_peers::double as province_peers
      ),
    from mart.indicator_measure
  ),
  forms as (
    select
      'form' as subject_kind,
      form as subject,
      null::bigint as largest_denominator,
      place_id,
      level,
      year,
      is_arrived::double as is_arrived,
      others::double as others,
      others_arrived_percent,
    from form_measure
  ),
  counts as (
    select
      'count' as subject_kind,
      null::bigint as largest_denominator,
      * replace (
        places::double as places,
        counts::double as counts,
        round_counts::double as round_counts,
        hundred_counts::double as hundred_counts,
        same_value::double as same_value,
        same_value_places::double as same_value_places
      ),
    from count_measure
  ),
  places as (
    select
      'place' as subject_kind,
      'counts' as subject,
      null::bigint as largest_denominator,
      * replace (
        counts::double as counts,
        round_counts::double as round_counts,
        hundred_counts::double as hundred_counts
      ),
    from place_measure
  ),
  turned as (
    from indicators
    unpivot include nulls (
      value for measure in (
        columns(* exclude (subject_kind, subject, largest_denominator, place_id, level, year))
      )
    )
    union all by name
    from forms
    unpivot include nulls (
      value for measure in (
        columns(* exclude (subject_kind, subject, largest_denominator, place_id, level, year))
      )
    )
    union all by name
    from counts
    unpivot include nulls (
      value for measure in (
        columns(* exclude (subject_kind, subject, largest_denominator, place_id, level, year))
      )
    )
    union all by name
    from places
    unpivot include nulls (
      value for measure in (
        columns(* exclude (subject_kind, subject, largest_denominator, place_id, level, year))
      )
    )
  ),
  named as (
    select
      subject_kind,
      measure,
    from rule_condition
    union
    select
      subject_kind,
      other,
    from rule_condition
    union
    select
      subject_kind,
      count,
    from rule
    union
    select
      subject_kind,
      unnest(regexp_extract_all(message_vi, '\{(\w+)\}', 1)),
    from rule
  ),
  wanted as (
    select
      turned.*,
    from turned
    semi join named
      on named.subject_kind = turned.subject_kind and named.measure = turned.measure
  )
select * from wanted

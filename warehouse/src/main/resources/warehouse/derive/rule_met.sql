-- One row per rule, subject, place and year of which every condition holds.
with
  held as (
    select
      condition.rule,
      measured.subject,
      measured.place_id,
      measured.level,
      measured.year,
      measured.largest_denominator,
      case condition.operator
        when '<' then measured.value < coalesce(other.value, condition.threshold)
        when '<=' then measured.value <= coalesce(other.value, condition.threshold)
        when '=' then measured.value = coalesce(other.value, condition.threshold)
        when '!=' then measured.value <> coalesce(other.value, condition.threshold)
        when '>=' then measured.value >= coalesce(other.value, condition.threshold)
        when '>' then measured.value > coalesce(other.value, condition.threshold)
        when 'outside' then abs(measured.value) > coalesce(other.value, condition.threshold)
        when 'is_null' then measured.value is null
        when 'is_not_null' then measured.value is not null
      end as is_met,
    from rule_condition as condition
    join measured
      on measured.subject_kind = condition.subject_kind and measured.measure = condition.measure
    left join measured as other
      on other.subject_kind = condition.subject_kind
      and other.measure = condition.other
      and other.subject = measured.subject
      and other.place_id = measured.place_id
      and other.year = measured.year
  ),
  met as (
    select
      held.rule,
      held.subject,
      held.place_id,
      held.year,
    from held
    join rule on rule.rule = held.rule
    where
      held.is_met
      and (len(rule.levels) = 0 or list_contains(rule.levels, held.level))
      and (len(rule.indicators) = 0 or list_contains(rule.indicators, held.subject))
      and (
        rule.minimum_denominator is null
        or held.largest_denominator >= rule.minimum_denominator
      )
    group by held.rule, held.subject, held.place_id, held.year, len(rule.conditions)
    having count(*) = len(rule.conditions)
  )
select * from met

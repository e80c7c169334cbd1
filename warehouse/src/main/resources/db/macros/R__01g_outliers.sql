-- How far a value stands from others, and how unlikely a count is. Groups are whole, not samples:
-- the deviation divides by the number of values.

create or replace macro ${schema}.z_score(value, mean, deviation) as
  (cast(value as double) - mean) / nullif(cast(deviation as double), 0);

-- Iglewicz and Hoaglin (1993). More than half the values equal make the median deviation 0: then the
-- mean absolute deviation from the median takes its place, as IBM Cognos Analytics documents it
-- ("Modified z score": (X - MED) / (1.253314 * MeanAD)). Both 0: no spread, no score.
create or replace macro ${schema}.modified_z_score(value, median, median_deviation, mean_deviation) as
  case
    when median_deviation > 0
      then 0.6745::double * (cast(value as double) - median) / median_deviation
    when mean_deviation > 0
      then (cast(value as double) - median) / (1.253314::double * mean_deviation)
  end;

create or replace macro ${schema}.min_max(value, lowest, highest) as
  (cast(value as double) - lowest) / nullif(cast(highest as double) - lowest, 0);

-- One row per value of the list, in its order; a null has no score and counts in none.
create or replace macro ${schema}.outlier_scores(of_values) as table
with
  listed as (
    select
      unnest(of_values)::double as value,
      generate_subscripts(of_values, 1) as position
  ),
  moments as (
    select
      avg(value) as mean,
      case when max(value) > min(value) then stddev_pop(value) end as deviation,
      median(value) as median,
      min(value) as lowest,
      max(value) as highest
    from listed
  ),
  deviations as (
    select
      median(abs(listed.value - moments.median)) as median_deviation,
      avg(abs(listed.value - moments.median)) as mean_deviation
    from listed
    cross join moments
  )
select
  listed.position,
  listed.value,
  ${schema}.z_score(listed.value, moments.mean, moments.deviation) as z,
  ${schema}.modified_z_score(
    listed.value, moments.median, deviations.median_deviation, deviations.mean_deviation
  ) as modified_z,
  ${schema}.min_max(listed.value, moments.lowest, moments.highest) as min_max
from listed
cross join moments
cross join deviations
order by listed.position;

-- The chance of so many successes or more, each trial with that probability: the exact binomial sum.
create or replace macro ${schema}.binomial_tail(successes, trials, probability) as
  case
    when successes <= 0 and trials >= 0 then 1.0::double
    when successes > trials then 0.0::double
    else least(
      1.0::double,
      list_sum(
        list_transform(
          range(cast(successes as bigint), cast(trials as bigint) + 1),
          lambda k: exp(
            lgamma(trials + 1)
              - lgamma(k + 1)
              - lgamma(trials - k + 1)
              + k * ln(cast(probability as double))
              + (trials - k) * ln(1 - cast(probability as double))
          )
        )
      )
    )
  end;

-- A number as a Vietnamese reader writes it: 1.234,5; a whole one without a comma.
create or replace macro ${schema}.number_vi(number) as
  regexp_replace(
    -- 0 is added so that nothing is "-0".
    translate(format('{:,.1f}', round(cast(number as double), 1) + 0.0::double), ',.', '.,'),
    ',0$',
    ''
  );

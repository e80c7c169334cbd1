-- Near a limit that lies ahead a series cannot grow fast: its upper thresholds shrink by this factor.
case
  when natural_limit is null or natural_limit = 0 then 1.0::double
  when coalesce(direction, 'negative') = 'positive' and natural_limit < base_value
    then 1.0::double
  when coalesce(direction, 'negative') <> 'positive' and natural_limit > base_value
    then 1.0::double
  when abs(base_value) <= abs(natural_limit)
    then 1 - pow(abs(cast(base_value as double)) / abs(cast(natural_limit as double)), 4.44::double)
  when abs(base_value) < 2 * abs(natural_limit)
    then 1 - pow(
      2 - abs(cast(base_value as double)) / abs(cast(natural_limit as double)), 4.44::double
    )
  else 1.0::double
end

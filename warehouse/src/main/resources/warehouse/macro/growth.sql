-- The progress value of a series: its yearly growth, over the size of the growth needed where a target is set.
case
  when cast(year as double) - cast(base_year as double) >= 1
    and cast(value as double) / ${base} >= 0
    then
      case when coalesce(direction, 'negative') = 'positive' then 1 else -1 end
        * case when base_value < 0 then -1 else 1 end
        * (
          pow(
            abs(cast(value as double) / ${base}),
            1.0::double / (cast(year as double) - cast(base_year as double))
          ) - 1
        )
        / case
          when target is null then 1.0::double
          when coalesce(target_year, 2030) <> base_year and ${goal} / ${base} >= 0 then
            nullif(
              abs(
                pow(
                  abs(${goal} / ${base}),
                  1.0::double
                    / (cast(coalesce(target_year, 2030) as double) - cast(base_year as double))
                ) - 1
              ),
              0
            )
        end
end

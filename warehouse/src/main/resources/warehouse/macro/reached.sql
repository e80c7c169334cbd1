-- Whether the value has reached the target; not true without a target.
coalesce(
  case
    when coalesce(direction, 'negative') = 'positive' then cast(value as double) >= ${goal}
    else cast(value as double) <= ${goal}
  end,
  false
)

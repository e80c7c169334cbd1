-- The middle of Wilson's interval of a count within a total.
(
  cast(count as double) / cast(total as double)
    + 3.8414588206941254e0 / (2 * cast(total as double))
) / (1 + 3.8414588206941254e0 / cast(total as double))

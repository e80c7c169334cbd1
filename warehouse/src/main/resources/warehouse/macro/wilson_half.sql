-- Half the width of Wilson's interval of a count within a total.
1.959963984540054e0
  * sqrt(
    greatest(
      cast(count as double) / cast(total as double)
        * (1 - cast(count as double) / cast(total as double))
        / cast(total as double)
        + 3.8414588206941254e0 / (4 * cast(total as double) * cast(total as double)),
      0
    )
  )
  / (1 + 3.8414588206941254e0 / cast(total as double))

-- The share of a normal distribution above |z|.
exp(-z * z / 2) / sqrt(2 * pi())
  * ${normal_step}
  * (0.319381530e0
    + ${normal_step} * (-0.356563782e0
      + ${normal_step} * (1.781477937e0
        + ${normal_step} * (-1.821255978e0 + ${normal_step} * 1.330274429e0))))

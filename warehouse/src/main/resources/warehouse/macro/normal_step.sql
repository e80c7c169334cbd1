-- The step of the series for the share of a normal distribution above |z|.
1 / (1 + 0.2316419e0 * abs(z))

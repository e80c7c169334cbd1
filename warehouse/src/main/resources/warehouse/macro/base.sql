-- The base of a series; 0 has no growth rate, so 0.001 stands for it.
case when base_value = 0 then 0.001::double else cast(base_value as double) end

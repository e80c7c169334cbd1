-- The target of a series; 0.001 stands for 0.
case when target = 0 then 0.001::double else cast(target as double) end

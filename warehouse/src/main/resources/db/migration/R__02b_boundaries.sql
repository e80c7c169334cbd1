-- Every indicator and year on the boundaries of the day the release speaks of.
create or replace view mart.indicator_today as
select *
from mart.indicator_on_boundaries((select as_of from mart.release where is_this_file));

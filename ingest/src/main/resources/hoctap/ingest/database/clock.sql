-- One row: the source's clock in seconds since 1970, a begun second counted.
select cast(ceil({clock}) as decimal(18, 0))

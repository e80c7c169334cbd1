-- One CSV: what one commune sends.
copy (
    select * exclude (place) from written where place = '{place}'
) to '{file}' (format csv, header)

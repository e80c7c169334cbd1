-- One Parquet file of all rows of one form's CSV files: what one statement of DuckDB makes of them.
copy (
    select * from read_csv('{files}', filename = true, union_by_name = true)
) to '{parquet}' (format parquet, compression uncompressed)

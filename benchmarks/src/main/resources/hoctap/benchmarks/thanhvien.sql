-- One row per membership in a merged province, {rows} in all, as its communes write them.
create table written as
with
memberships as (
    select
        i // 3 as person,
        i % 3 as which,
        hash(i // 3) as dice,
        cast(hash(i // 3) % (select count(*) from communes) as bigint) as commune,
        2007 - cast(hash(i // 3, 'age') % 70 as int) as birth_year
    from range({rows}) as numbers (i)
),
written as (
    select
        communes.code as place,
        '099' || lpad(cast(person as varchar), 9, '0') as "Số định danh cá nhân",
        '15/06/' || birth_year as "Ngày sinh",
        if(dice % 2 = 0, 'Nam', 'Nữ') as "Giới tính",
        'T' || lpad(cast(dice % 12 as varchar), 2, '0') as "Thôn, ấp, khóm, tổ dân phố",
        if(dice % 3 = 0, 'x', null) as "Người lao động",
        ['GĐ', 'DH', 'CĐ'][which + 1] as "Loại mô hình",
        case which
            when 0 then 'GD' || lpad(cast(person // 4 as varchar), 7, '0')
            when 1 then 'DH' || lpad(cast(dice % 97 as varchar), 3, '0')
            else 'T' || lpad(cast(dice % 12 as varchar), 2, '0')
        end as "Mã mô hình"
    from memberships
        join communes on communes.at = memberships.commune
)
select * from written

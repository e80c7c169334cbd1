-- One row per assessed citizen of a merged province, {rows} in all, as its communes write them.
create table written as
with
people as (
    select
        i,
        hash(i) as dice,
        cast(hash(i) % (select count(*) from communes) as bigint) as commune,
        2007 - cast(hash(i, 'age') % 70 as int) as birth_year
    from range({rows}) as numbers (i)
),
scored as (
    select
        *,
        5 + cast((dice >> 0) % 11 as int) * 0.5 as score_1,
        5 + cast((dice >> 4) % 11 as int) * 0.5 as score_2,
        5 + cast((dice >> 8) % 11 as int) * 0.5 as score_3,
        5 + cast((dice >> 12) % 11 as int) * 0.5 as score_4,
        5 + cast((dice >> 16) % 11 as int) * 0.5 as score_5,
        5 + cast((dice >> 20) % 11 as int) * 0.5 as score_6,
        5 + cast((dice >> 24) % 11 as int) * 0.5 as score_7,
        5 + cast((dice >> 28) % 11 as int) * 0.5 as score_8,
        5 + cast((dice >> 32) % 11 as int) * 0.5 as score_9,
        5 + cast((dice >> 36) % 11 as int) * 0.5 as score_10
    from people
),
totalled as (
    select
        *,
        score_1 + score_2 + score_3 + score_4 + score_5
            + score_6 + score_7 + score_8 + score_9 + score_10 as total
    from scored
),
written as (
    select
        communes.code as place,
        '099' || lpad(cast(i as varchar), 9, '0') as "Số định danh cá nhân",
        'Người Mẫu ' || i as "Họ và tên",
        '15/06/' || birth_year as "Ngày sinh",
        if(dice % 2 = 0, 'Nam', 'Nữ') as "Giới tính",
        'T' || lpad(cast(dice % 12 as varchar), 2, '0') as "Thôn, ấp, khóm, tổ dân phố",
        1 + dice % 3 as "Nhóm đối tượng",
        '324' as "Bộ tiêu chí",
        score_1 as TC1,
        score_2 as TC2,
        score_3 as TC3,
        score_4 as TC4,
        score_5 as TC5,
        score_6 as TC6,
        score_7 as TC7,
        score_8 as TC8,
        score_9 as TC9,
        score_10 as TC10,
        total as "Tổng điểm",
        '0' || (1 + dice % 9) || '/03/2026' as "Ngày đánh giá",
        'x' as "Đã đăng ký",
        if(total >= 80, (1 + dice % 40) || '/QĐ-UBND', null) as "Số quyết định",
        if(total >= 80, '20/04/2026', null) as "Ngày quyết định",
        'UBND xã' as "Cơ quan công nhận",
        null as "Minh chứng",
        if(dice % 5 = 0, 'x', null) as "Xác nhận kỹ năng số trên VNeID",
        if(dice % 7 = 0, 'x', null) as "Chứng chỉ CNTT",
        if(dice % 9 = 0, 'x', null) as "Tự cập nhật trực tuyến"
    from totalled
        join communes on communes.at = totalled.commune
)
select * from written

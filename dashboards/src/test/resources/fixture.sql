create schema mart;

create table mart.indicator as
select *, 'percent' as unit from (values
    ('adults_titled_in_collectives', 'Người lớn trong gia đình, dòng họ, cộng đồng học tập đạt danh hiệu Công dân học tập', 'Người lớn thuộc gia đình, dòng họ hoặc cộng đồng học tập được công nhận', 'Trong số người lớn thuộc gia đình, dòng họ hoặc cộng đồng học tập được công nhận, bao nhiêu phần trăm đạt danh hiệu Công dân học tập trong năm. Mỗi người tính một lần, dù thuộc nhiều mô hình.', 'QĐ 677/QĐ-TTg, mục tiêu cụ thể', 1),
    ('staff_titled_in_units', 'Cán bộ, công chức, viên chức, người lao động trong đơn vị học tập đạt danh hiệu Công dân học tập', 'Người thuộc đơn vị học tập được công nhận', 'Tính tại nơi của đơn vị, không phải nơi ở.', 'QĐ 677/QĐ-TTg, mục tiêu cụ thể', 2),
    ('titled_with_digital_skill', 'Người đạt danh hiệu Công dân học tập có kỹ năng số', 'Người đạt danh hiệu Công dân học tập', 'Được xác nhận trên VNeID hoặc có chứng chỉ công nghệ thông tin.', 'QĐ 677/QĐ-TTg, mục tiêu cụ thể', 3),
    ('proficient_of_skilled', 'Thành thạo kỹ năng số, trong số người đạt danh hiệu có kỹ năng số', 'Người đạt danh hiệu Công dân học tập có kỹ năng số', 'Chỉ số thay thế: tự cập nhật trực tuyến.', 'QĐ 677/QĐ-TTg, mục tiêu cụ thể', 4),
    ('briefed_on_criteria', 'Cán bộ, hội viên Hội Khuyến học được học tập, quán triệt tiêu chí', 'Cán bộ và hội viên Hội Khuyến học', 'Tính trên mọi cấp Hội.', 'QĐ 677/QĐ-TTg, mục tiêu cụ thể', 5)
) as rows(indicator_id, label_vi, base_vi, meaning_vi, citation, sort_order);

create table unit as
select 'province:82@2025-07-01' as place_id, 'Tỉnh Đồng Tháp' as place_name, 'province' as level, '' as province_id
union all select 'province:51@2025-07-01', 'Tỉnh Quảng Ngãi', 'province', ''
union all
select
    'commune:' || (30037 + 3 * n) || '@2025-07-01',
    (['Xã Tháp Mười', 'Xã Thanh Mỹ', 'Xã Mỹ Quí', 'Xã Đốc Binh Kiều', 'Xã Trường Xuân', 'Xã Phương Thịnh', 'Phường Cao Lãnh', 'Phường Mỹ Ngãi', 'Phường Sa Đéc', 'Xã Tân Dương', 'Xã Lai Vung', 'Xã Phú Hựu'])[n + 1],
    'commune',
    'province:82@2025-07-01'
from range(12) as r(n)
union all
select
    'commune:' || (23300 + 4 * n) || '@2025-07-01',
    (['Xã Kon Braih', 'Xã Đăk Rve', 'Xã Đăk Kôi'])[n + 1],
    'commune',
    'province:51@2025-07-01'
from range(3) as r(n);

create table commune_cell as
select
    p.place_id,
    p.place_name,
    p.province_id,
    i.indicator_id,
    y.year,
    (1800 + 37 * p.n + 400 * (p.n % 4)) // (case i.sort_order when 1 then 1 when 2 then 9 when 3 then 3 when 4 then 5 else 6 end) as denominator,
    ((1800 + 37 * p.n + 400 * (p.n % 4)) // (case i.sort_order when 1 then 1 when 2 then 9 when 3 then 3 when 4 then 5 else 6 end))
        * (10 + 8 * (y.year - 2022) + 9 * i.sort_order + (p.n * 7) % 13) // 100 as numerator
from (select *, row_number() over (order by place_id) as n from unit where level = 'commune') as p
cross join mart.indicator as i
cross join (select unnest([2022, 2023, 2024, 2025]) as year) as y
where not (p.n = 5 and y.year = 2025);

create table cell as
select place_id, indicator_id, year, numerator, denominator, 0 as places_left_out from commune_cell
union all
select province_id, indicator_id, year, sum(numerator), sum(denominator), case when year = 2025 and province_id like '%82%' then 1 else 0 end
from commune_cell group by province_id, indicator_id, year;

create table target as
select * from (values
    (1, 2025, 40.0), (2, 2025, 60.0), (3, 2025, 70.0), (4, 2025, 60.0), (5, 2025, 100.0),
    (1, 2030, 60.0), (2, 2030, 80.0), (3, 2030, 90.0), (4, 2030, 80.0)
) as rows(sort_order, target_year, target);

create view mart.board_headline as
with last as (select place_id, indicator_id, max(year) as year from cell group by all)
select
    p.place_id, p.place_name, p.place_name as place_full_name, p.level, i.indicator_id, i.label_vi, i.base_vi, 'percent' as unit,
    c.year::integer as year, c.numerator::bigint as numerator, c.denominator::bigint as denominator,
    100.0 * c.numerator / c.denominator as value,
    t.target_year::integer as target_year, t.target::double as target,
    t.target - 100.0 * c.numerator / c.denominator as gap_points,
    greatest(0, ceil(t.target * c.denominator / 100)::bigint - c.numerator::bigint) as people_needed,
    case when c.numerator * 100 >= t.target * c.denominator then 'met' else 'slow' end as status,
    case when c.numerator * 100 >= t.target * c.denominator then 'Đã đạt' else 'Chậm' end as status_vi,
    c.year = 2025 as is_provisional, c.places_left_out, i.sort_order
from last
join cell as c using (place_id, indicator_id, year)
join unit as p using (place_id)
join mart.indicator as i using (indicator_id)
join target as t using (sort_order);
comment on column mart.board_headline.value is 'Kết quả, phần trăm';

create view mart.board_by_year as
select
    p.place_id, p.place_name, p.level, i.indicator_id, i.label_vi, c.year::integer as year,
    100.0 * c.numerator / c.denominator as value,
    case when i.sort_order = 5 then null else 10.0 * (c.year - 2021) + 4.0 * i.sort_order end as target, 2025 as target_year,
    c.numerator::bigint as numerator, c.denominator::bigint as denominator, c.year = 2025 as is_provisional,
    c.places_left_out, i.sort_order
from cell as c
join unit as p using (place_id)
join mart.indicator as i using (indicator_id)
union all by name
select
    p.place_id, p.place_name, p.level, i.indicator_id, i.label_vi, t.target_year::integer as year,
    null::double as value, t.target::double as target, t.target_year, i.sort_order, false as is_provisional
from unit as p
cross join mart.indicator as i
join target as t using (sort_order)
where t.target_year > 2025;

create table mart.board_break as
select * from (values
    ('adults_titled_in_collectives', 2023, 'Từ QĐ 324', 'Từ ngày 25/10/2023 áp dụng QĐ 324 thay cho QĐ 244.'),
    ('staff_titled_in_units', 2023, 'Từ QĐ 324', 'Từ ngày 25/10/2023 áp dụng QĐ 324 thay cho QĐ 244.'),
    ('staff_titled_in_units', 2024, 'Từ TT 24/2023', 'Từ ngày 01/01/2024 áp dụng Thông tư 24 thay cho Thông tư 22.'),
    ('titled_with_digital_skill', 2022, 'Từ QĐ 244', 'Trước mốc này không có số liệu.')
) as rows(indicator_id, year, label_vi, message_vi);

create table mart.indicator_definition as
select i.indicator_id, y.year::integer as year, 'Tính trên: ' || i.base_vi || '. Quy định năm ' || y.year || '.' as definition_vi
from mart.indicator as i
cross join (select unnest([2022, 2023, 2024, 2025]) as year) as y;

create view mart.board_commune_gap as
select
    q.place_id, q.place_name, q.level, p.place_id as commune_id, p.place_name as commune_name, h.indicator_id, h.label_vi,
    h.year, h.target_year, h.value, h.target, h.gap_points, h.people_needed, h.numerator, h.denominator,
    h.status, h.status_vi, h.is_provisional, h.sort_order
from mart.board_headline as h
join unit as p using (place_id)
join unit as q on q.place_id = p.province_id
where h.level = 'commune' and h.year = 2025;

create view mart.board_action as
select
    h.place_id, h.place_name, h.level, h.indicator_id, h.label_vi, h.base_vi, h.sort_order, h.year, h.target_year, h.target,
    h.people_needed, h.people_needed as people_per_round, 25::bigint as best_round, 1 as rounds_left,
    a.action, a.action_order, a.action_vi, a.people, least(a.people, h.people_needed - a.before) as takes,
    greatest(0, h.people_needed - a.before - a.people) as remaining, (h.people_needed + 24) // 25 as rounds_needed,
    h.target_year + 1 as year_met, 0.25::double as probability, h.is_provisional
from mart.board_headline as h
cross join (values
    ('passed_not_decided', 1, 'Đã đủ điểm, chưa có quyết định công nhận: 3 người', 3::bigint, 0::bigint),
    ('assessed_far', 7, 'Đã đánh giá, còn xa mức đạt: 5.000 người', 5000::bigint, 3::bigint)
) as a(action, action_order, action_vi, people, before)
where h.people_needed > 3
union all
select
    place_id, place_name, level, indicator_id, label_vi, base_vi, sort_order, year, target_year, target,
    people_needed, 0, 25, 1, 'met', 0, 'Đã đạt chỉ tiêu; danh hiệu xét lại hằng năm', null, null, null, null,
    year, 0.9, is_provisional
from mart.board_headline
where people_needed <= 3;

create view mart.board_completeness as
select
    p.place_id, p.place_name, p.level, 'inbox' as source, f.form, f.form_vi, y.year::integer as year,
    12::bigint as expected, (12 - f.n - (y.year - 2022))::bigint as arrived, (f.n + y.year - 2022)::bigint as missing,
    (10 - f.n - (y.year - 2022))::bigint as on_time,
    (1000 * f.n + 4000)::bigint as rows_read, (1000 * f.n + 3900)::bigint as rows_accepted, 60::bigint as rows_rejected, 40::bigint as rows_duplicate
from unit as p
cross join (values ('cdht', 'Đánh giá công dân học tập', 0), ('thanhvien', 'Thành viên mô hình', 1), ('tapthe', 'Mô hình học tập', 2), ('danso', 'Dân số', 3), ('hoikh', 'Hội Khuyến học', 4)) as f(form, form_vi, n)
cross join (select unnest([2022, 2023, 2024, 2025]) as year) as y
where p.level = 'province';

create table mart.release as
select 7 as release_id, timestamp '2025-11-20 09:30:00' as created_at, date '2025-11-20' as as_of, true as is_this_file;

create view mart.place as
select place_id, level, cast(null as date) as valid_to from unit;

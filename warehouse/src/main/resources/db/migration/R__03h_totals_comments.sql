-- Comments on what stands beside the lists.
comment on table mart.total_check is 'Số tổng đã báo cáo đặt cạnh số đếm từ danh sách, nơi có cả hai.';
comment on column mart.total_check.indicator_id is 'Mã chỉ tiêu.';
comment on column mart.total_check.place_id is 'Mã nơi, gồm cấp, mã số và ngày bắt đầu hiệu lực.';
comment on column mart.total_check.level is 'Cấp của nơi.';
comment on column mart.total_check.year is 'Năm.';
comment on column mart.total_check.source_form is 'Mẫu đã báo số tổng: tapthe (cộng các tập thể), tonghop (báo cáo tổng hợp).';
comment on column mart.total_check.precision is 'Ước lượng của số báo cáo: over (hơn), nearly (gần), about (khoảng); trống là số chính xác.';
comment on column mart.total_check.reported_numerator is 'Tử số theo số tổng đã báo cáo.';
comment on column mart.total_check.reported_denominator is 'Mẫu số theo số tổng đã báo cáo.';
comment on column mart.total_check.reported_value is 'Giá trị theo số tổng đã báo cáo.';
comment on column mart.total_check.listed_numerator is 'Tử số đếm từ danh sách.';
comment on column mart.total_check.listed_denominator is 'Mẫu số đếm từ danh sách.';
comment on column mart.total_check.listed_value is 'Giá trị đếm từ danh sách; đây là số được dùng.';
comment on column mart.total_check.numerator_difference is 'Số báo cáo trừ danh sách, tử số.';
comment on column mart.total_check.denominator_difference is 'Số báo cáo trừ danh sách, mẫu số.';
comment on column mart.total_check.value_difference is 'Số báo cáo trừ danh sách, theo đơn vị của giá trị.';
comment on column mart.total_check.places_left_out is 'Số xã không có danh sách; khác 0 thì chênh lệch chưa nói lên điều gì.';
comment on column mart.total_check.agrees is 'Hai số khớp nhau trong phạm vi của số ước lượng.';

comment on column mart.progress.needs_more_than_best is 'Cần mỗi đợt nhiều hơn mức tăng lớn nhất từng đạt; trống khi chưa có mức tăng nào để so.';

comment on table mart.recognition_day is 'Số được công nhận theo ngày quyết định.';
comment on column mart.recognition_day.place_id is 'Mã nơi nhỏ nhất, gồm cấp, mã số và ngày bắt đầu hiệu lực.';
comment on column mart.recognition_day.year is 'Năm mà quyết định tính cho; quyết định đầu năm sau vẫn thuộc năm này.';
comment on column mart.recognition_day.kind is 'citizen (công dân học tập), family (gia đình), clan (dòng họ), community (cộng đồng), unit (đơn vị).';
comment on column mart.recognition_day.decided_on is 'Ngày quyết định; trống cho những gì đã lập danh sách mà chưa được công nhận.';
comment on column mart.recognition_day.recognised is 'Số được công nhận; 0 ở dòng không có ngày.';

comment on view mart.recognised_to_date is 'Số được công nhận tính đến một ngày, so với cùng ngày năm trước.';
comment on column mart.recognised_to_date.place_id is 'Mã nơi, gồm cấp, mã số và ngày bắt đầu hiệu lực.';
comment on column mart.recognised_to_date.level is 'Cấp: village (thôn), commune (xã), district (huyện), province (tỉnh).';
comment on column mart.recognised_to_date.kind is 'citizen (công dân học tập), family (gia đình), clan (dòng họ), community (cộng đồng, mọi cấp), unit (đơn vị).';
comment on column mart.recognised_to_date.year is 'Năm.';
comment on column mart.recognised_to_date.as_of is 'Tính đến hết ngày này: ngày phát hành, đưa vào khoảng từ 01/01 của năm đến 31/3 năm sau.';
comment on column mart.recognised_to_date.recognised is 'Số được công nhận tính đến ngày đó.';
comment on column mart.recognised_to_date.as_of_before is 'Cùng ngày của năm trước.';
comment on column mart.recognised_to_date.recognised_before is 'Số của năm trước tính đến cùng ngày; trống khi năm trước không có số liệu, hoặc nơi này nhận hay giao một phần đơn vị khác trong năm.';
comment on column mart.recognised_to_date.difference is 'Nhiều hơn (hoặc ít hơn, số âm) cùng ngày năm trước.';

comment on view mart.target_shortfall is 'Chỉ tiêu của các nơi cấp dưới gộp lại (theo mẫu số mới nhất) so với chỉ tiêu của cấp trên. Chỉ tiêu theo cấp trên luôn khớp; chênh lệch đến từ chỉ tiêu tự đặt hoặc được chuyển sang.';
comment on column mart.target_shortfall.indicator_id is 'Mã chỉ số.';
comment on column mart.target_shortfall.place_id is 'Nơi cấp trên.';
comment on column mart.target_shortfall.level is 'Cấp của nơi cấp trên: district (huyện), province (tỉnh).';
comment on column mart.target_shortfall.year is 'Năm của chỉ tiêu.';
comment on column mart.target_shortfall.programme is 'Chương trình mà chỉ tiêu thuộc về.';
comment on column mart.target_shortfall.filter is 'Phần được tính; trống là toàn bộ.';
comment on column mart.target_shortfall.target_unit is 'Đơn vị của chỉ tiêu: percent, ratio, people.';
comment on column mart.target_shortfall.child_level is 'Cấp dưới được gộp: district (huyện), commune (xã).';
comment on column mart.target_shortfall.parent_target is 'Chỉ tiêu của cấp trên.';
comment on column mart.target_shortfall.parent_status is 'adopted (đặt cho nơi đó), carried (chuyển sang), inherited (theo cấp trên nữa).';
comment on column mart.target_shortfall.children_target is 'Chỉ tiêu của các nơi cấp dưới gộp theo mẫu số; với số người: cộng lại.';
comment on column mart.target_shortfall.shortfall_points is 'Còn hụt: chỉ tiêu cấp trên trừ chỉ tiêu gộp; số âm là cấp dưới hứa cao hơn; trống với số người.';
comment on column mart.target_shortfall.shortfall_people is 'Số người (mô hình) mà cấp dưới còn phải hứa thêm; 0 khi đủ; trống với tỷ số.';
comment on column mart.target_shortfall.children_denominator is 'Mẫu số mới nhất của các nơi được tính, cộng lại; trống với số người.';
comment on column mart.target_shortfall.children_counted is 'Số nơi cấp dưới được tính.';
comment on column mart.target_shortfall.children_without_target is 'Số nơi cấp dưới không có chỉ tiêu này.';
comment on column mart.target_shortfall.children_without_denominator is 'Số nơi cấp dưới có chỉ tiêu mà chưa có mẫu số.';
comment on column mart.target_shortfall.children_own is 'Số nơi cấp dưới có chỉ tiêu tự đặt hoặc được chuyển sang.';

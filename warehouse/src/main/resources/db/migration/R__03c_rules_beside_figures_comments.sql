-- What the tables and columns of rules mean, in Vietnamese.

comment on table mart.setting is 'Các lựa chọn về cách tính: giá trị, các năm có hiệu lực, chỉ tiêu liên quan.';
comment on column mart.setting.name is 'Tên lựa chọn, như ghi ở mục rules trong hoctap.yml.';
comment on column mart.setting.value is 'Giá trị.';
comment on column mart.setting.valid_from_year is 'Năm đầu tiên có hiệu lực; trống: từ đầu.';
comment on column mart.setting.valid_to_year is 'Năm cuối cùng có hiệu lực; trống: còn hiệu lực.';
comment on column mart.setting.is_chosen is 'Do kho này chọn; nếu không thì là mặc định.';
comment on column mart.setting.meaning_vi is 'Chọn điều gì.';
comment on column mart.setting.phrase_vi is 'Giá trị này nghĩa là gì, để in cạnh số liệu.';
comment on column mart.setting.indicators is 'Các chỉ tiêu liên quan, ngăn bằng dấu phẩy.';

comment on table mart.indicator_meaning is 'Ý nghĩa số liệu của mỗi chỉ tiêu trong những năm liền nhau.';
comment on column mart.indicator_meaning.indicator_id is 'Chỉ tiêu.';
comment on column mart.indicator_meaning.from_year is 'Năm đầu; trống: từ đầu.';
comment on column mart.indicator_meaning.to_year is 'Năm cuối; trống: còn hiệu lực.';
comment on column mart.indicator_meaning.definition_vi is 'Mẫu số, các lựa chọn, quy định có hiệu lực, phiên bản cách tính và căn cứ.';
comment on column mart.indicator_meaning.criteria is 'Văn bản quy định có hiệu lực; trống khi chỉ tiêu không dựa vào.';
comment on column mart.indicator_meaning.rule_version is 'Phiên bản cách tính.';

comment on table mart.series_break is 'Các mốc đổi quy định hoặc cách tính: số liệu trước và sau mốc không so sánh trực tiếp được.';
comment on column mart.series_break.indicator_id is 'Chỉ tiêu.';
comment on column mart.series_break.effective_on is 'Ngày có hiệu lực.';
comment on column mart.series_break.year is 'Năm đầu tiên có số liệu theo quy định mới, dù chỉ một phần năm.';
comment on column mart.series_break.kind is 'criteria: bộ tiêu chí công dân học tập; unit_scheme: xếp loại đơn vị; community_scheme: công nhận cộng đồng cấp xã, huyện, tỉnh; setting: lựa chọn của kho.';
comment on column mart.series_break.label_vi is 'Nhãn ngắn để ghi trên biểu đồ.';
comment on column mart.series_break.message_vi is 'Lời giải thích.';
comment on column mart.series_break.document is 'Văn bản, hoặc lựa chọn trong hoctap.yml.';

comment on view mart.indicator_definition is 'Định nghĩa in cạnh mỗi số liệu: nối theo chỉ tiêu và năm.';
comment on column mart.indicator_definition.indicator_id is 'Chỉ tiêu.';
comment on column mart.indicator_definition.year is 'Năm.';
comment on column mart.indicator_definition.label_vi is 'Tên chỉ tiêu.';
comment on column mart.indicator_definition.base_vi is 'Mẫu số đếm gì.';
comment on column mart.indicator_definition.definition_vi is 'Mẫu số, các lựa chọn, quy định có hiệu lực trong năm, phiên bản cách tính và căn cứ.';
comment on column mart.indicator_definition.criteria is 'Văn bản quy định có hiệu lực trong năm; trống khi chỉ tiêu không dựa vào.';
comment on column mart.indicator_definition.rule_version is 'Phiên bản cách tính.';
comment on column mart.indicator_definition.citation is 'Căn cứ của chỉ tiêu.';

comment on view mart.board_break is 'Mốc đổi quy định của mỗi chỉ tiêu theo năm, để vẽ trên biểu đồ.';
comment on column mart.board_break.indicator_id is 'Chỉ tiêu.';
comment on column mart.board_break.year is 'Năm đầu tiên theo quy định mới.';
comment on column mart.board_break.label_vi is 'Nhãn ngắn.';
comment on column mart.board_break.message_vi is 'Lời giải thích.';

comment on view mart.progress_break is 'Những dòng tiến độ có nhịp tính qua một mốc đổi quy định.';
comment on column mart.progress_break.indicator_id is 'Chỉ tiêu.';
comment on column mart.progress_break.place_id is 'Nơi.';
comment on column mart.progress_break.year is 'Năm của kết quả.';
comment on column mart.progress_break.programme is 'Chương trình.';
comment on column mart.progress_break.filter is 'Điều kiện lọc của chỉ tiêu.';
comment on column mart.progress_break.target_unit is 'Đơn vị của chỉ tiêu.';
comment on column mart.progress_break.target_year is 'Năm của chỉ tiêu.';
comment on column mart.progress_break.start_year is 'Năm bắt đầu tính nhịp.';
comment on column mart.progress_break.break_year is 'Năm của mốc đổi quy định.';
comment on column mart.progress_break.label_vi is 'Nhãn ngắn của mốc.';
comment on column mart.progress_break.message_vi is 'Lời giải thích của mốc.';

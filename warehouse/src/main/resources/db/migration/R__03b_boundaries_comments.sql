-- What every new table, view and column means, in the language of its readers.

comment on table mart.place_share is 'Bảng chuyển đổi ghép qua mọi lần sắp xếp: mỗi dòng là phần của một xã, huyện, tỉnh nằm trong một đơn vị của địa giới ngày boundaries_on; trong một cấp, các phần của một nơi cộng lại bằng 1.';
comment on column mart.place_share.place_id is 'Nơi được chuyển đổi (xã, huyện hoặc tỉnh của bất kỳ thời kỳ nào).';
comment on column mart.place_share.boundaries_on is 'Ngày của địa giới: ngày có thay đổi hoặc ngày liền trước.';
comment on column mart.place_share.unit_id is 'Đơn vị của địa giới ngày đó có chứa nơi này hoặc một phần của nó.';
comment on column mart.place_share.unit_level is 'Cấp của đơn vị: commune (xã), district (huyện), province (tỉnh).';
comment on column mart.place_share.weight is 'Phần của nơi này nằm trong đơn vị, trên 0 đến 1; tích các phần qua nhiều lần sắp xếp.';
comment on column mart.place_share.weight_basis is 'Căn cứ kém chắc nhất trên đường đi: whole (trọn), counted (số đếm), village (theo thôn), area (diện tích), population (dân số), equal (chia đều).';
comment on column mart.place_share.counted_share is 'Phần của weight dựa trên chuyển trọn hoặc số đếm, từ 0 đến 1.';

comment on table mart.boundary_refusal is 'Nơi không tính ngược được về địa giới trước: đơn vị cũ chỉ có một phần của nơi này mà không ai đếm; số liệu của nơi này không chia, không ước tính.';
comment on column mart.boundary_refusal.place_id is 'Nơi không tính ngược được.';
comment on column mart.boundary_refusal.boundaries_on is 'Ngày của địa giới trước.';
comment on column mart.boundary_refusal.unit_id is 'Đơn vị cũ có một phần của nơi này.';
comment on column mart.boundary_refusal.unit_level is 'Cấp của đơn vị cũ: commune (xã), district (huyện), province (tỉnh).';
comment on column mart.boundary_refusal.message_vi is 'Lý do, kèm tên nơi này và các đơn vị cũ của nó.';

comment on table mart.indicator_restated is 'Giá trị chỉ số tính lại theo địa giới của boundaries_on, cho nơi có vào ngày đó mà không có vào ngày 31/12 của năm: tử số và mẫu số được chuyển riêng theo mart.place_share rồi mới chia; nơi ghi ở mart.boundary_refusal không được ước tính.';
comment on column mart.indicator_restated.boundaries_on is 'Ngày của địa giới: ngày có thay đổi hoặc ngày liền trước.';
comment on column mart.indicator_restated.numerator is 'Tử số; có thể lẻ khi một xã được chia cho nhiều đơn vị.';
comment on column mart.indicator_restated.denominator is 'Mẫu số; có thể lẻ khi một xã được chia cho nhiều đơn vị.';
comment on column mart.indicator_restated.low is 'Cận dưới khoảng tin cậy Wilson 95 %, theo đơn vị của giá trị; trống với tỷ số và khi có xã được chia.';
comment on column mart.indicator_restated.high is 'Cận trên khoảng tin cậy Wilson 95 %, theo đơn vị của giá trị; trống với tỷ số và khi có xã được chia.';
comment on column mart.indicator_restated.weight_basis is 'Căn cứ kém chắc nhất của các phần đã cộng: whole (trọn), counted (số đếm), village (theo thôn), area (diện tích), population (dân số), equal (chia đều).';
comment on column mart.indicator_restated.counted_share is 'Phần của mẫu số dựa trên chuyển trọn hoặc số đếm; mẫu số của nơi ở mart.boundary_refusal tính vào phần không chắc. Nơi như vậy mà chưa có số liệu: tính theo số xã. Từ 0 đến 1.';

comment on view mart.indicator_today is 'Mọi chỉ số, mọi năm theo địa giới của ngày phát hành: như đã báo cáo nếu nơi đó có vào ngày 31/12 của năm, nếu không thì tính lại. Ngày khác: from mart.indicator_on_boundaries(date ''2025-06-30'').';
comment on column mart.indicator_today.indicator_id is 'Mã chỉ số.';
comment on column mart.indicator_today.place_id is 'Mã nơi, gồm cấp, mã số và ngày bắt đầu hiệu lực.';
comment on column mart.indicator_today.level is 'Cấp: village (thôn), commune (xã), district (huyện), province (tỉnh).';
comment on column mart.indicator_today.year is 'Năm.';
comment on column mart.indicator_today.numerator is 'Tử số; có thể lẻ khi tính lại.';
comment on column mart.indicator_today.denominator is 'Mẫu số; có thể lẻ khi tính lại.';
comment on column mart.indicator_today.value is 'Giá trị, theo đơn vị của chỉ số; trống khi mẫu số bằng 0.';
comment on column mart.indicator_today.low is 'Cận dưới khoảng tin cậy Wilson 95 %, theo đơn vị của giá trị; trống với tỷ số và khi có xã được chia.';
comment on column mart.indicator_today.high is 'Cận trên khoảng tin cậy Wilson 95 %, theo đơn vị của giá trị; trống với tỷ số và khi có xã được chia.';
comment on column mart.indicator_today.basis is 'persons (danh sách người, danh sách mô hình), totals (có số tổng hợp).';
comment on column mart.indicator_today.weight_basis is 'Căn cứ kém chắc nhất của các phần đã cộng; whole khi như đã báo cáo.';
comment on column mart.indicator_today.is_provisional is 'Tạm tính: năm chưa kết thúc.';
comment on column mart.indicator_today.places_left_out is 'Số xã, phường không tính được nên để ngoài cả tử số và mẫu số.';
comment on column mart.indicator_today.counted_share is 'Phần của mẫu số dựa trên chuyển trọn hoặc số đếm, từ 0 đến 1.';
comment on column mart.indicator_today.is_restated is 'Tính lại: nơi này chưa có hoặc không còn vào ngày 31/12 của năm.';

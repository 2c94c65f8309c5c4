/**
 * Owns the table of wordings: the maximum of a row, its words as a sheet prints them, and the rule they must become.
 * "nhóm": words of a heading with indicators below it. "người chấm": no rule is sure, a person decides. Numbers as the sheet prints them, the rule in the words of `ruleInShort`.
 */
export const wordings = String.raw`
# Mỗi vụ, mỗi lần
10 | Không để xảy ra trộm cắp; mỗi vụ trừ 1 điểm | mỗi vụ trừ 1
10 | Trật tự xã hội; mỗi vụ trừ 2 điểm, tối đa 10 điểm | mỗi vụ trừ 2, tối đa 10
10 | Mỗi vụ phạm pháp hình sự trừ 0,5 điểm, trừ không quá 3 điểm | mỗi vụ phạm pháp hình sự trừ 0.5, tối đa 3
6 | Để xảy ra cháy, nổ: trừ 2 điểm/vụ | mỗi vụ trừ 2
6 | Trừ 0,25đ/vụ, tối đa 2 điểm | mỗi vụ trừ 0.25, tối đa 2
5 | Cứ 01 trường hợp vi phạm thì trừ 1 điểm | mỗi trường hợp vi phạm trừ 1
5 | Cứ có một trường hợp người nghiện mới phát sinh trừ 0,5 điểm (trừ tối đa 02 điểm) | mỗi trường hợp người nghiện mới trừ 0.5, tối đa 2
5 | Mỗi trường hợp cán bộ, chiến sĩ bị kỷ luật trừ 2 điểm | mỗi trường hợp cán bộ, chiến sĩ bị kỷ luật trừ 2
4 | Thiếu mỗi văn bản trừ 0,5 điểm | mỗi văn bản trừ 0.5
4 | Thiếu 01 báo cáo trừ 0,5 điểm | mỗi báo cáo trừ 0.5
4 | Không gửi báo cáo định kỳ, mỗi lần trừ 0,5đ | mỗi lần trừ 0.5
3 | Mỗi lần vắng họp không có lý do trừ 0,5 điểm | mỗi lần vắng họp không có lý do trừ 0.5
10 | Tai nạn giao thông nghiêm trọng: mỗi vụ trừ 2đ, trừ tối đa 6đ | mỗi vụ trừ 2, tối đa 6
10 | Để xảy ra khiếu kiện vượt cấp: 01 vụ trừ 02 điểm | mỗi vụ trừ 2
8 | Nếu để xảy ra vụ việc phức tạp thì cứ mỗi vụ việc bị trừ 1 điểm | mỗi vụ việc trừ 1
8 | Mỗi đối tượng bỏ đi khỏi nơi cư trú trừ 0,5 điểm, nhưng không quá 2 điểm | mỗi đối tượng bỏ đi khỏi nơi cư trú trừ 0.5, tối đa 2
5 | Có cán bộ vi phạm: trừ 1 điểm/01 người | mỗi người trừ 1
5 | Một hộ vi phạm trừ 0,2 điểm | mỗi hộ vi phạm trừ 0.2
5 | Không có tụ điểm phức tạp về ma túy; phát hiện mỗi tụ điểm trừ 1 điểm | mỗi tụ điểm trừ 1
5 | Mỗi cuộc họp không có biên bản bị trừ 0,5 điểm; điểm trừ tối đa là 1,5 điểm | mỗi cuộc họp không có biên bản trừ 0.5, tối đa 1.5
5 | Thực hiện chế độ báo cáo; chậm mỗi báo cáo trừ 0,25 điểm | mỗi báo cáo trừ 0.25
5 | Cứ chậm 01 ngày trừ 0,5 điểm | mỗi ngày trừ 0.5
6 | Không để xảy ra bạo lực học đường (mỗi vụ trừ 3 điểm) | mỗi vụ trừ 3
10 | Vi phạm trật tự an toàn giao thông: trừ 0.5 điểm cho mỗi trường hợp | mỗi trường hợp trừ 0.5
10 | Trừ 1 điểm đối với mỗi vụ việc để kéo dài quá hạn | mỗi vụ việc để kéo dài quá hạn trừ 1
6 | Xảy ra 01 vụ cố ý gây thương tích: trừ 02 điểm/vụ | mỗi vụ trừ 2
2 | Mỗi lần vắng họp giao ban không lý do: trừ 0,5 điểm (trừ tối đa đến hết điểm của mục) | mỗi lần vắng họp giao ban không lý do trừ 0.5
3 | Thiếu một loại sổ sách theo quy định trừ 0,5đ; tổng số điểm trừ không vượt quá điểm chuẩn | mỗi loại sổ sách theo quy định trừ 0.5
3 | Báo cáo tháng gửi trước ngày 20, chậm 01 kỳ trừ 0,5đ | mỗi kỳ trừ 0.5
2 | Triển khai văn bản của cấp trên trong vòng 07 ngày làm việc, trễ hạn mỗi văn bản trừ 0,25 điểm | mỗi văn bản trừ 0.25
10 | Vụ thứ nhất trừ 1 điểm, từ vụ thứ hai mỗi vụ trừ 2 điểm | người chấm
10 | Cứ 02 vụ trừ 1 điểm | người chấm
10 | Từ 03 vụ trở lên, mỗi vụ trừ 1 điểm | người chấm
10 | Mỗi vụ trừ từ 1 đến 2 điểm tùy mức độ | người chấm
10 | Mỗi vụ trừ 20% số điểm | người chấm
10 | Cứ tăng 1% số vụ so với năm trước trừ 0,5 điểm | người chấm
10 | Mỗi vụ trừ 1 điểm, quá 5 vụ không tính điểm | mỗi vụ trừ 1, từ 6 mất hết
10 | Mỗi 5 hộ không đăng ký trừ 1 điểm | người chấm
4 | Không có người dân vi phạm pháp luật: có 01 trường hợp trừ 02 điểm; từ 02 trường hợp trở lên không chấm điểm | mỗi trường hợp trừ 2, từ 2 mất hết
5 | Không có người xuất cảnh trái phép, mỗi người trừ 0,5 điểm; từ 5 người trở lên không chấm | mỗi người trừ 0.5, từ 5 mất hết
3 | 100% hộ dân ký cam kết, còn 01 hộ chưa ký trừ 0,1 điểm | mỗi hộ chưa ký trừ 0.1
4 | Tuyên truyền trên loa 01 lần/tuần; tuần nào không thực hiện trừ 0,1 điểm | mỗi tuần trừ 0.1
2 | Lịch trực Tết đầy đủ, thiếu ca nào trừ 0,5 điểm | mỗi ca trừ 0.5
6 | Nếu làm mất, lộ 01 tài liệu trừ 3 điểm | mỗi tài liệu trừ 3
1 | Cứ 1 lần bị nhắc nhở trừ 0,1 điểm, nhưng không trừ quá 0,5 điểm | mỗi lần bị nhắc nhở trừ 0.1, tối đa 0.5
# Mỗi loại vụ, việc một mức trừ
2 | Thiếu 01 loại văn bản trừ 0,5 điểm; chậm mỗi ngày trừ 0,1 điểm, tối đa trừ 1 điểm do chậm | người chấm
8 | Có 01 người sử dụng ma túy trừ 1 điểm; có 01 người bị bắt trừ 2 điểm; có tụ điểm không chấm điểm | từng loại: người sử dụng ma túy 1 / người bị bắt 2 / có tụ điểm hết
10 | Mỗi vụ nghiêm trọng trừ 2 điểm, mỗi vụ ít nghiêm trọng trừ 1 điểm | từng loại: vụ nghiêm trọng 2 / vụ ít nghiêm trọng 1
10 | Mỗi vụ trừ 1 điểm; vụ đặc biệt nghiêm trọng trừ toàn bộ số điểm | từng loại: vụ 1 / vụ đặc biệt nghiêm trọng hết
10 | Mỗi người vi phạm bị khiển trách trừ 1 điểm, bị cảnh cáo trừ 2 điểm | từng loại: người vi phạm bị khiển trách 1 / bị cảnh cáo 2
8 | Không có hoạt động cờ bạc, ma túy (mỗi vụ cờ bạc trừ 1 điểm; mỗi vụ ma túy trừ 3 điểm, tối đa 6 điểm) | từng loại: vụ cờ bạc 1 / vụ ma túy 3, tối đa 6
4 | Tai nạn giao thông: có người bị thương trừ 0,5đ/vụ; có người chết trừ 2đ/vụ | từng loại: có người bị thương 0.5 / có người chết 2
3 | Cán bộ không vi phạm kỷ luật: khiển trách trừ 1 điểm/người, cảnh cáo trừ 2 điểm/người, buộc thôi việc trừ 3 điểm/người | từng loại: khiển trách 1 / cảnh cáo 2 / buộc thôi việc 3
3 | Thực hiện đầy đủ chế độ báo cáo; thiếu 01 báo cáo trừ 0,5 điểm, chậm 01 báo cáo trừ 0,25 điểm | từng loại: thiếu 01 báo cáo 0.5 / chậm 01 báo cáo 0.25
7 | Không có vụ gây rối. Vụ đầu tiên trừ 2 điểm, mỗi vụ tiếp theo trừ 1 điểm | người chấm
6 | Mất tài sản dưới 5 triệu đồng trừ 2 điểm/vụ; từ 5 triệu đồng trở lên trừ 5 điểm/vụ | người chấm
10 | Vụ ít nghiêm trọng trừ 1 điểm, vụ nghiêm trọng trừ 2 điểm | người chấm
6 | Nếu có: 01 cán bộ trừ 3 điểm và hạ một bậc xếp loại | người chấm
# Xảy ra một trong các nội dung, mỗi loại
nhóm 6 | Nếu xảy ra một trong các trường hợp trên thì trừ 6 điểm | xảy ra thì trừ 6
nhóm 24 | Không để xảy ra các hoạt động chống Đảng, chống chính quyền (Nếu xảy ra 1 trong các nội dung trên thì trừ 6 điểm) | xảy ra thì trừ 6
nhóm 10 | Để xảy ra một trong các hành vi trên bị trừ 10 điểm | xảy ra thì trừ 10
10 | Nếu để xảy ra một trong các vụ việc sau thì trừ toàn bộ số điểm | đạt hết hoặc 0
10 | Vi phạm 01 trong các nội dung trên không tính điểm | đạt hết hoặc 0
12 | Mỗi loại hành vi xảy ra trừ 3 điểm | mỗi loại hành vi trừ 3
12 | Mỗi nội dung không thực hiện trừ 2 điểm | mỗi nội dung không thực hiện trừ 2
nhóm 12 | Thiếu một trong các nội dung trên trừ 2 điểm | người chấm
# Một lần trừ
5 | Không có kế hoạch trừ 2 điểm | xảy ra thì trừ 2
5 | Không tổ chức sơ kết, tổng kết thì trừ 1 điểm | xảy ra thì trừ 1
5 | Không có quy chế phối hợp bị trừ 1,5 điểm | xảy ra thì trừ 1.5
5 | Để xảy ra cháy lớn trừ 3 điểm | người chấm
5 | Nếu có cá nhân bị xử lý kỷ luật thì trừ 2 điểm | người chấm
5 | Không có nghị quyết trừ 3 điểm, không có kế hoạch trừ 2 điểm | người chấm
5 | Không có kế hoạch trừ 3 điểm; có kế hoạch nhưng chậm trừ 1 điểm | người chấm
5 | Nội dung sơ sài, chưa sát thực tế trừ từ 0,5 đến 1 điểm | người chấm
5 | Tùy mức độ vi phạm trừ không quá 3 điểm | người chấm
5 | Thực hiện chưa tốt trừ tối đa 2 điểm | người chấm
5 | Không thực hiện trừ 50% số điểm | người chấm
3 | Tuần tra ban đêm ít nhất 8 đêm/tháng. Tháng không đủ trừ 0,25 điểm | người chấm
5 | Hộ không đăng ký trừ 0,5 điểm | người chấm
# Đạt hết hoặc không
5 | Có bản đăng ký phấn đấu đạt tiêu chuẩn; không có thì trừ toàn bộ số điểm | đạt hết hoặc 0
5 | Không triển khai hoặc không đạt thì trừ toàn bộ điểm nội dung đó | đạt hết hoặc 0
5 | Không thực hiện thì không được điểm | đạt hết hoặc 0
5 | Có nghị quyết của cấp ủy. Không có: 0 điểm | đạt hết hoặc 0
5 | Không ban hành nghị quyết thì không chấm điểm | đạt hết hoặc 0
5 | Phát sinh điểm phức tạp về ma túy không chấm điểm | đạt hết hoặc 0
5 | Để lộ bí mật công tác trừ toàn bộ số điểm | đạt hết hoặc 0
3 | Có cá nhân bị kỷ luật từ khiển trách trở lên: 0 điểm | đạt hết hoặc 0
3 | Mất xe trừ 1 điểm/vụ, nếu tìm lại được thì không trừ | người chấm
5 | Không có mô hình không tính điểm | đạt hết hoặc 0
5 | Hoàn thành được điểm tối đa, không hoàn thành không có điểm | đạt hết hoặc 0
5 | Đạt: 5 điểm; không đạt: 0 điểm | đạt hết hoặc 0
5 | Đạt 5 điểm, không đạt 0 điểm | đạt hết hoặc 0
5 | Có thì 5 điểm, không có thì 0 điểm | đạt hết hoặc 0
5 | Không đạt trừ hết điểm | đạt hết hoặc 0
5 | Nếu vi phạm trừ hết số điểm của mục này | đạt hết hoặc 0
10 | Để xảy ra tội phạm rất nghiêm trọng thì bị điểm 0 | đạt hết hoặc 0
3 | Đạt: 3đ. Không đạt: 0đ | đạt hết hoặc 0
7 | Lộ, lọt bí mật nhà nước thì tiêu chí này 0 điểm | đạt hết hoặc 0
3 | Chỉ cho điểm khi có đủ cả hai: kế hoạch và bản đăng ký; thiếu một trong hai không cho điểm | đạt hết hoặc 0
6 | Có người phạm tội thì mất điểm | đạt hết hoặc 0
10 | Không để xảy ra đình công trái pháp luật, nếu xảy ra trừ toàn bộ số điểm | đạt hết hoặc 0
5 | Không thực hiện mất toàn bộ số điểm; thực hiện chưa đầy đủ trừ 50% số điểm | người chấm
5 | Thực hiện không đầy đủ thì trừ một nửa số điểm | người chấm
# So với năm trước
10 | Giảm ít nhất 5 % so với năm trước | giảm từ 5 %, không thì người chấm
10 | Giảm từ 5% số vụ tai nạn giao thông so với năm trước | giảm từ 5 %, không thì người chấm
10 | Số vụ phạm tội về trật tự xã hội giảm ít nhất 5% so với năm 2024; không đạt thì trừ toàn bộ số điểm | giảm từ 5 %, không thì 0
10 | Giảm từ 5% trở lên so với năm liền kề | giảm từ 5 %, không thì người chấm
10 | Kéo giảm 10% trở lên số người nghiện ma túy so với cùng kỳ năm trước | giảm từ 10 %, không thì người chấm
10 | Số vụ giảm tối thiểu 3,5% so với năm trước liền kề | giảm từ 3.5 %, không thì người chấm
10 | Phạm pháp hình sự giảm 05% trở lên so với năm trước. Không giảm: 0 điểm | người chấm
10 | So với năm trước, tội phạm về trật tự xã hội giảm từ 5% | giảm từ 5 %, không thì người chấm
10 | Tội phạm giảm so với năm trước | người chấm
10 | Kiềm chế, kéo giảm các loại tội phạm so với năm trước | người chấm
10 | Số vụ vi phạm không tăng so với năm trước | người chấm
10 | Tai nạn giao thông không tăng so với cùng kỳ; nếu tăng trừ toàn bộ số điểm | không hơn năm trước, không thì 0
10 | Kiềm chế không để gia tăng tội phạm so với năm trước liền kề, để tăng thì không tính điểm | không hơn năm trước, không thì 0
10 | Kiềm chế hoặc giảm ít nhất 5% số vụ phạm tội so với năm trước | người chấm
10 | Số vụ phạm tội tăng so với năm trước thì trừ 5 điểm | người chấm
4 | So với năm trước số vụ vi phạm tăng thì không chấm điểm | không hơn năm trước, không thì 0
10 | Tăng trên 5% so với năm trước trừ 5 điểm, tăng trên 10% trừ 10 điểm | người chấm
10 | Giảm từ 5% trở lên được 10 điểm; giảm dưới 5% được 5 điểm; tăng 0 điểm | chọn 10 / 5 / 0
10 | Giảm cả 3 tiêu chí về tai nạn giao thông so với năm trước | người chấm
10 | Tỷ lệ điều tra khám phá tăng 5% so với năm trước | người chấm
10 | Giảm từ 5% đến 10% số vụ so với năm trước | người chấm
10 | Thu ngân sách tăng ít nhất 10% so với năm trước | người chấm
# Ngày, tháng
10 | Kế hoạch ban hành trước ngày 31/3; chậm thì trừ 2 điểm | trước 31/3, chậm trừ 2
10 | Ban hành kế hoạch trước ngày 15/01, chậm trừ 1 điểm | trước 15/1, chậm trừ 1
10 | Gửi báo cáo trước ngày 20/11 hằng năm, gửi chậm trừ 0,5 điểm | trước 20/11, chậm trừ 0.5
10 | Nghị quyết ban hành trong Quý I; ban hành chậm trừ 2 điểm | trước 31/3, chậm trừ 2
10 | Ban hành nghị quyết trong quý I, quá thời hạn trừ 1 điểm | trước 31/3, chậm trừ 1
10 | Đăng ký trước ngày 31 tháng 3; sau thời hạn trừ 3 điểm | trước 31/3, chậm trừ 3
10 | Hoàn thành trước 30/6, không đúng hạn trừ 2 điểm | trước 30/6, chậm trừ 2
10 | Ban hành chậm nhất ngày 15/02; nếu chậm trừ 1,5 điểm | trước 15/2, chậm trừ 1.5
10 | Nộp hồ sơ trước ngày 10/11/2025, nộp muộn trừ 2 điểm | trước 10/11, chậm trừ 2
10 | Kế hoạch ban hành trước ngày 31/3; chậm thì không tính điểm | trước 31/3, chậm mất hết
10 | Nghị quyết ban hành trong Quý I; ngoài Quý I trừ toàn bộ số điểm | trước 31/3, chậm mất hết
10 | Ban hành kế hoạch; ban hành chậm trừ 1 điểm | chậm trừ 1
10 | Báo cáo không đúng thời hạn trừ 1 điểm | chậm trừ 1
1 | Đăng ký thi đua trễ so với quy định thì trừ 0,5 điểm | chậm trừ 0.5
5 | Trong Quý I ban hành nghị quyết: 5 điểm; ban hành trong Quý II: 2 điểm; sau đó: 0 điểm | chọn 5 / 2 / 0
10 | Ban hành kế hoạch trước ngày 31/3 | người chấm
10 | Đảng ủy ban hành nghị quyết trong Quý I | người chấm
10 | Ban hành kế hoạch trước 31/01, mỗi ngày chậm trừ 0,5 điểm | người chấm
10 | Trước ngày 31/3: 10 điểm; từ 01/4 đến 30/4: 5 điểm; sau 30/4: 0 điểm | chọn 10 / 5 / 0
10 | Báo cáo 6 tháng trước ngày 05/6, báo cáo năm trước ngày 05/10; chậm trừ 1 điểm | người chấm
10 | Kế hoạch ban hành trước ngày 31/3; chậm trừ 2 điểm, không ban hành trừ 5 điểm | người chấm
10 | Kế hoạch ban hành trước ngày 31/3; chậm trừ 2 điểm, không ban hành trừ 10 điểm | trước 31/3, chậm trừ 2
10 | Có nghị quyết trong Quý I; kế hoạch trước ngày 15/4; chậm trừ 1 điểm | người chấm
10 | Chậm dưới 5 ngày trừ 1 điểm, chậm từ 5 ngày trừ 3 điểm | người chấm
10 | Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc 19/8 | người chấm
10 | Thực hiện Nghị quyết số 31/2021 ngày 15/3/2021 về công tác bảo đảm an ninh, trật tự | người chấm
10 | Quán triệt Chỉ thị số 09-CT/TW ngày 01/12/2011 | người chấm
# Tỷ lệ có mức
10 | Từ 70% trở lên đạt tiêu chuẩn; dưới 70% không tính điểm | từ 70 %, không thì 0
10 | 70% hộ gia đình trở lên đăng ký, không đạt trừ toàn bộ số điểm | từ 70 %, không thì 0
10 | 100% hộ gia đình đăng ký; không đạt trừ hết điểm | từ 100 %, không thì 0
10 | Có từ 70% số đầu mối trực thuộc trở lên đạt danh hiệu | từ 70 %, không thì người chấm
10 | Ít nhất 70% khu dân cư được công nhận | từ 70 %, không thì người chấm
10 | Tối thiểu 90% cán bộ, công nhân viên tham gia | từ 90 %, không thì người chấm
10 | 100% cán bộ, đảng viên được phổ biến nội quy | người chấm
10 | Trên 80% khu dân cư đạt tiêu chuẩn | trên 80 %, không thì người chấm
10 | Đạt tỷ lệ từ 95% trở lên | từ 95 %, không thì người chấm
10 | Tuyên truyền, vận động thu hút 90% trở lên đảng viên, cán bộ tham gia | từ 90 %, không thì người chấm
10 | Tỷ lệ giải quyết tin báo đạt từ 90% trở lên; dưới 90% không có điểm | từ 90 %, không thì 0
10 | Tỷ lệ hộ đăng ký đạt 98% | từ 98 %, không thì người chấm
10 | Tối thiểu 2/3 số hộ tham gia | người chấm
10 | Trên 50% số hộ có đăng ký: 5 điểm, trên 80%: 10 điểm | chọn 5 / 10
10 | Từ 90% trở lên được điểm tối đa; từ 70% đến dưới 90% được 50% số điểm | người chấm
10 | 100% khu dân cư đăng ký, trong đó từ 70% trở lên được công nhận đạt tiêu chuẩn | người chấm
10 | Từ 70% trở lên; thấp hơn cứ mỗi 1% trừ 0,5 điểm | người chấm
10 | Từ 70% trở lên hộ đăng ký; không đạt trừ 3 điểm | người chấm
10 | Tỷ lệ tái phạm dưới 1,5% | người chấm
10 | Không quá 5% cán bộ vi phạm | người chấm
10 | Dưới 70% trừ 5 điểm | người chấm
5 | 100% hộ gia đình ký cam kết; cứ giảm 1% trừ 0,25 điểm | từ 100 %, cứ thiếu 1 % trừ 0.25
5 | Hòa giải thành đạt từ 85% trở lên; cứ thấp hơn 5% trừ 1 điểm | từ 85 %, cứ thiếu 5 % trừ 1
10 | Số hộ đạt từ 90% trở lên: 10 điểm; cứ giảm 02% trừ 01 điểm, dưới 70% không chấm điểm | từ 90 %, cứ thiếu 2 % trừ 1, dưới 70 % mất hết
5 | Tỷ lệ cơ sở được kiểm tra đạt 100%, cứ giảm 1% trừ 0,1 điểm, trừ tối đa 2 điểm | từ 100 %, cứ thiếu 1 % trừ 0.1, tối đa 2
10 | Từ 70% khu dân cư trở lên đạt tiêu chuẩn. Dưới 70% thì cứ giảm 1% trừ 0,5 điểm | từ 70 %, cứ thiếu 1 % trừ 0.5
4 | Đạt 98% trở lên (cứ tăng hoặc giảm 1% thì cộng hoặc trừ 0,5 điểm) | người chấm
5 | Kéo giảm tội phạm so với năm trước; cứ giảm 1% được cộng 0,5 điểm | người chấm
# Tỷ lệ nhân điểm tối đa
10 | Điểm = tỷ lệ đạt được x điểm tối đa | tỷ lệ × tối đa
10 | Tính theo tỷ lệ phần trăm số hộ đăng ký nhân với điểm tối đa | tỷ lệ × tối đa
10 | Số điểm = (số hộ đạt/tổng số hộ) x điểm chuẩn | tỷ lệ × tối đa
10 | Điểm được tính theo tỷ lệ hoàn thành | tỷ lệ × tối đa
10 | Điểm đánh giá = tỷ lệ % x 10 | tỷ lệ × tối đa
10 | Chấm điểm theo tỷ lệ: số vụ giải quyết/tổng số vụ × điểm tối đa | tỷ lệ × tối đa
5 | 100% hộ đăng ký, điểm đạt được tính theo tỷ lệ: (số hộ đăng ký/tổng số hộ) x 5 điểm | tỷ lệ × tối đa
5 | Số cơ sở được kiểm tra PCCC: thực hiện được bao nhiêu phần trăm thì tính bấy nhiêu phần trăm số điểm | tỷ lệ × tối đa
2.5 | Cách tính: số tin xử lý / số tin tiếp nhận × điểm chuẩn | tỷ lệ × tối đa
10 | Nếu dưới 100% thì điểm = tỷ lệ x điểm tối đa | tỷ lệ × tối đa
10 | Từ 80% trở lên điểm tối đa; dưới 80% điểm = tỷ lệ x điểm tối đa | người chấm
10 | Điểm = tỷ lệ đạt được x 5 | người chấm
10 | Dưới 50% không tính điểm, từ 50% tính theo tỷ lệ x điểm tối đa | người chấm
# Số lượng ít nhất
5 | Có ít nhất 01 mô hình phong trào hoạt động hiệu quả | người chấm
5 | Xây dựng ít nhất 02 mô hình; không đủ trừ toàn bộ số điểm | ít nhất 2, không thì 0
5 | Tổ chức tối thiểu 04 buổi tuyên truyền trong năm | người chấm
5 | Tổ chức từ 02 hội nghị trở lên | người chấm
5 | 04 cuộc tuyên truyền trở lên | người chấm
5 | Có 01 mô hình trở lên, không có thì không tính điểm | ít nhất 1, không thì 0
5 | Tổ chức ít nhất 04 buổi, thiếu mỗi buổi trừ 1 điểm | mỗi buổi trừ 1
5 | Thực hiện đủ 12 báo cáo tháng, thiếu 01 báo cáo trừ 0,25 điểm | mỗi báo cáo trừ 0.25
5 | Mỗi quý tổ chức ít nhất 01 cuộc họp | người chấm
5 | Có ít nhất 01 Bằng khen, 02 Giấy khen trở lên | người chấm
5 | Có ít nhất 01 mô hình và 02 điển hình tiên tiến | người chấm
5 | Tối thiểu 3 tháng/lần | người chấm
# Mức điểm
5 | Xuất sắc 5 điểm; tốt 4 điểm; khá 3 điểm; trung bình 2 điểm | chọn 5 / 4 / 3 / 2
5 | Tốt: 5 điểm, khá: 3 điểm, trung bình: 1 điểm | chọn 5 / 3 / 1
3 | Ban hành đầy đủ (3đ) / ban hành chưa đầy đủ (1,5đ) / không ban hành (0đ) | chọn 3 / 1.5 / 0
3 | Tổ chức Ngày hội riêng: 3 điểm, tổ chức lồng ghép: 2 điểm, không tổ chức: không có điểm | chọn 3 / 2 / 0
3 | Hòa giải thành ≥85% được 3 điểm, từ 60% đến 84% được 1,5 điểm, còn lại không tính điểm | chọn 3 / 1.5 / 0
4 | 100% người lao động được phổ biến nội quy (4 điểm); từ 80% đến dưới 100% (2 điểm); dưới 80% (không điểm) | chọn 4 / 2 / 0
5 | Từ 90% trở lên được điểm tối đa; từ 70% đến dưới 90% được 3 điểm; dưới 70% không có điểm | chọn 5 / 3 / 0
5 | Từ 90% trở lên: 5 điểm; từ 70% đến dưới 90%: 3 điểm; dưới 70%: 0 điểm | chọn 5 / 3 / 0
3 | Không xảy ra: 3 điểm; 1 vụ: 2 điểm; 2 vụ: 1 điểm; từ 3 vụ: 0 điểm | chọn 3 / 2 / 1 / 0
5 | Thực hiện đầy đủ: 5 điểm; chưa đầy đủ: 2,5 điểm; không thực hiện: 0 điểm | chọn 5 / 2.5 / 0
10 | Đúng hạn được 10 điểm, chậm được 5 điểm, không ban hành 0 điểm | chọn 10 / 5 / 0
5 | Có quy chế: 2 điểm; có kế hoạch: 3 điểm | người chấm
5 | Xây dựng quy chế phối hợp (2 điểm); tổ chức thực hiện (2 điểm); sơ kết (1 điểm) | người chấm
5 | Tốt: 5 điểm; khá: từ 3 đến 4 điểm; trung bình: dưới 3 điểm | người chấm
5 | Cung cấp tin cho Công an: từ 10 tin trở lên 5 điểm; dưới 10 tin mỗi tin 0,5 điểm | người chấm
3 | Có mô hình được công nhận cấp xã 1đ, cấp huyện 2đ, cấp tỉnh 3đ | chọn 1 / 2 / 3
5 | Có người tham gia đạo lạ: 01 hộ trừ 1 điểm; vận động bỏ được thì cộng lại số điểm đã trừ | người chấm
# Mức trừ: chỉ một mức được chọn
6 | Không phát sinh người nghiện mới: phát sinh từ 01 đến 02 người trừ 2 điểm, từ 03 người trở lên trừ 4 điểm | chọn 6 / 4 / 2
5 | Không để tồn tại tụ điểm tệ nạn xã hội; để tồn tại dưới 01 tháng trừ 2 điểm, từ 01 tháng trở lên trừ 5 điểm | chọn 5 / 3 / 0
4 | Số vụ trộm cắp không tăng so với cùng kỳ; tăng dưới 10% trừ 1 điểm; tăng từ 10% trở lên trừ 3 điểm | chọn 4 / 3 / 1
3 | Cấp định danh điện tử đạt chỉ tiêu được giao; thiếu dưới 5% trừ 1 điểm; thiếu từ 5% đến 10% trừ 2 điểm; thiếu trên 10% không chấm | chọn 3 / 2 / 1 / 0
4 | Xây dựng kế hoạch trước ngày 15/02 hằng năm; chậm từ 01 đến 10 ngày trừ 1 điểm, chậm từ 11 đến 20 ngày trừ 2 điểm, chậm quá 20 ngày không tính điểm | chọn 4 / 3 / 2 / 0
3 | Có trên 95% hộ chấp hành giờ giấc; đạt 90 - 95% trừ 1 điểm; dưới 90% trừ 2 điểm | chọn 3 / 2 / 1
3 | Hệ thống chữa cháy hoạt động tốt; hỏng hóc chưa sửa trong 30 ngày trừ 1 điểm, sau 30 ngày trừ 2 điểm | chọn 3 / 2 / 1
1 | Quản lý chặt chẽ khách đến liên hệ, có sổ theo dõi; không có sổ trừ 1 điểm, có sổ ghi không đầy đủ trừ 0,5 điểm | chọn 1 / 0 / 0.5
3 | Có phương án bảo vệ cơ quan, có luyện tập. Có phương án nhưng không luyện tập trừ 1 điểm, không có phương án không chấm điểm | chọn 3 / 2 / 0
3 | Có nghị quyết của cấp ủy ban hành trong quý I. Ban hành sau ngày 31/3: trừ 1 điểm; không ban hành: không chấm điểm | chọn 3 / 2 / 0
3 | Không có tảo hôn, hôn nhân cận huyết; có 01 cặp trừ 1 điểm, từ 02 cặp trở lên trừ 2 điểm | chọn 3 / 2 / 1
2 | Hộ gia đình ký cam kết đạt 100%; dưới 100% đến 95% trừ 0,5 điểm; dưới 95% trừ 1 điểm | chọn 2 / 1.5 / 1
2 | Đạt 90% người lao động dự tập huấn; đạt từ 80% đến dưới 90% được 1,5 điểm; đạt từ 50% đến dưới 80% được 1 điểm; dưới 50% không có điểm | chọn 2 / 1.5 / 1 / 0
3 | Tỷ lệ vi phạm nội quy: không quá 0,5% đạt 3 điểm; trên 0,5% đến 1% đạt 2 điểm; trên 1% đạt 1 điểm | chọn 3 / 2 / 1
1 | Nợ lương, nợ bảo hiểm dưới 03 tháng trừ 0,5 điểm; từ 03 tháng trở lên trừ 1 điểm | người chấm
4 | Vượt biên trái phép: dưới 03 người trừ 1 điểm, từ 03 đến 05 người trừ 2 điểm, trên 05 người 0 điểm | người chấm
5 | Điều tra, khám phá án đạt 75% trở lên 5 điểm, thấp hơn 01% trừ 0,5 điểm | người chấm
4 | Có 01 vụ việc phức tạp trừ 2 điểm và không xếp loại xuất sắc | người chấm
3 | Sơ kết, tổng kết phong trào. Không sơ kết trừ 1 điểm, không tổng kết trừ 2 điểm | người chấm
2 | Lực lượng dân quân phối hợp tuần tra; thiếu kế hoạch phối hợp trừ 1, thiếu sổ phối hợp trừ 0,5 | người chấm
2 | Thiết bị chữa cháy kiểm định đúng hạn; quá hạn 01 thiết bị trừ 0,2 điểm; quá hạn trên 50% số thiết bị: 0 điểm | người chấm
2 | Kiểm tra nhà trọ 100%: sót 01 nhà trọ trừ 0,1 điểm; sót từ 10 nhà trọ trở lên không cho điểm | người chấm
3 | Không có vi phạm; vi phạm dưới 5 vụ trừ 1 điểm, từ 5 vụ trở lên trừ 2 điểm, trừ không quá 2 điểm | người chấm
5 | Không sử dụng lao động nước ngoài không phép; vi phạm mỗi lao động trừ 1 điểm, quá 3 lao động không tính điểm | mỗi lao động trừ 1, từ 4 mất hết
4 | Không để học sinh vi phạm luật giao thông; mỗi lượt vi phạm trừ 0,1 điểm; vượt quá 20 lượt không chấm điểm | mỗi lượt vi phạm trừ 0.1, từ 21 mất hết
# Điểm cộng
5 | Điểm thưởng: mỗi mô hình được cộng 2 điểm, tối đa 6 điểm | cộng 2 mỗi mục, tối đa 6
5 | Cộng 1 điểm cho mỗi giấy khen, tối đa 3 điểm | cộng 1 mỗi mục, tối đa 3
5 | Điểm cộng: mỗi sáng kiến cộng 0,5 điểm | cộng 0.5 mỗi mục
3 | Cung cấp tin có giá trị: mỗi tin được 0,5 điểm nhưng không quá 3 điểm | cộng 0.5 mỗi mục, tối đa 3
5 | Được tặng Bằng khen thì cộng 2 điểm | người chấm
5 | Điểm thưởng: mỗi bằng khen cộng 2 điểm, mỗi giấy khen cộng 1 điểm | người chấm
5 | Thưởng tối đa 5 điểm cho cách làm hay, sáng tạo | người chấm
5 | Cờ thi đua cộng 10 điểm, bằng khen cộng 5 điểm | người chấm
# Chỉ là chữ
10 | Đảng ủy có nghị quyết, UBND có kế hoạch bảo đảm an ninh, trật tự | người chấm
10 | Phong trào hoạt động có hiệu quả | người chấm
10 | Triển khai thực hiện kịp thời, đầy đủ các văn bản của cấp trên | người chấm
10 | Lực lượng bảo đảm an ninh, trật tự hoàn thành nhiệm vụ trở lên | người chấm
10 | Thực hiện Thông tư số 124/2021/TT-BCA về bảo đảm an ninh, trật tự | người chấm
10 | Thực hiện Đề án 06 của Chính phủ | người chấm
10 | Thực hiện theo quy định tại khoản 3 Điều 4 | người chấm
10 | Đánh giá từ 0 đến 10 điểm | người chấm
10 | Quý I hằng năm, cấp ủy có nghị quyết; cơ quan có kế hoạch sát hợp tình hình; thực hiện nghiêm chế độ báo cáo | người chấm
10 | Công tác phối hợp được thực hiện thường xuyên, định kỳ 06 tháng sơ kết, 01 năm tổng kết | người chấm
10 | Tổ chức tiếp công dân hằng tháng | người chấm
10 | Đảng bộ được xếp loại hoàn thành tốt nhiệm vụ trở lên | người chấm
10 | Tổ chức tập huấn cho lực lượng nòng cốt 01 lần trong năm | người chấm
10 | Bố trí kinh phí 50 triệu đồng cho phong trào | người chấm
10 | Thực hiện tốt 5 không, 3 sạch | người chấm
10 | Giải quyết xong trong thời hạn 15 ngày | người chấm
10 | Duy trì 05 mô hình tự quản | người chấm
10 | Không để xảy ra cháy, nổ nghiêm trọng | người chấm
10 | Không có cán bộ, chiến sĩ vi phạm bị xử lý kỷ luật | người chấm
10 | Không quá 02 vụ khiếu kiện trong năm | người chấm
10 | Trừ các trường hợp bất khả kháng, không để xảy ra tội phạm nghiêm trọng trở lên | người chấm
10 | Cơ quan (trừ cơ quan, đơn vị lực lượng vũ trang) đăng ký đầy đủ | người chấm
10 | Không trừ điểm trường hợp tự phát hiện 01 vụ | người chấm
10 | Mỗi vụ trừ 1 điểm nhưng không trừ quá số điểm của mục | mỗi vụ trừ 1
10 | Mỗi vụ việc trừ 0,5 điểm (không vượt quá 50% số điểm) | người chấm
10 | Kéo giảm tội phạm so với năm trước từ 5% trở lên. Nếu tăng mỗi vụ trừ 1 điểm | người chấm
10 | Tỷ lệ khám phá án đạt từ 75% trở lên; trước ngày 15/11 gửi báo cáo | người chấm
`;

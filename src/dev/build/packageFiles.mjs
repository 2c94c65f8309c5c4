/** Owns what a deployable folder holds beside the built pages: the manifest of its address, the registry file, the words for those who install. */

const LOCAL = "https://localhost:3000";

/** Identifies the catalogue of the shared folder in the registry; any GUID does, but it must stay the same. */
const catalogue = "{A4E9B1D0-6C27-4B8F-8E53-90D1F2C7A635}";

/** Returns the address without what may follow its folder; throws a sentence for one that Office refuses. */
export function checkedAddress(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`Không phải địa chỉ / not an address: ${text}`);
  }
  if (url.protocol !== "https:")
    throw new Error(`Office chỉ nhận địa chỉ https:// / Office takes https:// only: ${text}`);
  if (url.search || url.hash || url.username)
    throw new Error(`Chỉ ghi máy chủ và thư mục / server and folder only: ${text}`);
  return url.href.replace(/\/+$/, "");
}

/** Returns the manifest for the folder at an address. */
export const manifestFor = (manifest, address) => manifest.split(LOCAL).join(address);

/** Returns the registry file that makes Excel trust the shared folder, for one user; UTF-16 with its mark, as Windows reads it. */
export function registryFile(share) {
  const key = `HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${catalogue}`;
  const lines = [
    "Windows Registry Editor Version 5.00",
    "",
    `[${key}]`,
    `"Id"="${catalogue}"`,
    `"Url"="${share.replace(/\\/g, "\\\\")}"`,
    '"Flags"=dword:00000001',
    "",
  ];
  return Buffer.from(`\ufeff${lines.join("\r\n")}`, "utf16le");
}

/** Returns the instructions for the person who installs. */
export const instructions = ({ address, share, isFromNet }) =>
  `CÀI ĐẶT CHẤM ĐIỂM ANTT VÀO EXCEL

Cần: Excel 2021, Microsoft 365 (Windows, Mac) hoặc Excel trên web. Excel 2016, 2019 (giấy phép số lượng):
dùng trang riêng ${address}/index.html hoặc tệp cham-diem.html.

TRƯỚC HẾT: trong Excel, Tệp > Tùy chọn > Trung tâm tin cậy > Thiết đặt > Tùy chọn quyền riêng tư, mục
"Trải nghiệm được kết nối tùy chọn" (optional connected experiences) phải đang bật. Nếu cơ quan tắt mục này,
Excel không mở bổ trợ nào, trừ bổ trợ do quản trị viên triển khai tập trung.

1. ĐƯA THƯ MỤC NÀY LÊN MÁY CHỦ WEB
   - Chép toàn bộ thư mục lên máy chủ, sao cho mở được ${address}/taskpane.html
   - Máy chủ phải dùng https với chứng thư mà các máy đã tin cậy (chứng thư nội bộ phát qua Group Policy cũng
     được). Chứng thư tự ký chưa được tin cậy thì Excel báo "content is blocked" và không mở.
${
  isFromNet
    ? "   - Bản này lấy thư viện office.js từ máy chủ của Microsoft: các máy phải vào được appsforoffice.microsoft.com."
    : "   - Bản này tự mang theo thư viện office.js, không cần Internet."
}

2. CHIA SẺ TỆP manifest.xml
   - Tạo thư mục chia sẻ chỉ đọc ${share} (phải là đường dẫn mạng \\\\máy\\thư mục, không dùng ổ đĩa của máy).
   - Chép riêng tệp manifest.xml vào đó.

3. TRÊN TỪNG MÁY (Windows)
   - Nhấp đúp tệp tin-cay-danh-muc.reg, chọn Yes (hoặc phát tệp này qua Group Policy). Đóng rồi mở lại Excel.
   - Trang đầu (Home) > Bổ trợ (Add-ins) > Nâng cao (Advanced) > Thư mục dùng chung (Shared Folder) >
     Chấm điểm ANTT > Thêm. Thẻ "Chấm điểm" hiện trên thanh công cụ.

   Một máy, chạy thử, không có thư mục chia sẻ: tạo giá trị chuỗi trong khóa
   HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer
   tên là mã Id trong manifest.xml, nội dung là đường dẫn đầy đủ tới tệp manifest.xml.

4. MAC: chép manifest.xml vào ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/ rồi mở lại Excel.

5. EXCEL TRÊN WEB: Trang đầu > Bổ trợ > Thêm bổ trợ > Tải lên bổ trợ của tôi > chọn manifest.xml. Nếu máy chủ ở
   mạng nội bộ, Chrome và Edge từ bản 142 có thể hỏi quyền truy cập mạng cục bộ: chọn Cho phép.

6. KIỂM TRA: mở một tệp trống, chép manifest.xml thành tệp khác, đổi "view=score" thành "view=selftest", cài như trên
   rồi bấm Mở biểu mẫu > Bắt đầu kiểm tra. Gửi kết quả sao chép được cho người phát triển.

KHI CẬP NHẬT: chép đè thư mục trên máy chủ. Nếu khung vẫn hiện bản cũ, xóa
%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef\\ khi Excel đã đóng. Không đổi mã Id trong manifest.xml.

BẢN QUYỀN: thư mục office-js là của Microsoft, giữ nguyên không sửa, theo office-js/LICENSE.md. Microsoft không hỗ
trợ chương trình này.
`
    .split("\n")
    .join("\r\n");

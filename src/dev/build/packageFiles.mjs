/** Owns what a deployable folder holds beside the built pages: the manifests of its address, what servers and Windows read, the words for those who install. */

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

/** The page that tries an Excel is an add-in of its own: under the other's Id it might take its place. */
const selfTestId = "3b9a61d4-8c0e-4f57-a2d3-6e15c74b9f08";

/** Returns the manifest of the page that tries the Excel at hand: one button that opens it. */
export function selfTestManifest(manifest, address) {
  const named = (id, vi, en) => [
    new RegExp(`(<bt:String id="${id}" DefaultValue=")[^"]*("[^]*?Value=")[^"]*"`),
    `$1${vi}$2${en}"`,
  ];
  const changes = [
    [/<Id>[^<]*<\/Id>/, `<Id>${selfTestId}</Id>`],
    [
      /(<DisplayName DefaultValue=")[^"]*("[^]*?Value=")[^"]*"/,
      '$1Kiểm tra Excel (ANTT)$2Excel self-test (ANTT)"',
    ],
    named("Group.Label", "Kiểm tra ANTT", "ANTT self-test"),
    named("OpenForm.Label", "Kiểm tra Excel này", "Try this Excel"),
    named(
      "OpenForm.Tip",
      "Thử chương trình với Excel này trên các trang nháp, cho kết quả để sao chép gửi người phát triển.",
      "Tries the program in this Excel on scratch sheets and gives a report to copy.",
    ),
    named(
      "GetStarted.Description",
      "Mở một tệp trống, bấm Kiểm tra Excel này.",
      "Open an empty file and press Try this Excel.",
    ),
    // Its one command stands on the ribbon.
    [/\s*<ExtensionPoint xsi:type="ContextMenu">[^]*?<\/ExtensionPoint>/, ""],
    [/\s*<Control xsi:type="Button" id="ChamDiem\.Consolidate">[^]*?<\/Control>/, ""],
    [
      /\s*<bt:(?:String|Url) id="(?:Consolidate|OpenCell)\.\w+"(?:[^>]*\/>|[^]*?<\/bt:String>)/g,
      "",
    ],
    [/\s*<!-- By this name[^]*?-->/, ""],
    ["Office.AutoShowTaskpaneWithDocument", "ChamDiemThu.Pane"],
    [/id="ChamDiem\./g, 'id="ChamDiemThu.'],
    ["view=score", "view=selftest"],
  ];
  return changes.reduce(
    (text, [from, to]) => text.replace(from, to),
    manifestFor(manifest, address),
  );
}

/** Returns how Internet Information Services is to serve the folder; other servers are told in the instructions. */
export const webConfig = () => `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <!-- Excel on the web shows the pane in a frame. -->
        <remove name="X-Frame-Options" />
        <remove name="Content-Security-Policy" />
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <!-- Scripts change their names with what they hold; Office keeps the icons. -->
      <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="7.00:00:00" />
    </staticContent>
  </system.webServer>
${["taskpane.html", "index.html", "cham-diem.html", "huong-dan.html", "cu.html"]
  .map(
    (page) => `  <location path="${page}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="DisableCache" />
      </staticContent>
    </system.webServer>
  </location>
`,
  )
  .join("")}</configuration>
`;

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
  `CÀI ĐẶT CHẤM ĐIỂM ANTT

CHỌN CÁCH THEO CÁI CƠ QUAN ĐANG CÓ
   A. Có Microsoft 365 do cơ quan quản trị (có tài khoản quản trị viên): làm phần 1, rồi phần 2.
      Đây là cách Microsoft hỗ trợ để dùng chính thức; người dùng không phải làm gì trên máy.
   B. Không có: dùng trang riêng (phần 3), không phải cài gì, mọi phiên bản Excel đều được vì tệp .xlsx mở ngay trong
      trình duyệt. Kết quả chấm, kiểm tra, tổng hợp như nhau.
   C. Không có mà vẫn muốn khung nằm trong Excel: phần 1, rồi phần 4. Thư mục chia sẻ là cách Microsoft dành cho
      việc chạy thử, không hỗ trợ dùng chính thức: mỗi người tự thêm, và phải thêm lại khi thanh công cụ đổi.

Khung trong Excel cần: Excel 2021, Microsoft 365 (Windows, Mac) hoặc Excel trên web. Excel 2016, 2019 (giấy phép số
lượng): chỉ dùng trang riêng. Mục Tệp > Tùy chọn > Trung tâm tin cậy > Thiết đặt > Tùy chọn quyền riêng tư >
"Trải nghiệm được kết nối tùy chọn" phải đang bật; nếu tắt, Excel chỉ mở bổ trợ do quản trị viên triển khai (cách A).

1. ĐƯA THƯ MỤC NÀY LÊN MÁY CHỦ WEB
   - Chép toàn bộ thư mục lên máy chủ, sao cho mở được ${address}/taskpane.html
     (mở bằng trình duyệt thường thì hiện trang riêng: như vậy là đúng).
   - Máy chủ phải dùng https với chứng thư mà các máy đã tin cậy (chứng thư nội bộ phát qua Group Policy cũng
     được). Trình duyệt còn báo chứng thư không an toàn thì Excel báo "content is blocked" và không mở.
   - Tiêu đề trả lời (headers): IIS đọc sẵn tệp web.config trong thư mục. Máy chủ khác:
       · tệp .html:        Cache-Control: no-cache
       · tệp .js và .png:  Cache-Control: max-age=604800 (biểu tượng mà đặt no-cache, no-store thì Office không hiện)
       · không đặt X-Frame-Options, không đặt frame-ancestors: có thì Excel trên web không mở được khung.
     nginx: location / { add_header Cache-Control max-age=604800; }
            location ~ \\.html$ { add_header Cache-Control no-cache; }
     Xem lại bằng: curl -I ${address}/taskpane.html
${
  isFromNet
    ? "   - Bản này lấy thư viện office.js từ máy chủ của Microsoft: các máy phải vào được appsforoffice.microsoft.com."
    : "   - Bản này tự mang theo thư viện office.js, không cần Internet. Microsoft chỉ khuyên lấy thư viện từ máy chủ của\n     họ; máy có Internet ổn định (Microsoft 365, Excel trên web) thì tạo bản khác bằng tham số --cdn."
}

2. CÁCH A: TRIỂN KHAI TẬP TRUNG (quản trị viên Microsoft 365, một lần)
   - Vào https://admin.microsoft.com > Settings > Integrated apps > Upload custom apps > Office Add-in >
     Upload manifest file: chọn manifest.xml của thư mục này.
   - Chọn nhóm người dùng (nên thử với một vài người trước), bấm Deploy. Bổ trợ hiện ở thẻ Trang đầu (Home), nhóm
     "Chấm điểm ANTT", sau vài phút đến 24 giờ; mở lại Excel nếu chưa thấy.
   - Khi manifest.xml đổi: cũng ở đó, Update. Chỉ tệp trên máy chủ web đổi thì không phải làm gì.

3. CÁCH B: TRANG RIÊNG (không cài đặt)
   - Có máy chủ web ở phần 1: người dùng mở ${address}/index.html bằng Edge, Chrome hoặc Firefox.
   - Không có máy chủ: gửi tệp cham-diem.html (thư điện tử, USB), nhấp đúp để mở. Tệp này chạy không cần mạng.

4. CÁCH C: THƯ MỤC CHIA SẺ (chạy thử, Windows)
   - Tạo thư mục chia sẻ chỉ đọc ${share} (phải là đường dẫn mạng \\\\máy\\thư-mục, không dùng ổ đĩa của máy). Chép riêng
     tệp manifest.xml vào đó.
   - Trên từng máy: nhấp đúp tin-cay-danh-muc.reg, chọn Yes (hoặc phát tệp này qua Group Policy). Đóng rồi mở Excel.
   - Trang đầu (Home) > Bổ trợ (Add-ins) > Nâng cao (Advanced) > Thư mục dùng chung (Shared Folder) >
     Chấm điểm ANTT > Thêm. Nhóm "Chấm điểm ANTT" hiện ở thẻ Trang đầu.
   - Thêm lại: mỗi khi manifest.xml đổi (nút mới, tên mới) hoặc nhóm không còn hiện, từng người lặp lại bước trên,
     bấm Làm mới (Refresh) trước khi Thêm.
   - Một máy không có thư mục chia sẻ: tạo giá trị chuỗi trong khóa
     HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer
     tên là mã Id trong manifest.xml, nội dung là đường dẫn đầy đủ tới tệp manifest.xml.
   - Mac, chạy thử: chép manifest.xml vào ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/, mở lại Excel.
   - Excel trên web, chạy thử: Trang đầu > Bổ trợ > Thêm bổ trợ > Tải lên bổ trợ của tôi > chọn manifest.xml. Máy chủ
     ở mạng nội bộ: Chrome và Edge từ bản 142 có thể hỏi quyền truy cập mạng cục bộ, chọn Cho phép.

5. KIỂM TRA EXCEL CỦA CƠ QUAN (5 phút, nên làm một lần cho mỗi phiên bản Excel)
   - Cài tệp manifest-kiem-tra.xml theo cùng cách như manifest.xml. Đó là một bổ trợ riêng, có mã riêng, nằm cạnh bổ
     trợ chính chứ không thay thế; kiểm tra xong thì gỡ.
   - Mở một tệp trống, thẻ Trang đầu, nhóm "Kiểm tra ANTT" > Kiểm tra Excel này > Bắt đầu kiểm tra.
   - Bấm Sao chép kết quả, gửi cho người phát triển.

KHI CẬP NHẬT: chép đè thư mục trên máy chủ. Nếu khung vẫn hiện bản cũ, xóa
%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef\\ khi Excel đã đóng. Không đổi mã Id trong manifest.xml.

BẢN QUYỀN: thư mục office-js là của Microsoft, giữ nguyên không sửa, theo office-js/LICENSE.md. Microsoft không hỗ
trợ chương trình này.
`
    .split("\n")
    .join("\r\n");

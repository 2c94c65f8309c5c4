/** Owns the words of the page that tries the program in the Excel at hand. */
import { formatCount } from "../format";
import type { ContractTopic } from "../../hosts/host";

const topics: { readonly [topic in ContractTopic]: string } = {
  read: "Đọc bảng tính",
  write: "Ghi ô",
  formulas: "Công thức",
  undo: "Hoàn tác",
  refuse: "Từ chối ghi sai",
  show: "Chuyển đến ô",
  state: "Lưu dữ liệu kèm tệp",
  page: "Trang in",
  sheets: "Thêm trang tính",
};

export const selfTest = {
  heading: "Kiểm tra chương trình với Excel này",
  what: (count: number) =>
    `Chạy ${formatCount(count)} phép thử trên các trang tính nháp được thêm vào cuối tệp rồi xóa đi. Nên mở một tệp mới, trống để thử.`,
  start: "Bắt đầu kiểm tra",
  stop: "Dừng",
  running: (done: number, count: number) => `Đang thử ${done}/${count}…`,
  passed: (passed: number, count: number) => `Đạt ${passed}/${formatCount(count)} phép thử.`,
  topic: (topic: ContractTopic, passed: number, count: number) =>
    `${topics[topic]}: đạt ${passed}/${count}`,
  failed: "Phép thử không đạt",
  result: "Kết quả để sao chép",
  copy: "Sao chép kết quả",
  copied: "Đã sao chép.",
  notCopied: "Chưa sao chép được; hãy chọn hết đoạn chữ trên rồi bấm Ctrl + C.",
  leftOver: "Chưa xóa hết trang tính nháp. Hãy xóa các trang có tên bắt đầu bằng “cd-antt”.",
} as const;
